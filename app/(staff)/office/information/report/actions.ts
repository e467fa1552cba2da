"use server";

import { publishedCounts } from "@/db/queries/information-lists";
import { findReport, publishReport, updateReport } from "@/db/queries/information-reports";
import { settingsSubject } from "@/db/queries/settings";
import { OneReport, ReportInput } from "@/domain/information/input";
import { isBalanced, reportTable } from "@/domain/information/report";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";

const subject = { subjectKind: "setting", subjectId: settingsSubject } as const;

/** The numbers of tables 二 and 四 and the texts; table 三 nobody types. */
export const saveReport = action({
  permission: "information.report",
  input: ReportInput,
  async run({ input, tx }) {
    await updateReport(tx, input);
    return {
      ...{ ...subject, what: "information.enterReport", detail: { year: input.year } },
      message: "information.report.saved",
    };
  },
});

/** Frozen as it stands; a table that does not balance is not published. */
export const releaseReport = action({
  permission: "information.publishReport",
  input: OneReport,
  async run({ viewer, input: { year, version }, tx }) {
    const report = await findReport(viewer, year);
    if (!report) throw new Refused("information.errors.notSaved");
    if (report.version !== version) throw new Refused("changedMeanwhile");
    const table = reportTable(year, await publishedCounts());
    if (!isBalanced(table)) throw new Refused("information.errors.unbalanced");
    const { numbers, texts } = report;
    await publishReport(tx, report, { table, numbers, texts });
    return {
      ...{ ...subject, what: "information.publishReport", detail: { year } },
      ...{ publicChange: "information", message: "information.report.publishDone" },
    };
  },
});
