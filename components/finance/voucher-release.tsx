"use client";

import { Button } from "@/components/ui/button";
import { Form, type FormAction, useOutcome } from "@/components/ui/form";

type Props = {
  report: string;
  file: string;
  isPublic: boolean;
  once: string;
  action: FormAction;
  words: Record<"release" | "unrelease" | "masked", string>;
};

/** Releases a picture after somebody has said that it is masked, or takes it back. */
export function VoucherRelease({ report, file, isPublic, once, action, words }: Props) {
  return (
    <Form action={action} once={once} className="stack-small">
      <input type="hidden" name="id" value={report} />
      <input type="hidden" name="file" value={file} />
      {!isPublic && <Confirmed file={file} label={words.masked} />}
      <Button kind="plain" name="release" value={isPublic ? "no" : "yes"}>
        {isPublic ? words.unrelease : words.release}
      </Button>
    </Form>
  );
}

function Confirmed({ file, label }: { file: string; label: string }) {
  const message = useOutcome().errors?.masked?.[0];
  return (
    <div className={message ? "field field-wrong" : "field"}>
      {message && (
        <p id={`masked-${file}-error`} className="wrong">
          {message}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          name="masked"
          value="yes"
          aria-describedby={message ? `masked-${file}-error` : undefined}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
