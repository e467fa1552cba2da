"use client";

import { Link } from "@tiptap/extension-link";
import { EditorContent, useEditor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { cleanPasted } from "@/domain/notices/paste";
import { cleanHref, cleanRichText } from "@/domain/rich-text-clean";
import { fromMarkup, toMarkup } from "@/domain/rich-text-plain";
import { Toolbar, type ToolbarWords } from "./toolbar";

export type EditorWords = ToolbarWords;
export type RichEditorTold = {
  /** The plain marks to begin with, asked for when the editor wakes. */
  start(): string;
  onChange(markup: string): void;
  words: EditorWords;
};

/** Only what the portal's structured text knows; everything else is dropped when it is typed or pasted. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    italic: false,
    strike: false,
    underline: false,
    link: false,
  }),
  Link.configure({ openOnClick: false, autolink: true, isAllowedUri: (href) => cleanHref(href) !== null }),
];

export function RichEditor({ start, onChange, words }: RichEditorTold) {
  const editor = useEditor({
    extensions,
    // Styles in line are not allowed here; what the editor needs stands in notices.css.
    injectCSS: false,
    immediatelyRender: false,
    content: fromMarkup(start()),
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": "body-label",
        class: "prose editor-text",
      },
      transformPastedHTML: cleanPasted,
    },
    onUpdate: ({ editor: { getJSON } }) => onChange(toMarkup(cleanRichText(getJSON()))),
  });
  return (
    <div className="editor">
      {editor && <Toolbar editor={editor} words={words} />}
      <EditorContent editor={editor} />
    </div>
  );
}
