import { rulesOf } from "./rule";

const rule = rulesOf({ act: "信访工作条例", certainty: "V", validFrom: "2022-05-01" });

/** 信访工作条例, in force 2022-05-01 (public.md §1.3). No pause for supplements: the regulation knows none. */
export const petitionRules = [
  rule("petition.notice", 15, "CD", "receipt", "第二十三条"),
  rule("petition.transfer", 15, "CD", "receipt", "第二十二条"),
  rule("petition.objection", 5, "WD", "transferReceived", "第二十三条"),
  rule("petition.finish", 60, "CD", "acceptance", "第三十四条", {
    extension: { amount: 30, unit: "CD", times: 1, approver: "bodyHead" },
  }),
  rule("petition.reviewRequest", 30, "CD", "replyServed", "第三十五条", { nature: "right" }),
  rule("petition.reviewDecide", 30, "CD", "requestReceived", "第三十五条"),
  rule("petition.recheckRequest", 30, "CD", "reviewReplyServed", "第三十六条", { nature: "right" }),
  rule("petition.recheckDecide", 30, "CD", "requestReceived", "第三十六条", { pausedBy: ["hearing"] }),
];
