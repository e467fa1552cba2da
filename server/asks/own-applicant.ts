import "server-only";
import type { Applicant } from "@/db/queries/cases";
import { findOwnDetails } from "@/db/queries/own-details";
import type { Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";

/** Who files for themselves: what is known of them is not asked again. */
export async function ownApplicant(viewer: Viewer): Promise<Applicant> {
  const own = viewer.kind === "villager" ? await findOwnDetails(viewer) : null;
  if (!own) throw new Refused("form.forbidden");
  return {
    relation: "self",
    name: own.name,
    phone: own.phone ?? undefined,
    idNumber: own.idNumber ?? undefined,
    villageId: own.villageId ?? undefined,
  };
}
