"use client";

import { useActionState, useCallback, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/form";
import { warningMinutes } from "@/domain/account/idle";
import { untouched } from "@/domain/outcome";

type Words = Record<"title" | "text" | "extend" | "endedTitle" | "endedText" | "signIn", string>;
type Props = { seconds: number; extend: FormAction; words: Words };

const ahead = warningMinutes * 60;

/** Asks the server how long the session lasts; null when it cannot be reached. */
const ask = (): Promise<number | null> =>
  fetch("/api/auth/remaining", { cache: "no-store" })
    .then(async (answer) => (answer.ok ? Number((await answer.json()).seconds) : null))
    .catch(() => null);

/**
 * Two minutes before an idle session ends a bar at the foot says so; one tap keeps it. The page stays as it is, so what
 * was typed stays too, also when the session has ended (public.md §7.4, §8.3 identity b).
 */
export function SessionWatch({ seconds, extend, words }: Props) {
  const [left, setLeft] = useState(seconds);
  const [outcome, send, isPending] = useActionState(extend, untouched);
  const timer = useRef<number>(undefined);

  const look = useCallback(async () => {
    const found = await ask();
    window.clearTimeout(timer.current);
    if (found !== null) setLeft(found);
    if (found === 0) return;
    const wait = found === null ? 30 : found > ahead ? found - ahead : Math.min(found, 30);
    timer.current = window.setTimeout(look, wait * 1000 + 500);
  }, []);

  useEffect(() => {
    timer.current = window.setTimeout(look, Math.max(0, seconds - ahead) * 1000);
    const awake = () => document.visibilityState === "visible" && look();
    document.addEventListener("visibilitychange", awake);
    return () => {
      window.clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", awake);
    };
  }, [look, seconds]);

  useEffect(() => {
    if (outcome.status !== "idle") look();
  }, [outcome, look]);

  if (left > ahead) return null;
  return (
    <div className="watch" role="alert">
      <div className="page split">
        <p>
          <strong>{left > 0 ? words.title : words.endedTitle}</strong>{" "}
          {left > 0 ? words.text : words.endedText}
        </p>
        {left > 0 ? (
          <form action={send}>
            <button type="submit" className="button button-primary" disabled={isPending}>
              {words.extend}
            </button>
          </form>
        ) : (
          <a className="button button-primary" href="/sign-in?window=1" target="_blank" rel="noopener">
            {words.signIn}
          </a>
        )}
      </div>
    </div>
  );
}
