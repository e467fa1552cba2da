import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";

type Arguments = Record<string, string | number>;
type Say = (key: string, args?: Arguments) => string;

/**
 * The sentence for a key of `errors.json`, or of another module when the key has a dot (`notices.errors.noBody`). An
 * unknown key shows the general sentence rather than itself.
 */
export async function sentences(): Promise<Say> {
  const all = await getTranslations();
  return (key, args = {}) => {
    const path = key.includes(".") ? key : `errors.${key}`;
    const known = all.has(path as never) ? path : "errors.invalid";
    return all(known as never, args as never);
  };
}

/** What is wrong with each field, in the reader's words; the schema's own message is a key when it has one. */
export async function fieldErrors(error: z.ZodError): Promise<Record<string, string[]>> {
  const say = await sentences();
  const found: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    found[name] = [...(found[name] ?? []), say(...keyOf(issue))];
  }
  return found;
}

function keyOf(issue: z.core.$ZodIssue): [string, Arguments] {
  if (/^[a-z][A-Za-z.]*$/.test(issue.message)) return [issue.message, {}];
  if (issue.code === "too_small") {
    const minimum = Number(issue.minimum);
    return minimum <= 1 ? ["fillIn", {}] : ["tooShort", { minimum }];
  }
  if (issue.code === "too_big") return ["tooLong", { maximum: Number(issue.maximum) }];
  if (issue.code === "invalid_type") return ["fillIn", {}];
  if (issue.code === "invalid_value") return ["chooseOne", {}];
  return ["invalid", {}];
}
