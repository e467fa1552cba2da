import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

type Props = {
  action: FormAction;
  once: string;
  words: Record<"code" | "codeHint" | "submit", string>;
  /** What else is asked beside the code. */
  children?: ReactNode;
};

/** The code that came, and what else belongs to this step. Phones offer the code from the message by themselves. */
export const CodeForm = ({ action, once, words, children }: Props) => (
  <Form action={action} once={once}>
    <CodeField label={words.code} hint={words.codeHint} />
    {children}
    <Button>{words.submit}</Button>
  </Form>
);

export const CodeField = ({ label, hint }: { label: string; hint: string }) => (
  <Field
    name="code"
    label={label}
    hint={hint}
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={12}
  />
);

type AgainProps = {
  action: FormAction;
  once: string;
  phone: string;
  next: string;
  /** `demo`: where messages are shown instead of sent, the way there. */
  words: Record<"again" | "otherNumber" | "demo", string>;
  start: string;
};

/** When no message comes: another code, or another number. */
export const CodeAgain = ({ action, once, phone, next, words, start }: AgainProps) => (
  <div className="row">
    <Form action={action} once={once}>
      <input type="hidden" name="phone" value={phone} />
      <input type="hidden" name="next" value={next} />
      <Button kind="plain">{words.again}</Button>
    </Form>
    <a className="button button-plain" href={start}>
      {words.otherNumber}
    </a>
    {words.demo && <a href="/dev/outbox">{words.demo}</a>}
  </div>
);

/** Nothing is under way here: the quarter of an hour is over, or the address was typed. */
export const StartAgain = ({ text, href, link }: { text: string; href: string; link: string }) => (
  <div className="empty stack-small">
    <p>{text}</p>
    <a className="button button-primary" href={href}>
      {link}
    </a>
  </div>
);
