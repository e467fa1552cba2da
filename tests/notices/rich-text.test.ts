import fc from "fast-check";
import { expect, test } from "vitest";
import { linksOf, type RichText, toPlain } from "@/domain/rich-text";
import { cleanHref, cleanRichText } from "@/domain/rich-text-clean";
import { fromMarkup, toMarkup } from "@/domain/rich-text-plain";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const line = (text: string, marks?: unknown[]) => ({
  type: "paragraph",
  content: [{ type: "text", text, marks }],
});

/** Words with every sign that means something in the markup, and rubbish from word processors. */
const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        "缴费",
        " ",
        "　",
        "\\",
        "*",
        "**",
        "[",
        "]",
        "(",
        ")",
        "#",
        "## ",
        "- ",
        "> ",
        "1. ",
        "\n",
        "\u200b",
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join("")),
);
const mark = fc.oneof(
  fc.constant({ type: "bold" }),
  fc.record({
    type: fc.constant("link"),
    attrs: fc.record({ href: fc.constantFrom("/notices", "https://a.cn/x_(1)", "javascript:1") }),
  }),
  fc.constant({ type: "underline" }),
);
const inline = fc.oneof(
  {
    arbitrary: fc.record({ type: fc.constant("text"), text: words, marks: fc.array(mark, { maxLength: 3 }) }),
    weight: 5,
  },
  { arbitrary: fc.constant({ type: "hardBreak" }), weight: 1 },
);
const node = fc.letrec((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type: fc.constant("paragraph"), content: fc.array(inline, { maxLength: 5 }) }),
    fc.record({
      type: fc.constant("heading"),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
      content: fc.array(inline, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constantFrom("bulletList", "orderedList", "blockquote", "table"),
      content: fc.array(tie("item"), { maxLength: 3 }),
    }),
  ),
  item: fc.record({
    type: fc.constantFrom("listItem", "paragraph"),
    content: fc.array(tie("block"), { maxLength: 3 }),
  }),
}));
const anyDoc = fc.array(node.block, { maxLength: 6 }).map((content) => doc(...content));

test("cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(anyDoc, (input) => {
      expect(cleanRichText(cleanRichText(input))).toEqual(cleanRichText(input));
    }),
  );
}, 30_000);

test("a text goes through the plain text area and comes back the same", () => {
  fc.assert(
    fc.property(anyDoc, (input) => {
      const text = cleanRichText(input);
      expect(fromMarkup(toMarkup(text))).toEqual(text);
    }),
    { numRuns: 300 },
  );
}, 30_000);

test("whatever is typed is kept and settles after one round", () => {
  fc.assert(
    fc.property(
      fc.array(words).map((lines) => lines.join("\n")),
      (typed) => {
        const once = fromMarkup(typed);
        expect(fromMarkup(toMarkup(once))).toEqual(once);
      },
    ),
  );
});

test("any JSON gives a text, never an error", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      expect(cleanRichText(input).type).toBe("doc");
    }),
  );
});

test("only known nodes and marks stay, the words of the others are kept", () => {
  const pasted = doc(
    {
      type: "table",
      content: [{ type: "tableRow", content: [{ type: "tableCell", content: [line("姓名")] }] }],
    },
    { type: "image", attrs: { src: "x" } },
    line("红字", [{ type: "textStyle", attrs: { color: "red" } }, { type: "bold" }]),
    { type: "paragraph", content: [{ type: "text", text: "   " }] },
    { type: "script", content: [{ type: "text", text: "alert(1)" }] },
  );
  expect(cleanRichText(pasted)).toEqual(
    doc(line("姓名", undefined), line("红字", [{ type: "bold" }]), line("alert(1)")),
  );
});

test("blanks at the ends of lines go, first-line indents of word processors too", () => {
  expect(toPlain(cleanRichText(doc(line("　　第一段。 "), line("\u00a0\u00a0第二段。"))))).toBe(
    "第一段。\n第二段。",
  );
});

test.each([
  ["/notices/1", "/notices/1"],
  ["https://www.gov.cn/a?b=1#c", "https://www.gov.cn/a?b=1#c"],
  ["mailto:a@b.cn", "mailto:a@b.cn"],
  ["tel:0300-8620001", "tel:0300-8620001"],
  ["javascript:alert(1)", null],
  ["JAVASCRIPT:alert(1)", null],
  ["data:text/html,x", null],
  ["//evil.cn", null],
  ["/\\evil.cn", null],
  ["java\nscript:1", null],
  ["https:///x", null],
  [{ href: "/x" }, null],
])("a link to %j becomes %j", (href, clean) => {
  expect(cleanHref(href)).toBe(clean);
});

test("the markup reads as people write", () => {
  const typed =
    "## 办理时间\n\n10月8日至12月20日，**逾期不补**。\n见[办事指南](/services)。\n- 身份证\n  - 原件\n- 户口本\n1. 先登记\n2. 再缴费\n> 以公告为准\n青禾镇人民政府\\\n2026年11月23日";
  const text: RichText = fromMarkup(typed);
  expect(text.content.map(({ type }) => type)).toEqual([
    "heading",
    "paragraph",
    "paragraph",
    "bulletList",
    "orderedList",
    "blockquote",
    "paragraph",
  ]);
  expect(linksOf(text)).toEqual(["/services"]);
  expect(toMarkup(text)).toContain("- 身份证\n  - 原件\n- 户口本");
  expect(toMarkup(text)).toContain("青禾镇人民政府\\\n2026年11月23日");
});
