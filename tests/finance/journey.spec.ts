import type { Page } from "@playwright/test";
import postgres from "postgres";
import writeSheet from "write-excel-file/node";
import { newId } from "@/db/ids";
import { cast } from "@/db/seed/cast";
import { officeId } from "@/db/seed/people/offices";
import { dayOf } from "@/domain/calendar/day";
import { periodWith } from "@/domain/finance/periods";
import { expect, test } from "../support/browser";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
test.afterAll(() => sql.end());

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const told = (page: Page, words: string) => expect(main(page).getByRole("status")).toContainText(words);
const liuxi = cast.cun.villageId ?? "";
const period = periodWith(dayOf(new Date()), "quarterly");
/** The present quarter as if it were over: awaited, as the job opens it. */
async function awaited(): Promise<string> {
  const id = newId();
  await sql`insert into finance_reports ${sql({
    ...{ id, village_id: liuxi, agency_office_id: officeId("finance"), period: period.key },
    ...{ start_on: period.startOn, end_on: period.endOn, title: `柳溪村 ${period.key} 财务公开` },
  })}`;
  return id;
}

/** The quarter as the agency's accounting program leaves it; `wrong` has a balance that does not add up. */
async function workbook(opening: number, wrong = false): Promise<Buffer> {
  const text = (value: string) => ({ value, type: String });
  const number = (value: number) => ({ value, type: Number });
  const line = (kind: string, no: string, what: string, who: string, amount: number, balance: number) => [
    ...[text(kind), text(period.startOn), text(no), text(what), text(who)],
    ...(kind === "各项收入" ? [number(amount), null] : [null, number(amount)]),
    ...[number(balance), text("吴春生"), text("陈家福")],
  ];
  const sum = (kind: string, balance: number) => [text(kind), ...Array(6).fill(null), number(balance)];
  const rows = [
    ["类别", "日期", "凭证号", "摘要", "对方单位或个人", "收入", "支出", "余额", "经手人", "审批人"].map(
      text,
    ),
    sum("期初余额", opening),
    line("各项收入", "记-001", "集体林地承包费", "李小明", 5000, opening + 5000),
    line("各项支出", "记-002", "三组水渠维修材料和工钱", "云溪县水利建设公司", 320.5, opening + 4679.5),
    sum("期末余额", opening + (wrong ? 4679 : 4679.5)),
  ];
  return (await writeSheet(rows as never)).toBuffer();
}

test("the committee agrees, the village publishes; the agency enters the next quarter, which must add up", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const [last] = await sql`select id from finance_reports where village_id = ${liuxi} and state = 'opinion'`;
  const id = await awaited();
  const place = `/office/finance/reports/${id}`;

  // The quarter before still waits for the opinion: it comes first.
  const jian = await as("jian");
  await jian.goto("/office");
  await jian.goto(`/office/finance/reports/${last?.id}`);
  await press(jian, "账目真实、完整，同意公开。");
  await press(jian, "同意公开");
  await told(jian, "等村里公开");
  const cun = await as("cun");
  await cun.goto(`/office/finance/reports/${last?.id}`);
  await press(cun, "公开");
  await told(cun, "已经公开");

  const ye = await as("ye");
  await ye.goto("/office/finance");
  await ye.goto(place);
  await main(ye).getByRole("link", { name: "导入账目" }).click();
  const expected = await main(ye).getByText("期初余额应为").textContent();
  const opening = Number(/([\d,]+\.\d\d) 元/.exec(expected ?? "")?.[1]?.replaceAll(",", ""));
  const choose = async (bytes: Buffer) => {
    await main(ye).getByLabel("填好的表").setInputFiles({
      name: "账目.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: bytes,
    });
    await press(ye, "先看一看");
  };
  await choose(await workbook(opening, true));
  await expect(main(ye)).toContainText("第 5 行，余额：各笔加起来是");
  await expect(main(ye).getByRole("button", { name: /保存这/ })).toHaveCount(0);
  await choose(await workbook(opening));
  await expect(main(ye)).toContainText("2 笔，没有问题");
  await press(ye, "保存这 2 笔");
  await ye.waitForURL(`**${place}`);

  await expect(main(ye)).toContainText("代理岗录入中");
});
