/**
 * States of a petition (public.md §1.6). Beside the rows of the rule book stand the desks between them: what waits for a
 * leader's review (`refusalDraft`, `extensionAsked`, `opinionPassed`), a signed opinion not yet served, and the two of a
 * sealed accusation.
 */
export const petitionStates = [
  "draft",
  "submitted",
  "registered",
  "needMore",
  "refusalDraft",
  "notAccepted",
  "redirected",
  "forwarded",
  "returnRequested",
  "accepted",
  "handling",
  "extensionAsked",
  "extended",
  "opinionDraft",
  "opinionPassed",
  "opinionSigned",
  "replied",
  "mediated",
  "settled",
  "reviewing",
  "reviewed",
  "rechecking",
  "rechecked",
  "toConfirm",
  "inspection",
  "closed",
  "withdrawn",
] as const;
export type PetitionState = (typeof petitionStates)[number];

/** Nothing more happens unless somebody begins anew. */
export const restingStates: readonly PetitionState[] = [
  "notAccepted",
  "redirected",
  "mediated",
  "settled",
  "rechecked",
  "closed",
  "withdrawn",
];
/** States that only a sealed accusation knows. */
export const sealedStates: readonly PetitionState[] = ["toConfirm", "inspection"];
/** Before the opinion is served the petitioner may withdraw. */
export const beforeReply = [
  "submitted",
  "registered",
  "needMore",
  "refusalDraft",
  "forwarded",
  "returnRequested",
  "accepted",
  "handling",
  "extensionAsked",
  "extended",
  "opinionDraft",
  "opinionPassed",
  "opinionSigned",
  "toConfirm",
  "inspection",
] as const;
