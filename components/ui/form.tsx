"use client";

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from "react";
import { type Outcome, untouched } from "@/domain/outcome";
import { useWords } from "./words";

export type FormAction = (before: Outcome, form: FormData) => Promise<Outcome>;

const OutcomeOfForm = createContext<Outcome>(untouched);
/** For fields: what became of the form they stand in. */
export const useOutcome = () => useContext(OutcomeOfForm);

type Props = {
  action: FormAction;
  /** A fresh key made by the server for this showing of the form: two clicks are one deed. */
  once: string;
  /** Text held over from before the session ended. */
  before?: Outcome | undefined;
  className?: string;
  /** For fields that stand outside of the form and name it. */
  id?: string;
  children: ReactNode;
};

/** A form that says what happened, names every error at the top, and keeps what was typed; works without JavaScript. */
export function Form({ action, once, before, className, id, children }: Props) {
  const [outcome, send, isPending] = useActionState(action, before ?? untouched);
  return (
    <form id={id} action={send} className={className ?? "stack"} noValidate>
      <input type="hidden" name="once" value={outcome.once ?? once} />
      <Report outcome={outcome} />
      <OutcomeOfForm value={outcome}>
        <fieldset disabled={isPending} className="stack contents-fieldset" aria-busy={isPending}>
          {children}
        </fieldset>
      </OutcomeOfForm>
    </form>
  );
}

function Report({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.status !== "idle") place.current?.focus();
  }, [outcome]);
  if (outcome.status === "idle") return null;
  const problems = Object.entries(outcome.errors ?? {}).filter(([, messages]) => messages?.length);
  const isGood = outcome.status === "done";
  return (
    <div
      ref={place}
      tabIndex={-1}
      role={isGood ? "status" : "alert"}
      className={isGood ? "report report-good" : "report report-bad"}
    >
      <p className="report-title">
        {outcome.message ?? words.problems.replace("{count}", String(problems.length))}
      </p>
      {outcome.code === "signedOut" && (
        <p>
          <a href="/sign-in?window=1" target="_blank" rel="noopener">
            {words.signInAgain}
          </a>
        </p>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map(([name, messages]) => (
            <li key={name}>
              <a href={`#${name}`}>{messages?.[0]}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
