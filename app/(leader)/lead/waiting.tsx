import { getTranslations } from "next-intl/server";
import { takeStep } from "@/app/(staff)/office/applications/actions";
import { DecideForm } from "@/components/applications/decide-form";
import { WaitingList } from "@/components/lead/waiting-list";
import { findApplication } from "@/db/queries/applications";
import { listDesk } from "@/db/queries/desk";
import type { Viewer } from "@/domain/access";
import { applicationFlow } from "@/domain/applications/flow";
import { dayOf } from "@/domain/calendar/day";
import { openSteps } from "@/domain/flow";
import { decideTold } from "@/server/applications/decide-told";
import { deskLines } from "@/server/applications/desk-lines";

const shownAtOnce = 12;

/** What waits on the leader's desks, also on those stood in for; applications are decided here, in two taps. */
export async function Waiting({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("lead");
  const desk = await listDesk(viewer, "all", dayOf(new Date()), 1);
  const shown = desk.slice(0, shownAtOnce);
  const lines = await deskLines(viewer, shown);
  const items = await Promise.all(
    lines.map(async (line, at) => ({ ...line, decide: await decision(viewer, shown[at]) })),
  );
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t("waiting")}</h2>
      {items.length === 0 && <p className="empty">{t("waitingEmpty")}</p>}
      <WaitingList items={items} />
      {desk.length > shownAtOnce && (
        <a className="list-title" href="/office">
          {t("waitingMore")}
        </a>
      )}
    </section>
  );
}

/** The form to decide with, when this is an application that waits for the viewer's decision. */
async function decision(viewer: Viewer, work: { subjectKind: string; subjectId: string } | undefined) {
  if (work?.subjectKind !== "case") return undefined;
  const application = await findApplication(viewer, work.subjectId);
  if (!application || !openSteps(applicationFlow, viewer, application.facts).includes("approve"))
    return undefined;
  return <DecideForm action={takeStep} {...(await decideTold(application))} />;
}
