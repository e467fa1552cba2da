"use server";

import { findVillage, insertVillage, updateVillage, updateVillageClosed } from "@/db/queries/villages";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import { OneThing, VillageChange, VillageInput } from "@/domain/people/input";
import { action } from "@/server/action";

export const addVillage = action({
  permission: "offices.manage",
  input: VillageInput,
  async run({ input, tx }) {
    const id = await insertVillage(tx, input);
    const event = { subjectKind: "village", subjectId: id, what: "villages.add" } as const;
    return { ...event, publicChange: "villages", goTo: "/admin/offices" };
  },
});

export const changeVillage = action({
  permission: "offices.manage",
  input: VillageChange,
  async run({ viewer, input: { id, ...written }, tx }) {
    const village = await findVillage(viewer, id);
    if (!village) throw new Refused("notFound");
    await updateVillage(tx, village, written);
    const event = { subjectKind: "village", subjectId: village.id, what: "villages.change" } as const;
    return { ...event, detail: { before: village.name, name: written.name }, publicChange: "villages" };
  },
});

export const closeVillage = action({
  permission: "offices.manage",
  input: OneThing,
  async run({ viewer, input, tx }) {
    const village = await findVillage(viewer, input.id);
    if (!village) throw new Refused("notFound");
    await updateVillageClosed(tx, village, dayOf(new Date()));
    const event = { subjectKind: "village", subjectId: village.id, what: "villages.close" } as const;
    return { ...event, publicChange: "villages", goTo: "/admin/offices" };
  },
});
