import "server-only";
import { materialPurpose } from "@/db/queries/application-files";
import { type Application, findApplication } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import { isFiler, maySupply } from "@/domain/applications/facts";
import type { FileKind } from "@/domain/files/kinds";
import type { FileSubject } from "@/server/file-subjects";
import { partsOf } from "./parts";
import { askedOf } from "./supplying";

/** Photos first: most people send what their phone makes. */
const accept: FileKind[] = ["jpeg", "png", "webp", "pdf", "doc", "docx", "wps", "xls", "xlsx", "ofd"];

/** Which materials this viewer may add to, or take away from, at this moment. */
async function openKeys(viewer: Viewer, application: Application): Promise<string[]> {
  const { facts } = application;
  if (facts.state === "draft")
    return isFiler(viewer, facts) ? (await partsOf(application)).map(({ key }) => key) : [];
  const isAsked = facts.state === "supplement" || facts.hasGap;
  return isAsked && maySupply(viewer, facts) ? (await askedOf(application)).map(({ key }) => key) : [];
}

/** Materials of an application (public.md §4.4): added while it is written, and when a notice or a 容缺 promise asks. */
export const materialFiles: FileSubject = {
  subjectKind: "case",
  permission: "applications.handIn",
  accept,
  most: 10,
  megabytes: 20,
  isPersonal: true,
  async mayAttach(viewer, subjectId, purpose) {
    const application = await findApplication(viewer, subjectId);
    if (!application) return null;
    const keys = await openKeys(viewer, application);
    return keys.some((key) => materialPurpose(key) === purpose) ? {} : null;
  },
  async mayRead(viewer, { subjectId }) {
    return (await findApplication(viewer, subjectId ?? "")) !== null;
  },
};
