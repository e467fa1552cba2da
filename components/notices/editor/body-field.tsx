"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { useOutcome } from "@/components/ui/form";
import type { EditorWords, RichEditorTold } from "./rich-editor";

type Props = { label: string; hint: string; value: string; words: EditorWords };

/**
 * The text of a notice. It is always a text area with plain marks, which the form sends; where scripts run, the editor
 * stands in its place and writes into it.
 */
export function BodyField({ label, hint, value, words }: Props) {
  const { values, errors } = useOutcome();
  const typed = values?.body;
  const text = typeof typed === "string" ? typed : value;
  const area = useRef<HTMLTextAreaElement>(null);
  const [Editor, setEditor] = useState<ComponentType<RichEditorTold> | null>(null);
  useEffect(() => {
    // Loaded when the page is there: until then, and where it cannot be had, the text area serves.
    import("./rich-editor").then(
      ({ RichEditor }) => setEditor(() => RichEditor),
      () => {},
    );
  }, []);

  /** Text kept from last time was put into the text area: the editor begins with it. */
  const [round, setRound] = useState(0);
  useEffect(() => {
    const again = () => setRound((before) => before + 1);
    document.addEventListener("draft-restored", again);
    return () => document.removeEventListener("draft-restored", again);
  }, []);

  function write(markup: string) {
    if (!area.current || area.current.value === markup) return;
    area.current.value = markup;
    area.current.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const wrong = errors?.body?.[0];
  return (
    <div className={wrong ? "field field-wrong" : "field"}>
      <label htmlFor="body" id="body-label">
        {label}
      </label>
      {!Editor && (
        <p id="body-hint" className="hint">
          {hint}
        </p>
      )}
      {wrong && (
        <p id="body-error" className="wrong">
          {wrong}
        </p>
      )}
      {Editor && (
        <Editor
          key={`${round}${text}`}
          start={() => area.current?.value ?? text}
          onChange={write}
          words={words}
        />
      )}
      <textarea
        key={text}
        ref={area}
        id="body"
        name="body"
        rows={16}
        defaultValue={text}
        hidden={Editor !== null}
        aria-describedby={Editor ? undefined : "body-hint"}
        aria-invalid={wrong ? true : undefined}
      />
    </div>
  );
}
