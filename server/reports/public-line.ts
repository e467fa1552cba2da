import "server-only";
import type { ReportCategory } from "@/domain/reports/kinds";
import { spoken } from "@/server/spoken";

/** The line everybody reads, in the office's words: village and kind of fault, no reporter, no exact place. */
export function publicLine(category: ReportCategory, village: string | null): string {
  const say = spoken("reports");
  const what = say(`faults.${category}`);
  return village ? say("publicLine", { village, what }) : what;
}
