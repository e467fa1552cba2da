import type { ReactNode } from "react";
import type { Block, Inline, ListItem, RichText } from "@/domain/rich-text";

/** Shows structured text. Only known nodes exist, so there is no HTML to clean. */
export function RichTextView({ text }: { text: RichText }) {
  return <div className="prose">{text.content.map(block)}</div>;
}

// Blocks have no identity of their own and are never reordered on screen.
function block(node: Block | ListItem, at: number): ReactNode {
  const key = `${at}`;
  switch (node.type) {
    case "heading": {
      const Heading = node.attrs.level === 2 ? "h2" : "h3";
      return <Heading key={key}>{node.content?.map(inline)}</Heading>;
    }
    case "bulletList":
      return <ul key={key}>{node.content.map(block)}</ul>;
    case "orderedList":
      return <ol key={key}>{node.content.map(block)}</ol>;
    case "listItem":
      return <li key={key}>{node.content.map(block)}</li>;
    case "blockquote":
      return <blockquote key={key}>{node.content.map(block)}</blockquote>;
    default:
      return <p key={key}>{node.content?.map(inline)}</p>;
  }
}

function inline(node: Inline, at: number): ReactNode {
  const key = `${at}`;
  if (node.type === "hardBreak") return <br key={key} />;
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    if (mark.type === "bold") return <strong key={key}>{inner}</strong>;
    return (
      <a key={key} href={mark.attrs.href}>
        {inner}
      </a>
    );
  }, node.text);
}
