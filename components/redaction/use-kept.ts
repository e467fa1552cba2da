"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type FormAction, useOutcome } from "@/components/ui/form";
import { untouched } from "@/domain/outcome";

export type KeptState = "idle" | "saving" | "kept" | "failed" | "signedOut" | "clash";

const pause = 1_200;
const nextTry = 5_000;

/**
 * Saves the form around the hidden field of the version, a moment after each change of `what`. The version it holds is the
 * last one that this page itself saved, never one that somebody else did: so the server can tell the two apart.
 */
export function useKept(
  keep: FormAction,
  field: RefObject<HTMLInputElement | null>,
  first: number,
  what: unknown,
): { version: number; state: KeptState } {
  const { given } = useOutcome();
  const [version, setVersion] = useState(first);
  const [state, setState] = useState<KeptState>("idle");
  const kept = useRef(what);
  const sending = useRef<Promise<void> | null>(null);

  useEffect(() => {
    if (!given) return;
    if (given.version) setVersion(Number(given.version));
    // The button has saved all of it, or has said why not.
    setState("idle");
  }, [given]);

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function send(data: FormData) {
      setState("saving");
      try {
        const { status, code, given: answer } = await keep(untouched, data);
        if (status === "done" && answer?.version) {
          // At once for the button, and in the state, since React writes the attribute anew.
          if (field.current) field.current.value = answer.version;
          setVersion(Number(answer.version));
        }
        // Of what is half typed the button will say what is missing.
        const states = { signedOut: "signedOut", "redaction.conflict": "clash" } as const;
        setState(status === "done" ? "kept" : (states[code as keyof typeof states] ?? "idle"));
      } catch {
        kept.current = null;
        setState("failed");
        timer = setTimeout(start, nextTry);
      }
    }
    function start() {
      if (sending.current) {
        timer = setTimeout(start, 200);
        return;
      }
      // While the button is at work the fields are off, and it sends them itself.
      if (form?.querySelector("fieldset:disabled")) return;
      kept.current = what;
      sending.current = send(new FormData(form as HTMLFormElement)).finally(() => {
        sending.current = null;
      });
    }
    /** The button waits for what is on its way, else one would be in one's own way. */
    function submit(event: SubmitEvent) {
      clearTimeout(timer);
      if (!sending.current) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const button = event.submitter;
      sending.current.finally(() => setTimeout(() => form?.requestSubmit(button)));
    }
    const leave = () => {
      if (document.hidden && kept.current !== what) start();
    };
    if (kept.current !== what) timer = setTimeout(start, pause);
    form.addEventListener("submit", submit, true);
    document.addEventListener("visibilitychange", leave);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("submit", submit, true);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [keep, field, what]);

  return { version, state };
}
