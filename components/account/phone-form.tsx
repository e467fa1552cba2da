import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

type Props = {
  action: FormAction;
  once: string;
  next: string;
  words: Record<"phone" | "phoneHint" | "send", string>;
};

/** The first of two steps: a number to which a code is sent. */
export const PhoneForm = ({ action, once, next, words }: Props) => (
  <Form action={action} once={once}>
    <input type="hidden" name="next" value={next} />
    <Field
      name="phone"
      label={words.phone}
      hint={words.phoneHint}
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      maxLength={20}
    />
    <Button>{words.send}</Button>
  </Form>
);
