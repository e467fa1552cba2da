import "server-only";
import type { Petition } from "@/db/queries/petitions";

export type PetitionPaper =
  | "acceptance"
  | "refusal"
  | "redirect"
  | "transfer"
  | "extension"
  | "opinion"
  | "mediated"
  | "settled";

/** Which papers were issued so far; the opinion is the petitioner's once it was served. A sealed matter issues none but the receipt. */
export function paperNames({ case: it, petition, facts }: Petition, isOwn: boolean): PetitionPaper[] {
  if (facts.isSealed) return [];
  const { state } = facts;
  const isOver = (wanted: string) => state === wanted || (state === "closed" && petition.refusal !== null);
  const issued: [PetitionPaper, boolean][] = [
    ["acceptance", it.acceptedAt !== null],
    ["redirect", petition.refusal !== null && isRedirected(petition) && isOver("redirected")],
    ["refusal", petition.refusal !== null && !isRedirected(petition) && isOver("notAccepted")],
    ["transfer", petition.forwardedTo !== null],
    ["extension", Boolean(petition.extension?.grantedById)],
    [
      "opinion",
      petition.opinionNo !== null && it.decidedAt !== null && (!isOwn || petition.servedOn !== null),
    ],
    ["mediated", petition.agreement?.kind === "mediated"],
    ["settled", petition.agreement?.kind === "settled"],
  ];
  return issued.flatMap(([name, isIssued]) => (isIssued ? [name] : []));
}

/** 引导 needs no leader's review, 不予受理 does. */
const isRedirected = ({ refusal }: Petition["petition"]) => refusal?.reviewedById === undefined;
