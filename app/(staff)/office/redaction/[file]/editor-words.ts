import { getTranslations } from "next-intl/server";

const edited = [
  ...(["howTo", "howToKeys", "howToPlain", "reasonForNew", "touch", "touchOff", "page", "addHere"] as const),
  ...(["box", "place", "list", "none", "remove", "show", "onPage", "pageOf", "noPage"] as const),
  ...(["x", "y", "width", "height", "reason", "note", "added", "removed"] as const),
  ...(["saving", "kept", "failed", "signedOut", "clash"] as const),
] as const;
const clashing = ["title", "hint", "mine", "take"] as const;

/** The words of the parts that run in the browser, their gaps still open. */
export async function editorWords() {
  const t = await getTranslations("redaction");
  const of = <Name extends string>(names: readonly Name[], say: (name: Name) => string) =>
    Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>;
  return {
    editor: of(edited, (name) => t.raw(`editor.${name}`) as string),
    conflict: of(clashing, (name) => t.raw(`clash.${name}`) as string),
  };
}
