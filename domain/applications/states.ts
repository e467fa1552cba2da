/** States of a service application (public.md §4.4). */
export const applicationStates = [
  "draft",
  "submitted",
  "received",
  "supplement",
  "accepted",
  "acceptedWithGap",
  "inReview",
  "special",
  "proposed",
  "forwarded",
  "approved",
  "rejected",
  "delivered",
  "archived",
  "notAccepted",
  "withdrawn",
  "terminated",
  "expired",
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** Nothing more happens unless somebody begins anew. */
export const restingStates: readonly ApplicationState[] = [
  "delivered",
  "archived",
  "notAccepted",
  "withdrawn",
  "terminated",
  "expired",
];
