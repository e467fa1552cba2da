"use server";

import { findSynonym, insertSynonym, removeSynonym } from "@/db/queries/synonyms";
import { Refused } from "@/domain/outcome";
import { PairIdInput, PairInput } from "@/domain/routing/input";
import { action } from "@/server/action";

/** A new pair helps every search at once: public pages kept in memory are dropped. */
export const addPair = action({
  permission: "words.edit",
  input: PairInput,
  async run({ viewer, input, tx }) {
    const id = await insertSynonym(tx, input, viewer.personId);
    return {
      ...{ subjectKind: "word", subjectId: id, what: "words.add", detail: input },
      ...{ publicChange: "words", message: "routing.added" },
    };
  },
});

export const removePair = action({
  permission: "words.edit",
  input: PairIdInput,
  async run({ viewer, input, tx }) {
    const pair = await findSynonym(viewer, input.id);
    if (!pair) throw new Refused("notFound");
    await removeSynonym(tx, pair);
    const { everyday, official } = pair;
    return {
      ...{ subjectKind: "word", subjectId: pair.id, what: "words.remove", detail: { everyday, official } },
      ...{ publicChange: "words", message: "routing.removed" },
    };
  },
});
