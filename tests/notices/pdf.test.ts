import { extractText } from "unpdf";
import { expect, test } from "vitest";
import type { Block } from "@/domain/rich-text";
import { renderPdf } from "@/server/pdf";
import { qrPath, qrSvg } from "@/server/qr";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });

const poster = (body: Block[], title = "关于二〇二六年城乡居民医保缴费的公告") => ({
  language: "zh",
  publisher: "青禾镇人民政府",
  title,
  note: "",
  body: { type: "doc", content: body },
  facts: ["发布：党政综合办公室　2026年11月23日", "编号：2026-0137"],
  address: "http://127.0.0.1:4600/notices/x",
  scan: "扫码看原文",
  qr: qrSvg("http://127.0.0.1:4600/notices/x"),
});

/** The words of each page, one text a page. */
const pagesOf = async (pdf: Buffer): Promise<string[]> => (await extractText(new Uint8Array(pdf))).text;

test("a poster carries its words as text, rare names too", async () => {
  const pdf = await renderPdf("poster", poster([paragraph("联系人：张堃、李喆、王䶮。#strong[不是标记]")]));
  const pages = await pagesOf(pdf);
  for (const words of [
    "青禾镇人民政府",
    "医保缴费的公告",
    "张堃、李喆、王䶮",
    "#strong[不是标记]",
    "2026-0137",
  ])
    expect(pages[0]).toContain(words);
  expect(pages).toHaveLength(1);
});

test("a longer text is set smaller to stay on one sheet, a very long one runs on", async () => {
  const line = "请各村认真核对名单，做到不漏一户、不错一人，缴费期限以公告为准，逾期不能补缴。";
  const pages = async (lines: number) =>
    (await pagesOf(await renderPdf("poster", poster(Array.from({ length: lines }, () => paragraph(line))))))
      .length;
  expect(await pages(10)).toBe(1);
  expect(await pages(60)).toBeGreaterThan(1);
});

test("every kind of block can be set", async () => {
  const bold: Block = {
    type: "paragraph",
    content: [{ type: "text", text: "重点", marks: [{ type: "bold" }] }],
  };
  const list: Block = {
    type: "orderedList",
    content: [{ type: "listItem", content: [paragraph("身份证")] }],
  };
  const blocks: Block[] = [
    bold,
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "办理时间" }] },
    list,
    { ...list, type: "bulletList" },
    { type: "blockquote", content: [paragraph("引用")] },
    {
      type: "paragraph",
      content: [{ type: "text", text: "落款" }, { type: "hardBreak" }, { type: "text", text: "日期" }],
    },
    { type: "paragraph" },
  ];
  const [text] = await pagesOf(await renderPdf("poster", poster(blocks)));
  for (const words of ["重点", "办理时间", "身份证", "引用", "落款", "日期"]) expect(text).toContain(words);
});

test("a QR code is a square of modules", () => {
  const { size, path } = qrPath("http://127.0.0.1:3000/notices/1");
  expect(size).toBeGreaterThanOrEqual(21);
  expect(path).toMatch(/^M0 0h1v1h-1z/);
});
