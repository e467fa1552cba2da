import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import { findPostFor } from "@/db/queries/desk-posts";
import { leaderInCharge } from "@/db/queries/leader-in-charge";
import {
  findServiceItem,
  insertServiceGuide,
  moveServiceItem,
  type ServiceItem,
} from "@/db/queries/service-items";
import type { Viewer } from "@/domain/access";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { findings } from "@/domain/services/completeness";
import { searchTextOf } from "@/domain/services/search";
import { type ServiceItemStep, serviceItemFlow } from "@/domain/services/states";

type Asked = { viewer: Viewer; tx: Tx; id: string; step: ServiceItemStep; opinion: string };

/** The one way a guide moves: person and moment, completeness before anybody is asked to publish, the desk, the copy. */
export async function advanceServiceItem({ viewer, tx, id, step, opinion }: Asked) {
  const item = await findServiceItem(viewer, id);
  if (!item) throw new Refused("notFound");
  const row = serviceItemFlow[step];
  const why = refusal(row, viewer, item);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if ("needs" in row && !opinion) throw new Refused("needsOpinion", {}, "opinion");
  const isToBePublic = step === "submit" || step === "publish";
  if (isToBePublic && findings(item.guide).length > 0) throw new Refused("services.errors.incomplete");

  await moveServiceItem(tx, item, row.to);
  await endAssignments(tx, item, step === "sendBack" ? "sentBack" : "done", viewer.personId);
  await putOnDesk(tx, viewer, item, step);
  const version =
    step === "publish"
      ? await insertServiceGuide(tx, item, viewer.personId, searchTextOf(item.guide))
      : undefined;
  return {
    subjectKind: "serviceItem" as const,
    subjectId: id,
    what: `services.${step}`,
    fromState: item.state,
    toState: row.to,
    opinion,
    detail: version ? { version } : {},
    message: `services.done.${step}`,
    ...(["publish", "withdraw"].includes(step) && { publicChange: "services" }),
  };
}

/** To the office director; their own guides go to the leader in charge. Sent back it lies with who wrote it. */
async function putOnDesk(tx: Tx, viewer: Viewer, item: ServiceItem, step: ServiceItemStep): Promise<void> {
  const subject = { subjectKind: "serviceItem", subjectId: item.id } as const;
  if (step === "sendBack" && item.editedById)
    await insertAssignment(tx, {
      ...subject,
      step: "services.submit",
      desk: { personId: item.editedById },
      reason: "services.why.sendBack",
    });
  if (step !== "submit") return;
  const isDirector = viewer.audiences.includes("officeDirector");
  const director = isDirector ? null : await findPostFor(tx, "officeDirector");
  const leader =
    director ??
    (await leaderInCharge(viewer, item.matterId))?.postId ??
    (await findPostFor(tx, "mainLeader"));
  if (!leader) throw new Refused("applications.errors.nobody");
  await insertAssignment(tx, {
    ...subject,
    step: "services.publish",
    desk: { postId: leader },
    reason: "services.why.submit",
  });
}
