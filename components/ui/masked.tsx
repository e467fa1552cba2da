"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Field } from "./field";
import { Form, type FormAction, useOutcome } from "./form";

export type MaskedTold = {
  id: string;
  /** Which datum: `phone`, `idNumber`. */
  field: string;
  masked: string;
  once: string;
  words: Record<"show" | "reason" | "reasonHint", string>;
};

/** A personal datum, masked until somebody says why they need it; the reason is kept in the record's history. */
export function Masked({
  action,
  id,
  field,
  masked,
  once,
  words,
  children,
}: MaskedTold & {
  action: FormAction;
  /** What else is asked before it is shown. */
  children?: ReactNode;
}) {
  return (
    <details className="masked">
      <summary>
        <span className="number">{masked}</span> <span className="masked-show">{words.show}</span>
      </summary>
      <Form action={action} once={once} className="stack-small">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="field" value={field} />
        <Revealed />
        {children}
        <Field name="reason" label={words.reason} hint={words.reasonHint} maxLength={100} />
        <Button kind="plain">{words.show}</Button>
      </Form>
    </details>
  );
}

function Revealed() {
  const value = useOutcome().given?.value;
  return value ? <p className="number revealed">{value}</p> : null;
}
