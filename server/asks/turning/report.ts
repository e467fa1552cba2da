import "server-only";
import { insertReport, updateReport } from "@/db/queries/reports";
import { categoryOf } from "@/domain/asks/guess";
import { handlerDesk, windowDesk } from "@/server/cases/office-desks";
import { publicLine } from "@/server/reports/public-line";
import { spoken } from "@/server/spoken";
import type { Turn } from "./kinds";

/** A fault report with its place; straight to the office that was chosen, else to whoever dispatches. */
export const intoReport: Turn = async ({ tx, ask, input, post }) => {
  const { text, place, placeVillageId } = ask.ask;
  const category = input.category ?? categoryOf(text);
  await insertReport(tx, ask, {
    ...{ category, text, place },
    placeVillageId: placeVillageId ?? ask.case.villageId,
    dispatcherPostId: post?.postId ?? null,
  });
  const { officeId } = input;
  const village = ask.placeVillage ?? ask.villageName;
  if (officeId) await updateReport(tx, ask, { publicText: publicLine(category, village) });
  const say = spoken("reports");
  return {
    kind: "report",
    state: officeId ? "assigned" : "submitted",
    title: `${say("kind")}：${say(`categories.${category}`)}`,
    officeId: officeId ?? ask.case.officeId,
    desk: officeId ? await handlerDesk(tx, officeId) : await windowDesk(tx),
    expected: officeId ? "start" : "assign",
    clocks: ["report.mend"],
    detail: officeId ? { officeId, category } : { category },
  };
};
