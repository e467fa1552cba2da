import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { Information } from "@/db/queries/information";
import { can, type Viewer } from "@/domain/access";
import { awaitsSecrecy } from "@/domain/information/facts";
import { levelOf, outcomeFacts } from "@/domain/information/outcomes";
import { newOnce } from "@/server/once";
import { makeNotice } from "../actions";

/** The reply as it is drafted or was given, who approves it, and what the public sees of it. */
export async function ReplySoFar({ viewer, information }: { viewer: Viewer; information: Information }) {
  const { reply, servedHow, subject, isLogged, noticeId } = information.request;
  if (!reply) return null;
  const t = await getTranslations("information");
  const { state, decidedAt } = information.case;
  const isPublishable = outcomeFacts(reply.outcome).gives || reply.outcome === "alreadyPublic";
  const isClosed = state === "closed" || state === "archived";
  return (
    <section aria-labelledby="reply" className="part">
      <h2 id="reply">
        {t("staff.reply")}：{t(`outcomes.${reply.outcome}`)}
      </h2>
      <p className="pre-line">{reply.text}</p>
      {reply.body && <p>{reply.body}</p>}
      {reply.basis && <p className="pre-line hint">{reply.basis}</p>}
      {state === "draftReply" && (
        <p className="dotted">
          <span>{t("staff.level", { who: t(`staff.levels.${levelOf(reply.outcome, reply.isMajor)}`) })}</span>
          {outcomeFacts(reply.outcome).gives && (
            <span>{t(awaitsSecrecy(information.facts) ? "staff.secrecyWaits" : "staff.secrecyPassed")}</span>
          )}
        </p>
      )}
      {decidedAt && (
        <p className="no-print">
          <a className="tap" href={`/papers/${information.id}/reply.pdf`}>
            {t("staff.replyPdf")}
          </a>
        </p>
      )}
      {servedHow && <p className="hint">{t("staff.served", { how: servedHow })}</p>}
      {subject && <p className="hint">{isLogged ? t("staff.log", { subject }) : t("staff.notLogged")}</p>}
      {noticeId && (
        <p>
          <a className="tap" href={`/office/notices/${noticeId}`}>
            {t("staff.notice")}
          </a>
        </p>
      )}
      {isClosed && isPublishable && !noticeId && can(viewer, "information.process") && (
        <Form action={makeNotice} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={information.id} />
          <p className="hint">{t("staff.toNoticeHint")}</p>
          <Button kind="plain">{t("staff.toNotice")}</Button>
        </Form>
      )}
    </section>
  );
}
