"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Phrases } from "@/components/ui/phrases";
import type { Outcome } from "@/domain/outcome";

type Choice = { name: string; label: string };
type Props = {
  id: string;
  version: number;
  once: string;
  action: FormAction;
  before?: Outcome | undefined;
  steps: readonly Choice[];
  /** What cannot be taken back stands behind a line to open. */
  danger: readonly Choice[];
  /** Where the opinion is typed: with the steps, or only where a danger asks for it. */
  opinionFor: "steps" | "danger" | null;
  /** At rest nothing is expected: no step stands out. */
  isQuiet: boolean;
  phrases: readonly string[];
  words: { opinion: string; hint: string; usual: string; more: string };
};

/** One form for all steps: pass with one tap, send back with a usual sentence and one tap. */
export function NoticeSteps({ id, version, once, action, before, steps, danger, ...rest }: Props) {
  const { opinionFor, isQuiet, phrases, words } = rest;
  const opinion = (
    <Field name="opinion" label={words.opinion} hint={words.hint} lines={2} maxLength={1000} isOptional />
  );
  return (
    <Form action={action} once={once} before={before} className="stack-small">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {opinionFor === "steps" && opinion}
      {phrases.length > 0 && <Phrases field="opinion" phrases={phrases} label={words.usual} />}
      <div className="row">
        {steps.map(({ name, label }, at) => (
          <Button key={name} name="step" value={name} kind={at === 0 && !isQuiet ? "primary" : "plain"}>
            {label}
          </Button>
        ))}
      </div>
      {danger.length > 0 && (
        <details>
          <summary>{words.more}</summary>
          {opinionFor === "danger" && opinion}
          <div className="row">
            {danger.map(({ name, label }) => (
              <Button key={name} name="step" value={name} kind="danger">
                {label}
              </Button>
            ))}
          </div>
        </details>
      )}
    </Form>
  );
}
