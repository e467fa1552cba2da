import { type Found, patternOf } from "../support/crawl";

export type Field = {
  name: string;
  kind: "hidden" | "text" | "date" | "number" | "choice";
  value: string;
  choices: string[];
};
export type PageForm = { path: string; key: string; fields: Field[] };

const plain = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const attribute = (text: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1];
  return found === undefined ? undefined : plain(found);
};

function kindOf(tag: string, type: string): Field["kind"] {
  if (type === "hidden" || tag === "button") return "hidden";
  if (tag === "select" || type === "radio" || type === "checkbox") return "choice";
  return type === "date" || type === "number" ? type : "text";
}

const tags = /<(input|button)\b([^>]*)>|<(textarea|select)\b([^>]*)>([\s\S]*?)<\/\3>/g;

function fieldsOf(body: string): Field[] {
  const found = new Map<string, Field>();
  for (const [, single, singleHead, double, doubleHead, inner = ""] of body.matchAll(tags)) {
    const [tag = "", head = ""] = single ? [single, singleHead] : [double, doubleHead];
    const [name, type = ""] = [attribute(head, "name"), attribute(head, "type")];
    if (!name || type === "file") continue;
    const kind = kindOf(tag, type);
    const value = attribute(head, "value") ?? (tag === "textarea" ? plain(inner) : "");
    const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(
      ([, one = ""]) => attribute(one, "value") ?? "",
    );
    const before = found.get(name);
    if (before) before.choices.push(value);
    else if (kind !== "choice") found.set(name, { name, kind, value, choices: [] });
    else found.set(name, { name, kind, value: "", choices: tag === "select" ? options : [value] });
  }
  return [...found.values()];
}

/** The action's own id, without which two forms look alike. */
const actionOf = (fields: readonly Field[]): string =>
  fields
    .map(({ name, value }) => /^\$ACTION_ID_(\w+)/.exec(name)?.[1] ?? /"id":"(\w+)"/.exec(value)?.[1] ?? "")
    .join("");

/** The forms of a page that are sent by POST to the portal's actions, as a browser without JavaScript has them. */
export function formsOf({ path, html }: Pick<Found, "path" | "html">): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = "", inner = ""]) => {
    const fields = fieldsOf(inner);
    if (!/method="post"/i.test(head) || !fields.some(({ name }) => name.startsWith("$ACTION"))) return [];
    const names = fields.map(({ name }) => name.replace(/\d+/g, "")).sort();
    return [{ path, key: `${patternOf(path)} ${actionOf(fields)} ${names.join()}`, fields }];
  });
}

/** Of the forms in a list each speaks of its own record, in a hidden field. */
export const sameForm = (a: PageForm, b: PageForm): boolean => a.key === b.key && recordOf(a) === recordOf(b);
const recordOf = ({ fields }: PageForm): string =>
  fields.flatMap(({ name, kind, value }) => (kind === "hidden" && /id$/i.test(name) ? [value] : [])).join();
