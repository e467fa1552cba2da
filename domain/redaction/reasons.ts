/**
 * Why a part is covered when the rest is given out (政府信息公开条例 第三十七条: what can be separated is given).
 *
 * - `personalPrivacy` 第十五条: personal privacy whose release would harm the person.
 * - `commercialSecret` 第十五条: a commercial secret whose release would harm its owner.
 * - `internalAffairs` 第十六条第一款: personnel, logistics, the inner course of work.
 * - `processInformation` 第十六条第二款: records of discussion, drafts, letters of consultation, requests and reports.
 * - `thirdParty` 第三十二条: a third party was asked, objects with reason, and the public interest does not outweigh it.
 * - `other` with a text: another law forbids it, or it would endanger safety and stability (第十四条). State secrets are
 *   no case of it: they never enter the portal (G0-2).
 *
 * The place in this list is the number painted on the box: `["commercialSecret"]` is 2. New reasons go to the end.
 */
export const redactionReasons = [
  "personalPrivacy",
  "commercialSecret",
  "internalAffairs",
  "processInformation",
  "thirdParty",
  "other",
] as const;
export type RedactionReason = (typeof redactionReasons)[number];

export const reasonNumber = (reason: RedactionReason): number => redactionReasons.indexOf(reason) + 1;
