"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useId, useState } from "react";
import { cleanHref } from "@/domain/rich-text-clean";

const marks = ["heading2", "heading3", "bold", "bulletList", "orderedList", "blockquote"] as const;
type Mark = (typeof marks)[number];
export type ToolbarWords = Record<
  Mark | "toolbar" | "link" | "unlink" | "undo" | "redo" | "linkAddress" | "linkSet" | "linkWrong" | "cancel",
  string
>;

const press: Record<Mark, (editor: Editor) => boolean> = {
  heading2: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  heading3: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
  blockquote: (editor) => editor.chain().focus().toggleBlockquote().run(),
};

/** Buttons by word, reached with Tab; pressed ones say so. */
export function Toolbar({ editor, words }: { editor: Editor; words: ToolbarWords }) {
  const [isLinking, setLinking] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading2: now.isActive("heading", { level: 2 }),
      heading3: now.isActive("heading", { level: 3 }),
      bold: now.isActive("bold"),
      bulletList: now.isActive("bulletList"),
      orderedList: now.isActive("orderedList"),
      blockquote: now.isActive("blockquote"),
      link: now.isActive("link"),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const { link, undo, redo, ...active } = state;
  return (
    <>
      <div role="toolbar" aria-label={words.toolbar} className="toolbar">
        {marks.map((mark) => (
          <button key={mark} type="button" aria-pressed={active[mark]} onClick={() => press[mark](editor)}>
            {words[mark]}
          </button>
        ))}
        <button type="button" aria-pressed={link} onClick={() => setLinking(true)}>
          {words.link}
        </button>
        {link && (
          <button
            type="button"
            onClick={() => editor.chain().focus().extendMarkRange("link").unsetMark("link").run()}
          >
            {words.unlink}
          </button>
        )}
        <button type="button" disabled={!undo} onClick={() => editor.chain().focus().undo().run()}>
          {words.undo}
        </button>
        <button type="button" disabled={!redo} onClick={() => editor.chain().focus().redo().run()}>
          {words.redo}
        </button>
      </div>
      {isLinking && <LinkLine editor={editor} words={words} onDone={() => setLinking(false)} />}
    </>
  );
}

/** Where the marked words lead; nothing marked, the address itself is written. */
function LinkLine({ editor, words, onDone }: { editor: Editor; words: ToolbarWords; onDone(): void }) {
  const id = useId();
  const [address, setAddress] = useState<string>(editor.getAttributes("link").href ?? "");
  const [isWrong, setWrong] = useState(false);

  function set() {
    const href = cleanHref(address);
    if (!href) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !editor.isActive("link"))
      chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setMark("link", { href }).run();
    onDone();
  }
  return (
    <div className="link-line">
      <label htmlFor={id}>{words.linkAddress}</label>
      {isWrong && <p className="wrong">{words.linkWrong}</p>}
      <div className="row">
        <input
          id={id}
          type="text"
          inputMode="url"
          value={address}
          aria-invalid={isWrong || undefined}
          onChange={(event) => setAddress(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onDone();
            if (event.key !== "Enter") return;
            // Enter sets the link, it does not send the form.
            event.preventDefault();
            set();
          }}
        />
        <button type="button" className="button button-plain" onClick={set}>
          {words.linkSet}
        </button>
        <button type="button" className="button button-plain" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
