"use server";

import { randomBytes } from "node:crypto";
import { findTracked, insertTrackingPass } from "@/db/queries/tracking";
import { TrackInput } from "@/domain/applications/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { takeTrackTry } from "@/server/applications/track-tries";
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
