import type { Block, Inline, List, ListItem, Mark, Paragraph, RichText } from "./rich-text";

/** A node of any shape, as an editor or a stranger may send it, made safe to look at. */
type Loose = {
  type: string;
  text: string;
  content: unknown[];
  marks: unknown[];
  attrs: Record<string, unknown>;
};

function loose(input: unknown): Loose | null {
  if (!isObject(input)) return null;
  return {
    type: typeof input.type === "string" ? input.type : "",
    text: typeof input.text === "string" ? input.text : "",
    content: Array.isArray(input.content) ? input.content : [],
    marks: Array.isArray(input.marks) ? input.marks : [],
    attrs: isObject(input.attrs) ? input.attrs : {},
  };
}

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === "object" && input !== null && !Array.isArray(input);

const deepest = 12;
/** Characters of text a document may have; longer ones are attachments. */
export const longestText = 50_000;

/**
 * Any input as structured text in its one normal form: unknown nodes and marks are dropped and their words kept, empty
 * blocks go, neighbours of one kind are joined, links lead to the web, a mailbox, a phone or into the portal.
 */
export function cleanRichText(input: unknown): RichText {
  const doc = loose(input);
  return { type: "doc", content: joined(blocks(doc?.content ?? [], 0)) };
}

function blocks(parts: readonly unknown[], depth: number): Block[] {
  if (depth > deepest) return [];
  return parts.flatMap((part) => block(loose(part), depth));
}

function block(node: Loose | null, depth: number): Block[] {
  if (!node) return [];
  if (node.type === "paragraph" || node.type === "text" || node.type === "hardBreak") {
    return paragraph(inlines(node.type === "paragraph" ? node.content : [node]));
  }
  if (node.type === "heading") return heading(node);
  if (node.type === "bulletList" || node.type === "orderedList") return list(node.type, node, depth);
  const inner = joined(blocks(node.content, depth + 1));
  if (node.type === "blockquote") return quote(inner);
  return inner;
}

const paragraph = (content: Inline[]): Paragraph[] =>
  content.length > 0 ? [{ type: "paragraph", content }] : [];

function heading(node: Loose): Block[] {
  const words = inlines(node.content)
    .map((part) => (part.type === "text" ? part.text : " "))
    .join("")
    .trim();
  if (words === "") return [];
  const level = Number(node.attrs.level) >= 3 ? 3 : 2;
  return [{ type: "heading", attrs: { level }, content: [{ type: "text", text: words }] }];
}

/** A quotation holds paragraphs only. */
function quote(inner: readonly Block[]): Block[] {
  const content = inner.flatMap(paragraphsOf);
  return content.length > 0 ? [{ type: "blockquote", content }] : [];
}

function paragraphsOf(node: Block): Paragraph[] {
  if (node.type === "paragraph") return [node];
  if (node.type === "heading") return [{ type: "paragraph", content: node.content ?? [] }];
  if (node.type === "blockquote") return node.content.flatMap(paragraphsOf);
  return node.content.flatMap((item) => item.content.flatMap(paragraphsOf));
}

/** Each item: one line, then lists. An item without words gives its lists' items to the list around it. */
function list(type: List["type"], node: Loose, depth: number): Block[] {
  const items = node.content.flatMap((part): ListItem[] => {
    const inner = joined(blocks(loose(part)?.content ?? [], depth + 1));
    const lists = inner.filter((one): one is List => one.type === "bulletList" || one.type === "orderedList");
    const lines = inner.filter((one) => !lists.includes(one as List)).flatMap(paragraphsOf);
    const words = lines.flatMap((line, at): Inline[] =>
      at === 0 ? (line.content ?? []) : [{ type: "hardBreak" }, ...(line.content ?? [])],
    );
    if (words.length === 0) return lists.flatMap(({ content }) => content);
    return [{ type: "listItem", content: [{ type: "paragraph", content: words }, ...joined(lists)] }];
  });
  return items.length > 0 ? [{ type, content: items }] : [];
}

/** Two lists of one kind, or two quotations, that follow each other are one. */
function joined<Node extends Block>(parts: readonly Node[]): Node[] {
  const done: Node[] = [];
  for (const next of parts) {
    const last = done.at(-1);
    const isMore = last?.type === next.type && last.type !== "paragraph" && last.type !== "heading";
    if (isMore) done.pop();
    const content = [...(last?.content ?? []), ...(next.content ?? [])];
    done.push(isMore ? ({ ...next, content } as Node) : next);
  }
  return done;
}

/** The words of a block: lines without blanks at their ends, pieces with equal marks as one. */
function inlines(parts: readonly unknown[]): Inline[] {
  const lines: Inline[][] = [[]];
  for (const part of parts) {
    const node = loose(part);
    if (node?.type === "hardBreak") lines.push([]);
    else if (node?.type === "text") lines.at(-1)?.push(...piece(node));
  }
  return lines
    .map(trimmed)
    .filter((line) => line.length > 0)
    .flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: "hardBreak" }, ...line]));
}

const unseen = /[\p{Cc}\p{Cf}\u2028\u2029\ufffc]/gu;

function piece(node: Loose): Inline[] {
  const text = node.text
    .toWellFormed()
    .replace(/[\t\r\n\u00a0]+/g, " ")
    .replace(unseen, "")
    .slice(0, longestText);
  if (text === "") return [];
  const marks = marksOf(node.marks);
  return [{ type: "text", text, ...(marks.length > 0 && { marks }) }];
}

function marksOf(input: readonly unknown[]): Mark[] {
  const found = input.map(loose);
  const isBold = found.some((mark) => mark?.type === "bold" || mark?.type === "strong");
  const href = cleanHref(found.find((mark) => mark?.type === "link")?.attrs.href);
  return [
    ...(isBold ? [{ type: "bold" } as const] : []),
    ...(href ? [{ type: "link", attrs: { href } } as const] : []),
  ];
}

/** http(s), mailto, tel, or a path of this portal; anything else is no link. */
export function cleanHref(input: unknown): string | null {
  if (typeof input !== "string") return null;
  const href = input.trim().toWellFormed();
  if (href.length > 1000 || /[\s\p{Cc}<>"'`]/u.test(href)) return null;
  const isInside = /^\/(?![/\\])/.test(href);
  if (!isInside && !/^(https?:\/\/[^/]|mailto:[^@]+@|tel:\+?[\d-]+$)/i.test(href)) return null;
  return href.replace(/[()\\[\]*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

type Text = Extract<Inline, { type: "text" }>;

function trimmed(line: readonly Inline[]): Inline[] {
  const merged: Text[] = [];
  for (const next of line) {
    if (next.type !== "text") continue;
    const last = merged.at(-1);
    const isSame = last !== undefined && JSON.stringify(last.marks) === JSON.stringify(next.marks);
    if (isSame) merged.pop();
    merged.push(isSame ? { ...next, text: last.text + next.text } : next);
  }
  while (merged[0] && merged[0].text.trimStart() === "") merged.shift();
  while (merged.at(-1)?.text.trim() === "") merged.pop();
  return merged.map((part, at) => ({ ...part, text: ends(part.text, at === 0, at === merged.length - 1) }));
}

function ends(text: string, isFirst: boolean, isLast: boolean): string {
  const begun = isFirst ? text.trimStart() : text;
  return isLast ? begun.trimEnd() : begun;
}
