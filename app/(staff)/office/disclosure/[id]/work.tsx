import { getTranslations } from "next-intl/server";
import { NoticeSteps } from "@/components/notices/notice-steps";
import { listOpenDesks } from "@/db/queries/assignments";
import type { Item } from "@/db/queries/disclosure-items";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { templateOf } from "@/domain/disclosure/kinds";
import {
  type ItemFacts,
  type ItemState,
  type ItemStep,
  itemFlow,
  postInVillage,
} from "@/domain/disclosure/states";
import { openSteps } from "@/domain/flow";
import type { Outcome } from "@/domain/outcome";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { moveItemOn } from "../actions";

const dangerous: ReadonlySet<ItemStep> = new Set(["withdraw", "discard"]);
const talking: ReadonlySet<ItemStep> = new Set(["agree", "object"]);
const usual = ["first", "second", "third"] as const;

type Props = { viewer: Viewer; item: Item; held: Outcome | undefined };

/** What the viewer may do now, the usual step first; and on whose desk it lies. */
export async function Work({ viewer, item, held }: Props) {
  const t = await getTranslations("disclosure");
  const { short } = await dayFormat();
  const steps = openSteps<ItemStep, ItemState, ItemFacts>(itemFlow, viewer, item);
  const desks = await listOpenDesks(item);
  const mayDraft = postInVillage(viewer, "disclosure.draft", item.villageId) !== undefined;
  const isWriting = item.state === "draft" && mayDraft;
  const isAtRest = ["published", "takenDown", "withdrawn", "discarded"].includes(item.state);
  const isTalking = steps.some((name) => talking.has(name));
  const danger = steps.filter((name) => dangerous.has(name));
  const choice = (name: ItemStep) => ({ name, label: t(`steps.${name}`) });
  const acting = viewer.posts.find(({ postId }) => item.deskPostIds.includes(postId))?.actingFor;
  return (
    <section aria-labelledby="work" className={steps.length > 0 && !isAtRest ? "part todo" : "stack-small"}>
      <h2 id="work">{t(steps.length === 0 ? "item.nothing" : isAtRest ? "item.possible" : "item.todo")}</h2>
      {acting && <p className="tag tag-amber">{t("item.acting", { name: acting.name })}</p>}
      <p className="hint">{t(`guide.${item.state}`)}</p>
      {desks.map(({ id, holderName, postName, openedAt }) => (
        <p key={id} className="dotted">
          <span>
            <strong>{holderName ?? t("item.vacant")}</strong>　{postName}
          </span>
          <span className="hint">{t("item.since", { day: short(dayOf(openedAt)) })}</span>
        </p>
      ))}
      {isWriting && (
        <p className="row">
          <a className="button button-plain" href={`/office/disclosure/${item.id}/edit`}>
            {t("item.edit")}
          </a>
          {templateOf(item.kind).list && (
            <a className="button button-plain" href={`/office/disclosure/${item.id}/list`}>
              {t("edit.toList")}
            </a>
          )}
        </p>
      )}
      {item.isPrivy && item.state === "ready" && !item.approverName && (
        <p className="report report-bad">{t("item.approverMissing")}</p>
      )}
      <NoticeSteps
        {...{ id: item.id, version: item.version, once: newOnce(), action: moveItemOn, before: held }}
        steps={steps.filter((name) => !dangerous.has(name)).map(choice)}
        danger={danger.map(choice)}
        opinionFor={isTalking ? "steps" : danger.includes("withdraw") ? "danger" : null}
        isQuiet={isAtRest}
        phrases={isTalking ? usual.map((each) => t(`item.phrases.${each}`)) : []}
        words={{
          opinion: t("item.opinionLabel"),
          hint: t(isTalking ? "item.opinionHint" : "item.reasonHint"),
          usual: t("item.usual"),
          more: t(danger.includes("discard") ? "item.moreDiscard" : "item.moreWithdraw"),
        }}
      />
    </section>
  );
}
