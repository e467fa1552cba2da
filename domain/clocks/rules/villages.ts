import { type RuleNature, rulesOf } from "./rule";

/** Article numbers of the 2018 text; the text in force from 2026 moved them (public.md §0.1 fact 6, §13.1). */
const law2018 = rulesOf({ act: "村民委员会组织法（2018年修正）", certainty: "V", validFrom: "2018-12-29" });
const law2025 = rulesOf({ act: "村民委员会组织法（2025年修正）", certainty: "V~", validFrom: "2026-01-01" });
const law = (
  key: string,
  amount: number,
  unit: "CD" | "months",
  starts: string,
  article: string,
  nature: RuleNature,
) => [
  law2018(key, amount, unit, starts, article, { nature, validTo: "2025-12-31" }),
  law2025(key, amount, unit, starts, "", { nature }),
];
const finance = rulesOf({ act: "农村集体经济组织财务公开规定", certainty: "V", validFrom: "2011-11-21" });
const ours = rulesOf({ act: "（本镇村务公开办法）", certainty: "D", validFrom: "2018-12-29" });
const posting = rulesOf({ act: "", certainty: "V~", validFrom: "2019-05-15" });

/** Village disclosure, meetings and elections (public.md §3), and what the township posts before it decides. */
export const villageRules = [
  ...law("village.general", 3, "months", "periodEnd", "第三十条", "interval"),
  finance("village.finance", 3, "months", "periodEnd", "（一般按季度公开）", { nature: "interval" }),
  finance("village.financeBusy", 1, "months", "periodEnd", "（业务较多按月公开）", { nature: "interval" }),
  ...law("village.repsMeeting", 3, "months", "lastMeeting", "第二十六条", "interval"),
  ...law("village.meetingNotice", 10, "CD", "meeting", "第二十一条", "before"),
  ...law("village.voterList", 20, "CD", "election", "第十四条", "before"),
  ...law("village.voterObjection", 5, "CD", "listPosted", "第十四条", "right"),
  ...law("village.voterDecision", 3, "CD", "objectionReceived", "第十四条", "limit"),
  // Subsidies and assistance, each batch (public.md §3.3); the township's orders and answers, Art. 31 names no days.
  ours("village.batch", 10, "WD", "paidOut", "惠农补贴、救助发放后公开"),
  ours("village.complaint", 15, "WD", "submission", "举报未公开的答复期限"),
  ours("village.order", 10, "WD", "ordered", "责令公开、更正的期限"),
  posting("posting.dibao", 7, "CD", "posted", "最低生活保障审核确认公示", { nature: "posting" }),
  posting("posting.homestead", 7, "CD", "posted", "农村宅基地审批公示", { nature: "posting" }),
];
