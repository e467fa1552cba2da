"use client";

import { Button } from "@/components/ui/button";
import { useOutcome } from "@/components/ui/form";

type Words = Record<"title" | "hint" | "mine" | "take", string>;

/** Somebody saved other boxes meanwhile; the writer chooses which are to stand. */
export function BoxConflict({ file, words }: { file: string; words: Words }) {
  const { code, given } = useOutcome();
  if (code !== "redaction.conflict" || !given) return null;
  return (
    <section className="part todo stack-small" aria-labelledby="clash">
      <h3 id="clash">{words.title.replace("{count}", given.theirCount ?? "")}</h3>
      <p className="hint">{words.hint}</p>
      <div className="row">
        <Button kind="plain" name="over" value={given.theirVersion ?? ""}>
          {words.mine}
        </Button>
        <a className="button button-plain" href={`/office/redaction/${file}`}>
          {words.take}
        </a>
      </div>
    </section>
  );
}
