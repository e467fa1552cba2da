/** States of a request for information (依申请公开, public.md §2.5). */
export const informationStates = [
  "draft",
  "submitted",
  "receiptConfirmed",
  "correctionRequested",
  "corrected",
  "inReview",
  "extended",
  "thirdPartyConsulting",
  "coMakerConsulting",
  "feeDue",
  "draftReply",
  "approved",
  "served",
  "closed",
  "archived",
  "abandoned",
  "withdrawn",
] as const;
export type InformationState = (typeof informationStates)[number];

/** The office is looking for the information and writing the reply; `extended`: after the reply limit was prolonged. */
export const workingStates = ["inReview", "extended"] as const satisfies readonly InformationState[];

/** The applicant has the reply, or there will be none. */
export const restingStates: readonly InformationState[] = [
  "served",
  "closed",
  "archived",
  "abandoned",
  "withdrawn",
];
