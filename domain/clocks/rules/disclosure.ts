import { rulesOf } from "./rule";

const rule = rulesOf({ act: "政府信息公开条例", certainty: "V", validFrom: "2019-05-15" });

/** 政府信息公开条例 (国令第711号), in force 2019-05-15 (public.md §2). */
export const disclosureRules = [
  rule("disclosure.publish", 20, "WD", "createdOrChanged", "第二十六条"),
  rule("disclosure.correctionNotice", 7, "WD", "receipt", "第三十条"),
  rule("disclosure.reply", 20, "WD", "receiptOrCorrection", "第三十三条", {
    pausedBy: ["thirdParty", "coMaker"],
    extension: { amount: 20, unit: "WD", times: 1, approver: "disclosureHead" },
  }),
  rule("disclosure.thirdParty", 15, "WD", "letterReceived", "第三十二条", { nature: "right" }),
  rule("disclosure.coMaker", 15, "WD", "letterReceived", "第三十四条", { nature: "right" }),
  /** Due on 31 January, for the year before: one month from 31 December. */
  rule("disclosure.annualReport", 1, "months", "yearEnd", "第四十九条", { nature: "yearly" }),
];
