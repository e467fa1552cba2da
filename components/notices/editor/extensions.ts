import { Mark, mergeAttributes } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";
import { cleanHref } from "@/domain/rich-text-clean";

/** A link as the portal's text knows it; finding addresses while typing would cost more bytes than the editor's lists. */
const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => (cleanHref(element.getAttribute("href")) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes), 0],
});

/** Only what the portal's structured text knows (`domain/rich-text.ts`); the rest is dropped when typed or pasted. */
export const extensions = [
  ...[Document, Paragraph, Text, HardBreak, Bold, Link, Blockquote, UndoRedo],
  ...[BulletList, OrderedList, ListItem, ListKeymap],
  Heading.configure({ levels: [2, 3] }),
];
