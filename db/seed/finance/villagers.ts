import { type Resident, residents } from "../people/residents";
import type { VillageKey } from "../people/villages";
import { villageId } from "../people/villages";

let byVillage: Map<string, Resident[]> | undefined;

/** The residents of a village, found once for all its quarters. */
export function villagersOf(village: VillageKey): readonly Resident[] {
  byVillage ??= grouped(residents());
  return byVillage.get(villageId(village)) ?? [];
}

function grouped(people: readonly Resident[]): Map<string, Resident[]> {
  const groups = new Map<string, Resident[]>();
  for (const one of people) groups.set(one.villageId, [...(groups.get(one.villageId) ?? []), one]);
  return groups;
}
