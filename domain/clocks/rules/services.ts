import { rulesOf } from "./rule";

const licence = rulesOf({ act: "行政许可法", certainty: "M", validFrom: "2019-04-23" });
const assistance = rulesOf({ act: "最低生活保障审核确认办法", certainty: "V~", validFrom: "2021-07-01" });
const order = rulesOf({ act: "优化营商环境条例", certainty: "V", validFrom: "2020-01-01" });
const rating = rulesOf({ act: "国办发〔2019〕51号", certainty: "V~", validFrom: "2019-12-17" });
const hotline = rulesOf({
  act: "国办发〔2020〕53号（期限由当地规定）",
  certainty: "L",
  validFrom: "2020-12-28",
});
const house = rulesOf({ act: "本镇规定", certainty: "D", validFrom: "2026-01-01" });
const answering = rulesOf({ act: "本镇规定", certainty: "D", validFrom: "2024-01-01" });

/** Service items, ratings, hotline and consultations (public.md §4, §5). Promises may shorten the law, never lengthen it. */
export const serviceRules = [
  licence("service.supplementNotice", 5, "WD", "receipt", "第三十二条"),
  licence("service.licenceDecision", 20, "WD", "acceptance", "第四十二条", {
    pausedBy: ["specialProcedure"],
    extension: { amount: 10, unit: "WD", times: 1, approver: "bodyHead" },
  }),
  order("service.promise", null, "WD", "acceptance", "第三十六条", {
    amountFrom: "serviceItem",
    pausedBy: ["specialProcedure", "posting"],
  }),
  /** 容缺受理: the deferred material must follow. */
  house("service.deferredMaterial", 5, "WD", "acceptance", "（容缺受理补交材料）", { nature: "right" }),
  assistance("assistance.dibao", 30, "WD", "acceptance", "", {
    certainty: "M",
    extension: { amount: 15, unit: "WD", times: 1, approver: "bodyHead" },
  }),
  rating("rating.open", 30, "CD", "served", "（评价开放期由本镇规定）", { nature: "right", certainty: "D" }),
  rating("rating.badFix", 15, "WD", "badRating", "（差评整改）"),
  hotline("hotline.sign", 1, "WD", "dispatch", "", { certainty: "M" }),
  /** An emergency is taken up at once; how long it may take in all stands in the office's own table. */
  house("hotline.signUrgent", 1, "hours", "dispatch", "（紧急工单签收）"),
  hotline("hotline.return", 1, "WD", "dispatch", "", { certainty: "M" }),
  hotline("hotline.reply", null, "WD", "dispatch", "", {
    amountFrom: "hotlineOrder",
    extension: { amount: 15, unit: "WD", times: 1, approver: "dispatcher" },
  }),
  /** 首问负责: passed on within one working day (office.md §9). */
  answering("ask.sort", 1, "WD", "submission", "（首问负责，一个工作日内分办）", { certainty: "D" }),
  /** Help and complaints 5 working days (public.md §5 C). */
  answering("report.mend", 5, "WD", "submission", "（随手报处理）", { certainty: "M" }),
  answering("consult.reply", 5, "WD", "submission", "（网上咨询答复）", { certainty: "M" }),
];
