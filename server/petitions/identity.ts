import "server-only";
import type { Petition } from "@/db/queries/petitions";
import { can, type Viewer } from "@/domain/access";
import { maskedName, maskedPhone } from "@/domain/masking";
import { isRegistrar, ownsSealed } from "@/domain/petitions/facts";
import { spoken } from "@/server/spoken";

/**
 * Who may open name and address (public.md §1.6): of a named petition whoever handles it, with a reason; of one that is
 * hidden from the handler the registrar alone (of a sealed one its owner); an anonymous one has none.
 */
export function mayOpenIdentity(viewer: Viewer, { petition, facts }: Petition): boolean {
  if (petition.anonymity === "anonymous") return false;
  if (ownsSealed(viewer, facts)) return true;
  if (petition.anonymity === "hiddenFromHandler") return isRegistrar(viewer, facts);
  return can(viewer, "petitions.unmask");
}

/** What stands in place of the petitioner: a masked name, a code, or nobody. */
export function maskedPetitioner({ case: it, petition }: Petition): string {
  const t = spoken("petitions");
  if (petition.anonymity === "anonymous") return t("identity.anonymous");
  if (petition.anonymity === "hiddenFromHandler") return t("identity.hidden", { code: codeOf(it.id) });
  return maskedName(it.applicantName);
}

/** Says which petition it is and nothing else: the end of its id. */
const codeOf = (id: string): string => id.slice(-4).toUpperCase();

export type IdentityField = "name" | "phone" | "address" | "representatives";

/** What is known of the petitioner, each datum masked; empty ones are left out. */
export function maskedIdentity(found: Petition): [IdentityField, string][] {
  const { case: it, petition } = found;
  if (petition.anonymity === "anonymous") return [];
  const isHidden = petition.anonymity === "hiddenFromHandler";
  const phone = it.applicantPhone && (isHidden ? "****" : maskedPhone(it.applicantPhone));
  const rows: [IdentityField, string | null | undefined][] = [
    ["name", maskedPetitioner(found)],
    ["phone", phone],
    ["address", petition.address && "****"],
    ["representatives", petition.representatives?.length ? "****" : null],
  ];
  return rows.filter((row): row is [IdentityField, string] => Boolean(row[1]));
}

/** The datum itself, after the reason was given. */
export function identityOf({ case: it, petition }: Petition, field: IdentityField): string {
  const spokesmen = petition.representatives?.map(({ name, phone }) => `${name} ${phone}`.trim()).join("；");
  return (
    {
      name: it.applicantName,
      phone: it.applicantPhone,
      address: petition.address,
      representatives: spokesmen,
    }[field] ?? ""
  );
}
