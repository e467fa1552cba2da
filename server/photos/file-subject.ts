import "server-only";
import { findApplication } from "@/db/queries/applications";
import { findAsk } from "@/db/queries/asks";
import { findConsultation } from "@/db/queries/consultations";
import { findReport } from "@/db/queries/reports";
import type { Viewer } from "@/domain/access";
import { isOnDesk, isTheirs } from "@/domain/cases/facts";
import type { FileKind } from "@/domain/files/kinds";
import { mendedPhotos, mostPhotos, placePhotos } from "@/domain/reports/kinds";
import type { FileSubject } from "@/server/file-subjects";

const accept: FileKind[] = ["jpeg", "png", "webp"];

/** A matter that may carry photos, whatever it has become since. */
async function findMatter(viewer: Viewer, id: string) {
  return (
    (await findAsk(viewer, id)) ??
    (await findReport(viewer, id)) ??
    (await findConsultation(viewer, id)) ??
    (await findApplication(viewer, id))
  );
}

/** Photos of what an ask or a report is about: from the villager while it is open, from the handler when it is mended. */
export const casePhotos: FileSubject = {
  subjectKind: "case",
  permission: "photos.attach",
  accept,
  most: mostPhotos,
  megabytes: 20,
  isPersonal: true,
  async mayAttach(viewer, subjectId, purpose) {
    const matter = (await findAsk(viewer, subjectId)) ?? (await findReport(viewer, subjectId));
    if (!matter) return null;
    const isOpen = matter.case.closedAt === null;
    if (purpose === placePhotos) return isOpen && isTheirs(viewer, matter.facts) ? {} : null;
    const isHandlers = isOnDesk(viewer, matter.facts) || ("report" in matter && didMend(viewer, matter));
    return purpose === mendedPhotos && matter.case.kind === "report" && isHandlers ? {} : null;
  },
  async mayRead(viewer, { subjectId }) {
    return (await findMatter(viewer, subjectId ?? "")) !== null;
  },
};

/** The handler adds the photo of the repair also after the last step, when nothing lies on the desk any more. */
const didMend = (viewer: Viewer, { report }: NonNullable<Awaited<ReturnType<typeof findReport>>>) =>
  viewer.posts.some(({ postId }) => postId === report.handlerPostId);
