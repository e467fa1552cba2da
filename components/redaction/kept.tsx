import type { KeptState } from "./use-kept";
import type { EditorWords } from "./words";

/** Whether what is drawn is safe on the server yet. */
export function Kept({ state, words }: { state: KeptState; words: EditorWords }) {
  return (
    <p className={state === "failed" || state === "clash" ? "kept wrong" : "kept hint"} role="status">
      {state !== "idle" && words[state]}
      {state === "signedOut" && (
        <>
          {" "}
          <a href="/sign-in?window=1" target="_blank" rel="noopener">
            →
          </a>
        </>
      )}
    </p>
  );
}
