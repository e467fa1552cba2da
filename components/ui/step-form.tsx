"use client";

import { Button } from "./button";
import { Field } from "./field";
import { Form, type FormAction } from "./form";

export type StepChoice = { name: string; label: string; kind?: "primary" | "plain" | "danger" };
type Props = {
  id: string;
  once: string;
  steps: readonly StepChoice[];
  action: FormAction;
  opinionLabel: string;
  opinionHint?: string;
};

/** One form for all open steps of a record. It stays when the last step is gone, to say what was done. */
export function StepForm({ id, once, steps, action, opinionLabel, opinionHint }: Props) {
  return (
    <Form action={action} once={once}>
      <input type="hidden" name="id" value={id} />
      {steps.length > 0 && (
        <Field name="opinion" label={opinionLabel} hint={opinionHint} lines={3} isOptional />
      )}
      <div className="row">
        {steps.map(({ name, label, kind }, at) => (
          <Button key={name} name="step" value={name} kind={kind ?? (at === 0 ? "primary" : "plain")}>
            {label}
          </Button>
        ))}
      </div>
    </Form>
  );
}
