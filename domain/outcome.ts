/** What became of a submitted form. `values` gives the typed text back, so nobody types twice. */
export type Outcome = {
  status: "idle" | "done" | "invalid" | "refused";
  /** Machine-readable reason of a refusal: "forbidden", "signedOut", or the key of the sentence shown. */
  code?: string;
  /** The sentence for the person, in their language. */
  message?: string;
  errors?: Record<string, string[] | undefined>;
  values?: Record<string, string | string[]>;
  /** A fresh key for the next try; the one just used is spent. */
  once?: string;
  /** What the action hands back to its form, e.g. a draft's new version. */
  given?: Record<string, string>;
};

export const untouched: Outcome = { status: "idle" };

/**
 * Thrown by a rule or a write that must not go on; the transaction rolls back. `key` names the sentence in
 * `messages/<lang>/errors.json`, `args` fill its gaps, `field` puts it beside a field.
 */
export class Refused extends Error {
  constructor(
    readonly key: string,
    readonly args: Record<string, string | number> = {},
    readonly field?: string,
    /** What the form needs to show the way out, e.g. what somebody else wrote meanwhile. */
    readonly given?: Record<string, string>,
  ) {
    super(key);
  }
}
