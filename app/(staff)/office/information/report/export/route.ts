import { disputeTable, ownTable, requestRows } from "@/app/_information/report-rows";
import { publishedCounts } from "@/db/queries/information-lists";
import { findReport } from "@/db/queries/information-reports";
import { reportTable } from "@/domain/information/report";
import { download } from "@/server/download";
import { workbook } from "@/server/information/workbook";

/** The tables of the report as a workbook, one sheet for each. */
export const GET = download({
  permission: "information.report",
  async find({ viewer, search }) {
    const year = Number.parseInt(search.get("year") ?? "", 10);
    if (!(year >= 2008 && year <= 2100)) return null;
    const numbers = (await findReport(viewer, year))?.numbers ?? {};
    const requests = await requestRows(reportTable(year, await publishedCounts()));
    const disputes = await disputeTable(numbers);
    const own = await ownTable(numbers);
    const lines = ({ columns, rows }: typeof requests) => [
      ["", ...columns],
      ...rows.map(({ name, cells }) => [name, ...cells]),
    ];
    return workbook(`${year}`, [own, lines(requests), lines(disputes)]);
  },
});
