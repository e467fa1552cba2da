import "server-only";
import { type HeldPost, postsFor, type Viewer } from "@/domain/access";
import type { AssetWritten } from "@/domain/finance/input";
import { wordsFault } from "@/domain/finance/questions";
import { Refused } from "@/domain/outcome";

/** The clerk's post of the village, or the agency's. */
export const assetPost = (viewer: Viewer, village: string): HeldPost | undefined => {
  const posts = postsFor(viewer, "finance.register");
  return (
    posts.find(({ villageId }) => villageId === village) ?? posts.find(({ officeId }) => officeId !== null)
  );
};

/** The registers are public: no number of a person in any of their words (public.md §8.2). */
export function mustBeShowable(
  written: Pick<AssetWritten, "name" | "kind" | "place" | "quantity" | "counterparty" | "basis">,
) {
  for (const field of ["name", "kind", "place", "quantity", "counterparty", "basis"] as const) {
    const fault = wordsFault(written[field]);
    if (fault) throw new Refused(fault, {}, field);
  }
}
