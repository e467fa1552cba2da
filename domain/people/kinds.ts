/** Three standing offices, the ones added by the county's plan, and public-service stations (站所). */
export const officeKinds = ["standing", "added", "station"] as const;
export type OfficeKind = (typeof officeKinds)[number];
