import "server-only";
import type { StoredFile } from "@/db/queries/files";
import { findInformation } from "@/db/queries/information";
import { can, type Viewer } from "@/domain/access";
import type { FileKind } from "@/domain/files/kinds";
import { isFiler, isHandlers, isTheirs } from "@/domain/information/facts";
import { givenPurpose, proofPurpose, sourcePurpose } from "@/domain/information/kinds";
import { workingStates } from "@/domain/information/states";
import type { FileSubject } from "@/server/file-subjects";
import { copiesOf } from "./copies";

const pictures: FileKind[] = ["jpeg", "png", "webp", "pdf"];
const papers: FileKind[] = [...pictures, "doc", "docx", "wps", "xls", "xlsx", "ofd"];
const isWorking = (state: string): boolean => (workingStates as readonly string[]).includes(state);
const isAnswered = (state: string): boolean => ["served", "closed", "archived"].includes(state);

/** 身份证明 (第二十九条): added while the request is written; read by whose it is and by the work body. */
export const proofFiles: FileSubject = {
  subjectKind: "case",
  permission: "information.handIn",
  accept: pictures,
  most: 4,
  megabytes: 20,
  isPersonal: true,
  async mayAttach(viewer, subjectId, purpose) {
    const information = await findInformation(viewer, subjectId);
    const isOpen = information?.facts.state === "draft" && isFiler(viewer, information.facts);
    return isOpen && purpose === proofPurpose ? {} : null;
  },
  async mayRead(viewer, { subjectId }) {
    const information = await findInformation(viewer, subjectId ?? "");
    return (
      information !== null && (isTheirs(viewer, information.facts) || can(viewer, "information.receive"))
    );
  },
};

/** Copies that the office found or gives. What was found stays inside; what is given goes out with the served reply. */
const officeFiles = (purpose: string, isGiven: boolean): FileSubject => ({
  subjectKind: "case",
  permission: "information.find",
  accept: papers,
  most: 20,
  async mayAttach(viewer, subjectId, asked) {
    const information = await findInformation(viewer, subjectId);
    const isOpen =
      information !== null &&
      isWorking(information.facts.state) &&
      isHandlers(viewer, information.facts) &&
      asked === purpose;
    return isOpen ? {} : null;
  },
  async mayRead(viewer, file) {
    const information = await findInformation(viewer, file.subjectId ?? "");
    if (!information) return false;
    return isInside(viewer) || (isGiven && isOut(information, file));
  },
  async mayReadCopy(viewer, copy) {
    const information = await findInformation(viewer, copy.subjectId ?? "");
    return information !== null && isOut(information, copy);
  },
});
const isInside = (viewer: Viewer): boolean => viewer.kind === "staff" && can(viewer, "information.read");
type Found = NonNullable<Awaited<ReturnType<typeof findInformation>>>;
/** It belongs to a reply that was served. */
async function isOut(information: Found, { id }: Pick<StoredFile, "id">): Promise<boolean> {
  if (!isAnswered(information.facts.state)) return false;
  return (await copiesOf(information)).goesOut.some((file) => file.id === id);
}

export const sourceFiles = officeFiles(sourcePurpose, false);
export const givenFiles = officeFiles(givenPurpose, true);
