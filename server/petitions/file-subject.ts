import "server-only";
import { findPetition } from "@/db/queries/petitions";
import { isFiler, isPetitioner } from "@/domain/petitions/facts";
import type { FileSubject } from "@/server/file-subjects";

export const petitionFile = "petition:evidence";

/**
 * Photos and papers that come with a petition: added while it is written, and when more was asked for. Whoever cannot see
 * the petition cannot fetch a file of it; of an anonymous one nothing says who sent it.
 */
export const petitionFiles: FileSubject = {
  subjectKind: "case",
  permission: "petitions.handIn",
  accept: ["jpeg", "png", "webp", "pdf", "doc", "docx", "wps", "xls", "xlsx", "ofd"],
  most: 12,
  megabytes: 20,
  isPersonal: true,
  async mayAttach(viewer, subjectId, purpose) {
    const petition = await findPetition(viewer, subjectId);
    if (!petition || purpose !== petitionFile) return null;
    const { state } = petition.facts;
    const isOpen =
      (state === "draft" && isFiler(viewer, petition.facts)) ||
      (state === "needMore" && isPetitioner(viewer, petition.facts));
    const isNameless = petition.petition.anonymity === "anonymous" && viewer.kind === "villager";
    return isOpen ? { isNameless } : null;
  },
  async mayRead(viewer, { subjectId }) {
    return (await findPetition(viewer, subjectId ?? "")) !== null;
  },
};
