"use client";

import { Button } from "@/components/ui/button";
import { Difference } from "@/components/ui/difference";
import { useOutcome } from "@/components/ui/form";
import { difference } from "@/domain/difference";

type Words = Record<"theirs" | "added" | "removed" | "same" | "mine" | "take" | "hint", string>;

/** Somebody saved another text meanwhile: both are shown, and the writer chooses. The one not chosen stays among the versions. */
export function Conflict({ words }: { words: Words }) {
  const { code, values, given } = useOutcome();
  if (code !== "noticeEditor.conflict" || !given) return null;
  const mine = `${values?.title ?? ""}\n${values?.body ?? ""}`;
  const theirs = `${given.theirTitle ?? ""}\n${given.theirBody ?? ""}`;
  return (
    <section className="part todo stack-small" aria-labelledby="clash">
      <h2 id="clash">{words.theirs}</h2>
      <p className="hint">{words.hint}</p>
      <Difference lines={difference(theirs, mine)} words={words} />
      <div className="row">
        <Button kind="plain" name="over" value={given.theirVersion ?? ""}>
          {words.mine}
        </Button>
        <Button kind="plain" name="take" value={given.theirVersion ?? ""}>
          {words.take}
        </Button>
      </div>
    </section>
  );
}
