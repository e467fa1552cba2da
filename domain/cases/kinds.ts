/** How a matter came: online, at the window, through the village clerk, by phone, letter, fax, or on a visit (public.md §1.1). */
export const caseChannels = [
  "web",
  "window",
  "village",
  "phone",
  "post",
  "letter",
  "fax",
  "visit",
  "hotline",
] as const;
/** Who filed it: the applicant, a relative, the village clerk (村级代办) or the window clerk. */
export const filerRelations = ["self", "relative", "villageClerk", "windowClerk"] as const;
export type FilerRelation = (typeof filerRelations)[number];
export type CaseChannel = (typeof caseChannels)[number];
/** What a relative is to the applicant. */
export const kinships = [
  "spouse",
  "child",
  "parent",
  "sibling",
  "grandchild",
  "otherKin",
  "neighbour",
] as const;
export type Kinship = (typeof kinships)[number];
