"use server";

import { randomBytes } from "node:crypto";
import { findPassedCase } from "@/db/queries/ratings";
import { findTracked, insertTrackingPass } from "@/db/queries/tracking";
import { TrackInput } from "@/domain/applications/input";
import { Refused } from "@/domain/outcome";
import { CodeRatingInput } from "@/domain/ratings/input";
import { action } from "@/server/action";
import { takeTrackTry } from "@/server/applications/track-tries";
import { rateByCode } from "@/server/cases/rating";
import { digestOf } from "@/server/digest";

/** The same answer for a wrong number, a foreign number and a wrong code. */
export const track = action({
  permission: "portal.enter",
  isRepeatable: true,
  input: TrackInput,
  prove: ({ input, address }) => takeTrackTry(input.number, address),
  async run({ input, tx }) {
    const found = await findTracked(tx, input.number, input.code);
    if (!found) throw new Refused("applications.errors.notFoundTrack");
    const token = randomBytes(32).toString("base64url");
    await insertTrackingPass(tx, { digest: digestOf(token), caseId: found.id });
    return { quiet: "looking is no deed", goTo: `/track/${token}` };
  },
});

/** 好差评 by whoever proved to hold the receipt. */
export const rateTracked = action({
  permission: "portal.enter",
  input: CodeRatingInput,
  async run({ viewer, input, tx }) {
    const thing = await findPassedCase(tx, digestOf(input.pass));
    if (!thing) throw new Refused("ratings.errors.passOver");
    return rateByCode(tx, viewer, thing, input);
  },
});
