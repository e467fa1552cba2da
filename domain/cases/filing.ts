import { can, postsFor, type Viewer } from "../access";
import type { FilerRelation } from "./kinds";

/**
 * For whom somebody may file: a villager for themselves or a relative, the village clerk (村级代办) and the window clerk
 * for whoever asks them. It is recorded and the applicant is told (public.md §4.4, §9A).
 */
export function filingRelations(viewer: Viewer): FilerRelation[] {
  const posts = postsFor(viewer, "applications.fileForOther");
  const ofClerk = (["villageClerk", "windowClerk"] as const).filter((duty) =>
    posts.some(({ duties }) => duties.includes(duty)),
  );
  return can(viewer, "applications.file") ? ["self", "relative"] : ofClerk;
}

/** The key under which the applicant's consent to a proxy lies among the materials. */
export const consentKey = "consent";
export const isProxy = (relation: FilerRelation): boolean => relation !== "self";

/** Where somebody's applications lie in the site. */
export const applicationsPath = (viewer: Pick<Viewer, "kind">): string =>
  viewer.kind === "villager" ? "/my/applications" : "/office/applications";
