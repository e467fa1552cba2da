import "server-only";
import type { Tx } from "@/db/client";
import { insertStaffAccount } from "@/db/queries/accounts";
import { insertEvent } from "@/db/queries/events";
import { insertPerson } from "@/db/queries/people";
import { insertHolding } from "@/db/queries/post-holders";
import { insertPost } from "@/db/queries/posts";
import { countHoldersToday } from "@/db/queries/sign-in";
import { plainAccountName } from "@/domain/account/login";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import { makePasswordLink } from "./links";

type First = { name: string; accountName: string; postName: string; isAnother: boolean };

/**
 * The first system administrator of an installation that starts empty: person, account and post, and the path of the
 * one-time link that sets the password. There is no default password (public.md §8.3 access b).
 */
export async function createFirstAdministrator(tx: Tx, first: First): Promise<string> {
  if (!first.isAnother && (await countHoldersToday("sysAdmin")) > 0)
    throw new Refused("account.errors.hasFirst");
  const unknown = { phone: "", idNumber: "", villageId: null, villageGroup: null };
  const personId = await insertPerson(tx, { ...unknown, name: first.name });
  const accountId = await insertStaffAccount(tx, personId, plainAccountName(first.accountName));
  const postId = await insertPost(tx, {
    name: first.postName,
    officeId: null,
    villageId: null,
    duties: ["sysAdmin"],
    rank: 90,
  });
  await insertHolding(tx, { postId, personId, fromOn: dayOf(new Date()), basis: "" });
  await insertEvent(tx, {
    subjectKind: "account",
    subjectId: accountId,
    what: "account.create",
    permission: "accounts.manage",
  });
  return makePasswordLink(tx, accountId);
}
