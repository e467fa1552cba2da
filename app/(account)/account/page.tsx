import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/account/notice";
import { SessionList } from "@/components/account/session-list";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findOwnAccount } from "@/db/queries/own-account";
import { ownSessionsTold } from "@/server/auth/sessions-told";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { endAllOtherSessions, endOneSession } from "./actions";
import { OwnFacts } from "./own-facts";
import { Safety } from "./safety";

const notices = {
  "ended=1": "sessions.ended",
  "ended=all": "sessions.endedOthers",
  "changed=1": "changePassword.done",
  "saved=1": "own.saved",
  "phone=1": "newPhone.done",
  "secondFactor=on": "secondFactor.done",
  "secondFactor=off": "secondFactor.offDone",
} as const;

export default page({
  permission: "account.own",
  async render({ viewer, search }) {
    const own = await findOwnAccount(viewer);
    if (!own) notFound();
    const t = await getTranslations("account");
    const sessions = await ownSessionsTold(viewer);
    const said = Object.entries(notices).filter(([key]) => {
      const [name = "", value] = key.split("=");
      return one(search, name) === value;
    });
    return (
      <div className="column stack">
        <Title>{t("own.title")}</Title>
        {said.map(([key, word]) => (
          <Notice key={key} text={t(word)} />
        ))}
        <OwnFacts own={own} posts={viewer.posts} />
        <Safety own={own} />
        <section className="stack-small" aria-labelledby="sessions">
          <h2 id="sessions">{t("sessions.title")}</h2>
          <p className="hint">{sessions.length > 1 ? t("sessions.text") : t("sessions.onlyThis")}</p>
          <SessionList
            sessions={sessions}
            end={endOneSession}
            words={{
              this: t("sessions.this"),
              address: t("sessions.address"),
              lastSeen: t("sessions.lastSeen"),
              end: t("sessions.end"),
            }}
          />
          {sessions.length > 1 && (
            <Form action={endAllOtherSessions} once={newOnce()}>
              <Button kind="plain">{t("sessions.endOthers")}</Button>
            </Form>
          )}
        </section>
        {own.kind === "villager" && (
          <p>
            <a className="tap" href="/account/close">
              {t("close.link")}
            </a>
          </p>
        )}
      </div>
    );
  },
});
