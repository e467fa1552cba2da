/**
 * Structured text as the editor makes it and every renderer reads it: a small, closed set of nodes. Anything else is
 * dropped on the way in (`cleanRichText`), so nothing pasted from Word can reach a page.
 */
export type Mark = { type: "bold" } | { type: "link"; attrs: { href: string } };
export type Inline = { type: "text"; text: string; marks?: Mark[] } | { type: "hardBreak" };
export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type Heading = { type: "heading"; attrs: { level: 2 | 3 }; content?: Inline[] };
export type List = { type: "bulletList" | "orderedList"; content: ListItem[] };
export type Quote = { type: "blockquote"; content: Block[] };
export type Block = Paragraph | Heading | List | Quote;
/** A line, and perhaps lists below it. */
export type ListItem = { type: "listItem"; content: Block[] };
export type RichText = { type: "doc"; content: Block[] };

export const emptyText: RichText = { type: "doc", content: [] };

/** Plain paragraphs (one per line) as structured text: what a form without JavaScript sends. */
export function fromPlain(text: string): RichText {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const content = lines
    .filter((line) => line !== "")
    .map((line): Block => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  return { type: "doc", content };
}

/** The words alone, one line a block: for search, checks, summaries and the plain editor. */
export function toPlain(text: RichText): string {
  return text.content.map(plainBlock).join("\n");
}

function plainBlock(block: Block | ListItem): string {
  const inner: readonly (Inline | Block | ListItem)[] = block.content ?? [];
  const isOfBlocks = block.type !== "paragraph" && block.type !== "heading";
  return inner
    .map((part) => {
      if (part.type === "text") return part.text;
      if (part.type === "hardBreak") return "\n";
      return plainBlock(part);
    })
    .join(isOfBlocks ? "\n" : "");
}

/** Where the text's links lead, each once, in reading order. */
export function linksOf(text: RichText): string[] {
  const found = new Set<string>();
  const visit = (block: Block | ListItem): void => {
    for (const part of block.content ?? []) {
      if (part.type === "hardBreak") continue;
      if (part.type !== "text") visit(part);
      else for (const mark of part.marks ?? []) if (mark.type === "link") found.add(mark.attrs.href);
    }
  };
  text.content.forEach(visit);
  return [...found];
}
