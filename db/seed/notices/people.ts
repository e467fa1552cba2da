import { cast } from "../cast";
import type { OfficeKey } from "../people/offices";
import { postId } from "../people/posts";
import { staff } from "../people/staff";
import { idOf } from "../stable";
import type { NoticeSeed } from "./build";

export type Hand = { personId: string; postId: string };

/** Who holds a post. */
export function holderOf(post: string): Hand {
  const found = staff.find(({ posts }) => posts.includes(post));
  if (!found) throw new Error(`nobody holds ${post}`);
  return { personId: idOf(`person:${found.key}`), postId: postId(post) };
}

/** Per office: who writes, who reviews first, who releases. Never the same person twice (public.md §6.4). */
const routes: Record<OfficeKey, [author: string, first: string, releaser: string]> = {
  general: ["writerOne", "deputyDirector", "viceSecretary"],
  party: ["partyClerk", "partyHead", "organization"],
  economy: ["economyClerk", "economyHead", "viceSecretary"],
  social: ["socialClerk", "socialHead", "viceMayorCivil"],
  peace: ["peaceClerk", "peaceHead", "politicsLaw"],
  land: ["landClerk", "landHead", "viceMayorFarm"],
  finance: ["financeClerk", "financeHead", "mayor"],
  investment: ["investmentClerk", "investmentHead", "mayor"],
  letters: ["lettersClerk", "lettersHead", "politicsLaw"],
  hall: ["windowTwo", "hallHead", "viceSecretary"],
  civil: ["civilClerk", "civilHead", "viceMayorCivil"],
  farm: ["farmClerk", "farmHead", "viceMayorFarm"],
  forest: ["forestClerk", "forestHead", "viceMayorFarm"],
  veterans: ["veteransClerk", "veteransHead", "arms"],
  insurance: ["insuranceClerk", "insuranceHead", "viceMayorCivil"],
  health: ["healthClerk", "officeDirector", "viceMayorCivil"],
};

/** Village matters are written by the village's own clerk. The second review is the Party-and-government office's. */
export function handsOf({ text, village }: NoticeSeed) {
  const [author, first, releaser] = routes[text.office];
  const writes = text.category === "village" || text.key === "water" ? `clerk:${village.key}` : author;
  return {
    author: holderOf(writes),
    first: holderOf(first),
    second: holderOf("registry"),
    releaser: holderOf(releaser),
  };
}

/** The one who withdraws: the office's director. */
export const withdrawer: Hand = { personId: cast.lin.personId, postId: postId("officeDirector") };
