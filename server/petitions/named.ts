import "server-only";
import type { Shown, Tx } from "@/db/client";
import { insertRecusals, listStaffNames, listWorkingUnder } from "@/db/queries/petition-recusals";
import type { Petition } from "@/db/queries/petitions";
import { blindIndex } from "@/db/sealing";

/**
 * Who of the staff is named in a petition: everybody whose whole name stands in its words (public.md §1.6, match on the
 * staff). A villager of the same name costs a colleague one matter and can be lifted; the other way round cannot be mended.
 */
export async function staffNamedIn(tx: Tx, { petition }: Pick<Petition, "petition">): Promise<string[]> {
  const { subject, request, facts, reasons, accusedName } = petition;
  const text = [subject, request, facts, reasons, accusedName].join("\n");
  const staff = await listStaffNames(tx);
  return staff.filter(({ name }) => [...name].length > 1 && text.includes(name)).map(({ id }) => id);
}

/** The one of the staff whom the petitioner wrote down as complained of; null when nobody or several have that name. */
export async function accusedByName(tx: Tx, name: string | null): Promise<string | null> {
  const [one, ...others] = (await listStaffNames(tx)).filter((each) => each.name === name?.trim());
  return one && others.length === 0 ? one.id : null;
}

/** Named ones are kept away from an open petition, and so is the petitioner who works here (第二十八条). */
export async function keepNamedAway(tx: Tx, petition: Petition): Promise<void> {
  await insertRecusals(tx, petition, await staffNamedIn(tx, petition), "named", null);
  const { applicantId } = petition.case;
  const isStaff = (await listStaffNames(tx)).some(({ id }) => id === applicantId);
  if (applicantId && isStaff) await insertRecusals(tx, petition, [applicantId], "interest", null);
}

/** Somebody complained of is kept away together with those who work under them. */
export async function keepComplainedAway(
  tx: Tx,
  petition: Shown<{ id: string }>,
  personId: string,
  byId: string | null,
): Promise<void> {
  await insertRecusals(tx, petition, await listWorkingUnder(tx, personId), "ownHead", byId);
  await insertRecusals(tx, petition, [personId], "complained", byId);
}

/** Everybody who may never learn of a sealed matter, as blind indexes. */
export async function shutOutOf(
  tx: Tx,
  petition: Petition,
  accusedId: string | null,
  others: readonly string[] = [],
): Promise<string[]> {
  const named = await staffNamedIn(tx, petition);
  const under = accusedId ? await listWorkingUnder(tx, accusedId) : [];
  return [...new Set([...named, ...others, ...under, ...(accusedId ? [accusedId] : [])])].map(blindIndex);
}
