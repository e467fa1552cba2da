"use server";

import { findRatedCase } from "@/db/queries/ratings";
import { RatingInput, RectifyInput } from "@/domain/cases/rating-input";
import { factsOfKind } from "@/domain/cases/registry";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { rateCase, rectifyRating } from "@/server/cases/rating";

/** 好差评 of a matter of any kind, by whose it is. */
export const rate = action({
  permission: "ratings.give",
  input: RatingInput,
  async run({ viewer, input, tx }) {
    const thing = await findRatedCase(viewer, input.id);
    if (!thing) throw new Refused("notFound");
    await rateCase(tx, viewer, thing, input);
    return {
      subjectKind: "case",
      subjectId: thing.id,
      what: `${factsOfKind(thing.case.kind).module}.rate`,
      message: "cases.ratedThanks",
    };
  },
});

/** 差评整改: called back, put right or explained, within 15 working days. */
export const rectify = action({
  permission: "ratings.supervise",
  input: RectifyInput,
  async run({ viewer, input, tx }) {
    const thing = await findRatedCase(viewer, input.id);
    if (!thing) throw new Refused("notFound");
    await rectifyRating(tx, viewer, thing, input.text);
    return {
      subjectKind: "case",
      subjectId: thing.id,
      what: `${factsOfKind(thing.case.kind).module}.rectify`,
    };
  },
});
