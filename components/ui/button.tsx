"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { useWords } from "./words";

type Props = {
  children: ReactNode;
  kind?: "primary" | "plain" | "danger";
  name?: string;
  value?: string;
  /** Why it cannot be pressed now; shown beside it. */
  reasonOff?: string | undefined;
  keys?: string;
};

/** A submit button that says when it is at work. A page has one primary. */
export function Button({ children, kind = "primary", name, value, reasonOff, keys }: Props) {
  const { pending } = useFormStatus();
  const words = useWords();
  return (
    <>
      <button
        type="submit"
        className={`button button-${kind}`}
        name={name}
        value={value}
        disabled={pending || reasonOff !== undefined}
        aria-keyshortcuts={keys}
      >
        {pending ? words.busy : children}
      </button>
      {reasonOff && <span className="hint">{reasonOff}</span>}
    </>
  );
}
