"use server";

import { confirmImport, findImport, insertImport } from "@/db/queries/calendar-imports";
import { yearOf } from "@/domain/calendar/day";
import { ConfirmInput, DayInput, dayLine, NoticeInput } from "@/domain/calendar/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";

const pageOf = (id: string) => `/admin/calendar/imports/${id}`;

export const submitNotice = action({
  permission: "calendar.manage",
  input: NoticeInput,
  async run({ viewer, input, tx }) {
    const id = await insertImport(tx, { ...input, scope: "year" }, viewer.personId);
    const event = { subjectKind: "calendar", subjectId: id, what: "calendar.propose" } as const;
    return { ...event, detail: { year: input.year, notice: input.notice }, goTo: pageOf(id) };
  },
});

export const submitDay = action({
  permission: "calendar.manage",
  input: DayInput,
  async run({ viewer, input, tx }) {
    const plan = { year: yearOf(input.on), notice: input.reason, announcedOn: null, source: dayLine(input) };
    const id = await insertImport(tx, { ...plan, scope: "day" }, viewer.personId);
    const event = { subjectKind: "calendar", subjectId: id, what: "calendar.propose" } as const;
    return { ...event, detail: { on: input.on, nature: input.nature }, goTo: pageOf(id) };
  },
});

export const confirmChange = action({
  permission: "calendar.manage",
  input: ConfirmInput,
  async run({ viewer, input, tx }) {
    const plan = await findImport(viewer, input.id);
    if (!plan) throw new Refused("notFound");
    const moved = await confirmImport(tx, plan, viewer.personId);
    return {
      subjectKind: "calendar",
      subjectId: plan.id,
      what: "calendar.confirm",
      detail: { year: plan.year, notice: plan.notice, moved: moved.length },
      publicChange: "calendar",
      message: "calendar.done",
    };
  },
});
