import "server-only";

/**
 * A form's fields as an object: `name` gives a string, `name[]` gives a list under `name` (check-box groups, even when
 * one is ticked). Files and Next's own fields are left out.
 */
export function fields(form: FormData): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    const text = clean(value);
    if (name.endsWith("[]")) {
      const key = name.slice(0, -2);
      const list = found[key];
      found[key] = Array.isArray(list) ? [...list, text] : [text];
    } else found[name] = text;
  }
  return found;
}

/** PostgreSQL cannot hold NUL, and lone surrogates cannot be sent to it; both only come from broken clients. */
const clean = (text: string): string => text.replaceAll("\0", "").toWellFormed().replaceAll("\r\n", "\n");

/** What the person typed, to put back in the form. Passwords and codes are never sent back. */
export function typed(form: FormData): Record<string, string | string[]> {
  const entries = Object.entries(fields(form));
  return Object.fromEntries(
    entries.filter(([name]) => name !== "once" && !/password|code|secret/i.test(name)),
  );
}
