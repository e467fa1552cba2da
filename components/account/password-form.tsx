"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

type Props = {
  action: FormAction;
  once: string;
  next: string;
  words: Record<"login" | "loginHint" | "password" | "submit", string>;
};

/** Who one is and one's password, with the names that password managers look for. */
export function PasswordForm({ action, once, next, words }: Props) {
  return (
    <Form action={action} once={once}>
      <input type="hidden" name="next" value={next} />
      <Field name="login" label={words.login} hint={words.loginHint} autoComplete="username" maxLength={60} />
      <Field
        name="password"
        label={words.password}
        type="password"
        autoComplete="current-password"
        maxLength={200}
      />
      <Button>{words.submit}</Button>
    </Form>
  );
}
