"use server";

import { findApplication } from "@/db/queries/applications";
import { insertDraft, removeDraft, updateDraft, updateOnPaper } from "@/db/queries/drafts";
import { publishedService } from "@/db/queries/published-services";
import {
  answersIn,
  HandInInput,
  MaterialsInput,
  OwnMoveInput,
  SupplyInput,
  WhoInput,
} from "@/domain/applications/input";
import { applicationsPath, consentKey } from "@/domain/cases/filing";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { advance } from "@/server/applications/advance";
import { checkAnswers, checkFiling, knownOfSelf } from "@/server/applications/filing";
import { giveUpDraft } from "@/server/applications/giving-up";
import { refuseIncomplete } from "@/server/applications/parts";
import { supplyApplication } from "@/server/applications/supplying";

/** 第一屏: makes the draft, or changes it. */
export const saveWho = action({
  permission: "applications.handIn",
  input: WhoInput,
  async run({ viewer, input: typed, tx }) {
    const path = applicationsPath(viewer);
    const input = await knownOfSelf(viewer, typed);
    const answers = answersIn(typed);
    const filer = checkFiling(viewer, input);
    if (input.id) {
      const draft = await findApplication(viewer, input.id);
      if (draft?.case.state !== "draft") throw new Refused("notFound");
      checkAnswers(draft.guide, answers);
      await updateDraft(tx, draft, input, answers);
      return { quiet: "a draft", goTo: `${path}/${draft.id}/materials` };
    }
    const item = await publishedService(input.item);
    if (!item) throw new Refused("applications.errors.noItem");
    checkAnswers(item.guide, answers);
    const id = await insertDraft(tx, item, filer, input, answers);
    return { quiet: "a draft", goTo: `${path}/${id}/materials` };
  },
});

/** 第二屏: which materials come on paper; files have been uploaded one by one. */
export const saveMaterials = action({
  permission: "applications.handIn",
  input: MaterialsInput,
  async run({ viewer, input, tx }) {
    const draft = await findApplication(viewer, input.id);
    if (draft?.case.state !== "draft") throw new Refused("notFound");
    const known = [...draft.guide.materials.map(({ key }) => key), consentKey];
    await updateOnPaper(tx, draft, input.onPaper, known);
    await refuseIncomplete(draft);
    return { quiet: "a draft", goTo: `${applicationsPath(viewer)}/${draft.id}/check` };
  },
});

/** 第三屏: handed in, with a receipt. */
export const handIn = action({
  permission: "applications.handIn",
  input: HandInInput,
  async run({ viewer, input, tx }) {
    const draft = await findApplication(viewer, input.id);
    if (!draft) throw new Refused("notFound");
    if (!draft.case.applicantIdNumber) throw new Refused("applications.errors.whoFirst");
    await refuseIncomplete(draft);
    const event = await advance({ viewer, tx, ...input, step: "handIn" });
    return { ...event, goTo: `${applicationsPath(viewer)}/${input.id}/receipt` };
  },
});

export const discardDraft = action({
  permission: "applications.handIn",
  input: OwnMoveInput,
  async run({ viewer, input, tx }) {
    const draft = await findApplication(viewer, input.id);
    if (draft?.case.state !== "draft" || draft.case.filedById !== viewer.personId)
      throw new Refused("notFound");
    if (draft.case.receiptNo)
      return { ...(await giveUpDraft(tx, viewer, draft)), goTo: applicationsPath(viewer) };
    await removeDraft(tx, draft);
    return { quiet: "a draft", goTo: applicationsPath(viewer) };
  },
});

/** Everything a supplement notice, or a 容缺 promise, asks for. */
export const supply = action({
  permission: "applications.handIn",
  input: SupplyInput,
  async run({ viewer, input, tx }) {
    const event = await supplyApplication(tx, viewer, input);
    return { ...event, message: "applications.supplied", goTo: `${applicationsPath(viewer)}/${input.id}` };
  },
});

export const withdraw = action({
  permission: "applications.handIn",
  input: OwnMoveInput,
  async run({ viewer, input: { opinion, ...input }, tx }) {
    const event = await advance({ viewer, tx, ...input, step: "withdraw", given: { opinion } });
    return { ...event, goTo: `${applicationsPath(viewer)}/${input.id}` };
  },
});
