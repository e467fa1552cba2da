"use server";

import { findOwnCase } from "@/db/queries/ratings";
import { Refused } from "@/domain/outcome";
import { RatingInput } from "@/domain/ratings/input";
import { action } from "@/server/action";
import { rateCase } from "@/server/cases/rating";

/** 好差评 of a matter of any kind, by whose it is. */
export const rate = action({
  permission: "ratings.give",
  input: RatingInput,
  async run({ viewer, input, tx }) {
    const thing = await findOwnCase(viewer, input.id);
    if (!thing) throw new Refused("notFound");
    return rateCase(tx, viewer, thing, input);
  },
});
