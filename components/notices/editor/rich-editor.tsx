"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { cleanPasted } from "@/domain/notices/paste";
import { cleanRichText } from "@/domain/rich-text-clean";
import { fromMarkup, toMarkup } from "@/domain/rich-text-plain";
import { extensions } from "./extensions";
import { Toolbar, type ToolbarWords } from "./toolbar";

export type EditorWords = ToolbarWords;
export type RichEditorTold = {
  /** The plain marks to begin with, asked for when the editor wakes. */
  start(): string;
  onChange(markup: string): void;
  words: EditorWords;
};

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
    onUpdate: ({ editor: now }) => onChange(toMarkup(cleanRichText(now.getJSON()))),
  });
  return (
    <div className="editor">
      {editor && <Toolbar editor={editor} words={words} />}
      <EditorContent editor={editor} />
    </div>
  );
}
