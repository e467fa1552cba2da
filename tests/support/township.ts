import { transaction } from "@/db/client";
import { listPostsOfToday } from "@/db/queries/sessions";
import { type CastName, cast } from "@/db/seed/cast";
import { plantTownship } from "@/db/seed/township";
import { audiencesOf, type Viewer } from "@/domain/access";

/** The whole demo township in the test's own database. */
export const plantedTownship = () => transaction((tx) => plantTownship(tx));

/** Somebody of the cast with the posts of today, as the portal would see them. */
export async function asViewer(who: CastName): Promise<Viewer> {
  const { personId, accountId, name, villageId, postId } = cast[who];
  return viewerOf({ personId, accountId, name, villageId, isStaff: postId !== null });
}

type Person = {
  personId: string;
  accountId?: string;
  name: string;
  villageId?: string | null;
  isStaff: boolean;
};
export async function viewerOf({ isStaff, accountId, villageId, ...person }: Person): Promise<Viewer> {
  const kind = isStaff ? "staff" : "villager";
  const posts = isStaff ? await listPostsOfToday(person.personId) : [];
  const rest = {
    accountId: accountId ?? null,
    sessionId: null,
    villageId: isStaff ? null : (villageId ?? null),
  };
  return { kind, ...person, ...rest, posts, audiences: audiencesOf(kind, posts) } as unknown as Viewer;
}
