"use server";

import { findCaseOfSheet } from "@/db/queries/ratings";
import { findRater, findRectification } from "@/db/queries/rectifications";
import { Refused } from "@/domain/outcome";
import { mayKnowWho, rectificationStep } from "@/domain/ratings/flow";
import { PaperRatingInput, RectificationInput, ShowContactInput } from "@/domain/ratings/input";
import { action } from "@/server/action";
import { rateOnPaper } from "@/server/cases/rating";
import { rectify } from "@/server/ratings/rectify";

/** Every step of a bad rating; the lifecycle says who may, when, and what must be given. */
export const takeRatingStep = action({
  permission: ({ step }) => rectificationStep(step).by,
  input: RectificationInput,
  async run({ viewer, input, tx }) {
    const event = await rectify(tx, viewer, input);
    return { ...event, message: `ratings.done.${input.step}` };
  },
});

/** A sheet of paper from the window, entered by somebody who had no hand in the matter. */
export const enterPaperRating = action({
  permission: "ratings.enter",
  input: PaperRatingInput,
  async run({ viewer, input, tx }) {
    const thing = await findCaseOfSheet(viewer, input.number);
    if (!thing) throw new Refused("ratings.errors.noNumber", {}, "number");
    const event = await rateOnPaper(tx, viewer, thing, input);
    return { ...event, message: "ratings.paper.done" };
  },
});

/** Name or phone of who rated, for whoever must call them; the reason stays in the history of the matter. */
export const showRater = action({
  permission: "ratings.rectify",
  input: ShowContactInput,
  async run({ viewer, input }) {
    const found = await findRectification(viewer, input.id);
    if (!found || !mayKnowWho(viewer, found.facts)) throw new Refused("notFound");
    const rater = await findRater(found);
    const event = { subjectKind: "case", subjectId: found.row.caseId, what: "privacy.unmask" } as const;
    const value = rater?.[input.field] ?? "";
    return { ...event, opinion: input.reason, detail: { field: input.field }, given: { value } };
  },
});
