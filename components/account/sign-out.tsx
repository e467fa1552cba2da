"use client";

import { Form, type FormAction } from "@/components/ui/form";

/** A plain button among links: signing out changes something, so it is no link. */
export function SignOut({ action, once, word }: { action: FormAction; once: string; word: string }) {
  return (
    <Form action={action} once={once} className="sign-out">
      <button type="submit" className="link-button">
        {word}
      </button>
    </Form>
  );
}
