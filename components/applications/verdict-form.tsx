"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";

export type VerdictTold = {
  id: string;
  materialKey: string;
  verdict: "pending" | "ok" | "faulty";
  remark: string;
  version: number;
  once: string;
  phrases: readonly string[];
  words: Record<"ok" | "faulty" | "remark", string>;
};

/** One material is in order or not; what is wrong comes from a list of usual sentences or is typed. */
export function VerdictForm({
  action,
  id,
  materialKey,
  verdict,
  remark,
  version,
  once,
  phrases,
  words,
}: VerdictTold & { action: FormAction }) {
  const list = useId();
  return (
    <Form action={action} once={once} className="verdict">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={materialKey} />
      <input type="hidden" name="version" value={version} />
      <input
        name="remark"
        list={list}
        defaultValue={remark}
        aria-label={words.remark}
        placeholder={words.remark}
        maxLength={300}
        autoComplete="off"
      />
      <datalist id={list}>
        {phrases.map((phrase) => (
          <option key={phrase} value={phrase} />
        ))}
      </datalist>
      <div className="row">
        <Button kind={verdict === "ok" ? "primary" : "plain"} name="verdict" value="ok">
          {words.ok}
        </Button>
        <Button kind="plain" name="verdict" value="faulty">
          {words.faulty}
        </Button>
      </div>
    </Form>
  );
}
