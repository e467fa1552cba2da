import { getTranslations } from "next-intl/server";
import { NoticeSteps } from "@/components/notices/notice-steps";
import { listOpenDesks } from "@/db/queries/assignments";
import type { Notice } from "@/db/queries/notices";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { openSteps } from "@/domain/flow";
import {
  mayWrite,
  type NoticeFacts,
  type NoticeState,
  type NoticeStep,
  noticeFlow,
} from "@/domain/notices/states";
import type { Outcome } from "@/domain/outcome";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { moveNoticeOn } from "../actions";

const dangerous: ReadonlySet<NoticeStep> = new Set(["withdraw", "discard"]);
const talking: ReadonlySet<NoticeStep> = new Set([
  "passFirst",
  "passSecond",
  "release",
  "sendBackFirst",
  "sendBackSecond",
  "sendBackRelease",
  "holdBack",
  "withdraw",
]);
const usual = ["first", "second", "third", "fourth"] as const;

function opinionFor(steps: readonly NoticeStep[]): "steps" | "danger" | null {
  const asking = steps.filter((name) => talking.has(name));
  if (asking.some((name) => !dangerous.has(name))) return "steps";
  return asking.length > 0 ? "danger" : null;
}

type Props = { viewer: Viewer; notice: Notice; held: Outcome | undefined };

/** What the viewer may do now, the usual step first; and on whose desk it lies. */
export async function Work({ viewer, notice, held }: Props) {
  const t = await getTranslations("noticeDesk");
  const { short } = await dayFormat();
  const steps = openSteps<NoticeStep, NoticeState, NoticeFacts>(noticeFlow, viewer, notice);
  const desks = await listOpenDesks(notice);
  const isWriting = notice.isPrivy && notice.state === "draft" && mayWrite(viewer, notice);
  const acting = viewer.posts.find(({ postId }) => notice.deskPostIds.includes(postId))?.actingFor;
  const isAtRest = ["published", "expired", "scheduled"].includes(notice.state);
  const danger = steps.find((name) => dangerous.has(name));
  const choice = (name: NoticeStep) => ({ name, label: t(`steps.${name}`) });
  return (
    <section aria-labelledby="work" className={steps.length > 0 && !isAtRest ? "part todo" : "stack-small"}>
      <h2 id="work">{t(steps.length === 0 ? "nothingToDo" : isAtRest ? "possible" : "todo")}</h2>
      {acting && <p className="tag tag-amber">{t("acting", { name: acting.name })}</p>}
      <p className="hint">{t(`guide.${notice.state}`)}</p>
      {desks.map(({ id, holderName, postName, openedAt }) => (
        <p key={id} className="dotted">
          <span>
            <strong>{holderName ?? t("vacant")}</strong>　{postName}
          </span>
          <span className="hint">{t("since", { day: short(dayOf(openedAt)) })}</span>
        </p>
      ))}
      {isWriting && (
        <a className="button button-plain" href={`/office/notices/${notice.id}/edit`}>
          {t("edit")}
        </a>
      )}
      <NoticeSteps
        {...{ id: notice.id, version: notice.version, once: newOnce(), action: moveNoticeOn, before: held }}
        steps={steps.filter((name) => !dangerous.has(name)).map(choice)}
        danger={steps.filter((name) => dangerous.has(name)).map(choice)}
        opinionFor={opinionFor(steps)}
        isQuiet={isAtRest}
        phrases={
          steps.some((name) => name.startsWith("sendBack")) ? usual.map((each) => t(`phrases.${each}`)) : []
        }
        words={{
          opinion: t("opinion"),
          hint: t("opinionHint"),
          usual: t("usual"),
          more: t(`more.${danger === "discard" ? "discard" : "withdraw"}`),
        }}
      />
    </section>
  );
}
