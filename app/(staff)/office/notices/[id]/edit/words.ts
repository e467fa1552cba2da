import { getTranslations } from "next-intl/server";

const kept = ["saving", "saved", "failed", "signedOut", "conflict", "found", "restore", "forget"] as const;
const clashing = ["theirs", "added", "removed", "same", "mine", "take", "hint"] as const;
const tooled = [
  ...(["toolbar", "heading2", "heading3", "bold", "bulletList", "orderedList", "blockquote"] as const),
  ...(["link", "unlink", "undo", "redo", "linkAddress", "linkSet", "linkWrong", "cancel"] as const),
] as const;

/** The words of the editor's parts that run in the browser. */
export async function editorWords() {
  const t = await getTranslations("noticeEditor");
  const of = <Name extends string>(names: readonly Name[], say: (name: Name) => string) =>
    Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>;
  return {
    keep: of(kept, (name) => t.raw(`keep.${name}`) as string),
    conflict: of(clashing, (name) => t(`clash.${name}`)),
    tools: of(tooled, (name) => t(`tools.${name}`)),
  };
}
