import type { Block, Inline, List, ListItem, Mark, RichText } from "./rich-text";
import { cleanHref, cleanRichText } from "./rich-text-clean";

/**
 * Structured text as a plain text area shows and takes it, for browsers without JavaScript: a line is a paragraph,
 * `## ` a heading, `- ` and `1. ` a list (two blanks deeper for each level), `> ` a quotation, `**bold**`,
 * `[words](address)`. A backslash takes a sign literally; at the end of a line it goes on with the next.
 */
export function toMarkup(text: RichText): string {
  return text.content.map((block) => blockLines(block).join("\n")).join("\n\n");
}

function blockLines(block: Block): string[] {
  if (block.type === "paragraph") return [guarded(words(block.content))];
  if (block.type === "heading") return [`${"#".repeat(block.attrs.level)} ${words(block.content)}`];
  if (block.type === "blockquote")
    return block.content.map((part) => `> ${part.type === "paragraph" ? words(part.content) : ""}`);
  return listLines(block, "");
}

function listLines(list: List, indent: string): string[] {
  return list.content.flatMap((item, at) => {
    const sign = list.type === "bulletList" ? "-" : `${at + 1}.`;
    return item.content.flatMap((part) => {
      if (part.type === "paragraph") return [`${indent}${sign} ${words(part.content)}`];
      return part.type === "bulletList" || part.type === "orderedList" ? listLines(part, `${indent}  `) : [];
    });
  });
}

const guarded = (line: string): string =>
  line.replace(/^(#{2,3} |- |>)/, "\\$1").replace(/^(\d+)\. /, "$1\\. ");

const words = (content: readonly Inline[] = []): string =>
  content.map((part) => (part.type === "hardBreak" ? "\\\n" : written(part.text, part.marks ?? []))).join("");

function written(text: string, marks: readonly Mark[]): string {
  const plain = text.replace(/[\\[\]]|\*{2,}|^\*|\*$/g, (sign) => sign.replace(/./g, "\\$&"));
  const bold = marks.some(({ type }) => type === "bold") ? `**${plain}**` : plain;
  const link = marks.find((mark) => mark.type === "link");
  return link ? `[${bold}](${link.attrs.href})` : bold;
}

/** The way back. What was typed wrongly stays as text: nothing is ever refused or lost. */
export function fromMarkup(typed: string): RichText {
  const content: Block[] = [];
  for (const line of joinedLines(typed.replace(/\r\n?/g, "\n").split("\n"))) addLine(content, line);
  return cleanRichText({ type: "doc", content });
}

/** A line that ends with a single backslash goes on with the next. */
function joinedLines(lines: readonly string[]): string[] {
  const whole: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const isCut = (/\\*$/.exec(line)?.[0].length ?? 0) % 2 === 1;
    const text = isCut ? line.slice(0, -1) : line;
    if (goesOn) whole.push(`${whole.pop() ?? ""}\n${text}`);
    else whole.push(text);
    goesOn = isCut;
  }
  return whole;
}

const shapes =
  /^(?<indent>[ \u3000]*)(?:(?<heading>#{2,3}) +|(?<quote>>) ?|(?<bullet>-) +|(?<number>\d{1,5})\. +)(?<rest>[\s\S]*)$/;

function addLine(to: Block[], line: string): void {
  const found = shapes.exec(line)?.groups;
  const content = inlines(found?.rest ?? line);
  const paragraph: Block = { type: "paragraph", content };
  if (!found) to.push(paragraph);
  else if (found.heading)
    to.push({ type: "heading", attrs: { level: found.heading.length === 3 ? 3 : 2 }, content });
  else if (found.quote) to.push({ type: "blockquote", content: [paragraph] });
  else {
    const depth = Math.floor((found.indent ?? "").length / 2);
    addItem(to, depth, found.bullet ? "bulletList" : "orderedList", {
      type: "listItem",
      content: [paragraph],
    });
  }
}

/** Puts an item under the last one as deep as its indent says, or as deep as there are lists. */
function addItem(to: Block[], depth: number, type: List["type"], item: ListItem): void {
  const last = to.at(-1);
  const above = last?.type === "bulletList" || last?.type === "orderedList" ? last.content.at(-1) : undefined;
  if (depth > 0 && above) addItem(above.content, depth - 1, type, item);
  else if (last?.type === type) last.content.push(item);
  else to.push({ type, content: [item] });
}

const token = /\\([\\[\]*#\-.>])|\*\*|\n|\[((?:\\.|[^\]\\\n])*)\]\(([^)\s]+)\)|[^\\*[\n]+|[\s\S]/g;

function inlines(line: string): Inline[] {
  const found: Inline[] = [];
  let isBold = false;
  const add = (text: string) =>
    found.push({ type: "text", text, ...(isBold && { marks: [{ type: "bold" }] }) });
  for (const [all, escaped, label, href] of line.matchAll(token)) {
    if (escaped !== undefined) add(escaped);
    else if (all === "**") isBold = !isBold;
    else if (all === "\n") found.push({ type: "hardBreak" });
    else if (label !== undefined && cleanHref(href)) found.push(...linked(label, href ?? ""));
    else add(all);
  }
  return found;
}

const linked = (label: string, href: string): Inline[] =>
  inlines(label).map((part) =>
    part.type === "text"
      ? { ...part, marks: [...(part.marks ?? []), { type: "link", attrs: { href } }] }
      : part,
  );
