import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { renderPdf } from "@/server/pdf";
import { qrSvg } from "@/server/qr";

const row = (at: number) => ({
  ...{ on: "2026-07-10", voucherNo: `记-${at}`, summary: "三组水渠维修材料和工钱 #strong[不是标记]" },
  ...{
    counterparty: "李*明",
    income: "",
    expense: "12,345.60",
    balance: "98,765.43",
    people: "吴春生/陈家福",
  },
});
const sheet = (rows: number) => ({
  ...{
    language: "zh",
    publisher: "柳溪村",
    title: "柳溪村 2026年第三季度财务公开",
    note: "2026年11月1日更正",
  },
  sums: "期初余额 1,000.00 元　收入 5,000.00 元　支出 320.50 元　期末余额 5,679.50 元",
  opinion: "监委会意见：同意公开。",
  heads: ["日期", "凭证号", "摘要", "对方", "收入", "支出", "余额", "经手/审批"],
  groups: [
    { name: "各项支出", sum: "支出 12,345.60", rows: Array.from({ length: rows }, (_, at) => row(at)) },
  ],
  facts: ["村里核对：吴春生"],
  ...{ address: "http://127.0.0.1/villages/x", scan: "扫码看原文、提问", qr: qrSvg("http://127.0.0.1/x") },
});

test("the sheet is A3 across, holds every word as text, and runs on with its heads", async () => {
  const pdf = new Uint8Array(await renderPdf("accounts", sheet(60)));
  const document = await getDocumentProxy(pdf.slice());
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  expect([Math.round(width), Math.round(height)]).toEqual([1191, 842]);
  const { text, totalPages } = await extractText(pdf);
  expect(totalPages).toBeGreaterThan(1);
  for (const words of ["柳溪村 2026年第三季度财务公开", "李*明", "12,345.60", "#strong[不是标记]", "更正"])
    expect(text[0]?.replace(/\s+/g, "")).toContain(words.replaceAll(" ", ""));
  expect(text[1]).toContain("各项支出");
});
