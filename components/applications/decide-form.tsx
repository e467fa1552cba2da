"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { DecideTold } from "@/domain/applications/told";

/**
 * A leader decides in place: one tap agrees with what is proposed; everything else stands behind a line to open, with
 * room for the words it needs.
 */
export function DecideForm({
  action,
  id,
  version,
  once,
  proposal,
  remedies,
  words,
}: DecideTold & { action: FormAction }) {
  const { isApproval } = proposal;
  return (
    <div className="decide stack-small">
      <p>
        <span className={isApproval ? "tag tag-green" : "tag tag-red"}>
          {words.proposed}
          {proposal.result}
        </span>{" "}
        {proposal.text}
      </p>
      {proposal.reasons && <p className="hint">{proposal.reasons}</p>}
      <Form action={action} once={once} className="stack-small">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="row">
          <Button name="step" value={isApproval ? "approve" : "reject"}>
            {isApproval ? words.approve : words.agreeRejection}
          </Button>
        </div>
        <details>
          <summary>{words.other}</summary>
          <div className="stack-small">
            <Field
              name="opinion"
              label={words.opinion}
              hint={words.opinionHint}
              lines={2}
              isOptional
              maxLength={1000}
            />
            <div className="row">
              <Button kind="plain" name="step" value="sendBack">
                {words.sendBack}
              </Button>
              {!isApproval && (
                <Button kind="plain" name="step" value="approve">
                  {words.approveAnyway}
                </Button>
              )}
            </div>
            {isApproval && (
              <>
                <Field name="reasons" label={words.reasons} lines={2} isOptional maxLength={1000} />
                <Field
                  name="remedies"
                  label={words.remedies}
                  lines={2}
                  isOptional
                  value={remedies}
                  maxLength={600}
                />
                <Button kind="danger" name="step" value="reject">
                  {words.reject}
                </Button>
              </>
            )}
          </div>
        </details>
      </Form>
    </div>
  );
}
