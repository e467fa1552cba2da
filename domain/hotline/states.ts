/** States of a work order of the hotline on the township's side (public.md §5). */
export const orderStates = [
  "dispatched",
  "signed",
  "returnAsked",
  "returned",
  "assigned",
  "handling",
  "extensionAsked",
  "inReview",
  "replied",
  "calledBack",
  "redCard",
  "closed",
] as const;
export type OrderState = (typeof orderStates)[number];

/** Nothing more happens on the township's side. */
export const restingStates: readonly OrderState[] = ["returned", "closed"];
