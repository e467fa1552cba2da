import { formsOf, type PageForm } from "../doors/page-forms";

export type Pressed = { status: number; to: string | null; html: string };

/** A form of a page, as a browser without JavaScript has it. */
export async function findForm(
  base: string,
  cookie: string,
  path: string,
  isMeant: (form: PageForm) => boolean,
): Promise<PageForm> {
  const answer = await fetch(base + path, { headers: { cookie }, redirect: "manual" });
  const found = formsOf({ path, html: await answer.text() }).find(isMeant);
  if (!found) throw new Error(`no such form at ${path} (${answer.status})`);
  return found;
}

export const has = (name: string, value?: string) => (form: PageForm) =>
  form.fields.some(
    (field) =>
      field.name === name && (value === undefined || [field.value, ...field.choices].includes(value)),
  );

/** Sends a form with these values in place of its own. */
export async function press(
  base: string,
  cookie: string,
  { path, fields }: PageForm,
  values: Record<string, string> = {},
): Promise<Pressed> {
  const body = new FormData();
  for (const { name, value } of fields) body.set(name, value);
  for (const [name, value] of Object.entries(values)) body.set(name, value);
  const headers = { cookie, origin: base };
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(base + path, { method: "POST", redirect: "manual", headers, body, signal });
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}
