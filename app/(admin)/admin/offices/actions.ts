"use server";

import { findOffice, insertOffice, updateOffice, updateOfficeClosed } from "@/db/queries/offices";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import { OfficeChange, OfficeInput, OneThing } from "@/domain/people/input";
import { action } from "@/server/action";

export const addOffice = action({
  permission: "offices.manage",
  input: OfficeInput,
  async run({ input, tx }) {
    const id = await insertOffice(tx, input);
    const event = { subjectKind: "office", subjectId: id, what: "offices.add" } as const;
    return { ...event, publicChange: "offices", goTo: "/admin/offices" };
  },
});

export const changeOffice = action({
  permission: "offices.manage",
  input: OfficeChange,
  async run({ viewer, input: { id, ...written }, tx }) {
    const office = await findOffice(viewer, id);
    if (!office) throw new Refused("notFound");
    await updateOffice(tx, office, written);
    const event = { subjectKind: "office", subjectId: office.id, what: "offices.change" } as const;
    return { ...event, detail: { before: office.name, name: written.name }, publicChange: "offices" };
  },
});

export const closeOffice = action({
  permission: "offices.manage",
  input: OneThing,
  async run({ viewer, input, tx }) {
    const office = await findOffice(viewer, input.id);
    if (!office) throw new Refused("notFound");
    await updateOfficeClosed(tx, office, dayOf(new Date()));
    const event = { subjectKind: "office", subjectId: office.id, what: "offices.close" } as const;
    return { ...event, publicChange: "offices", goTo: "/admin/offices" };
  },
});
