import { rulesOf } from "./rule";

const site = rulesOf({ act: "国办秘函〔2019〕19号", certainty: "V~", validFrom: "2019-04-01" });
const log = rulesOf({ act: "互联网政务应用安全管理规定", certainty: "V", validFrom: "2024-07-01" });
const pipl = rulesOf({ act: "个人信息保护法", certainty: "V", validFrom: "2021-11-01" });
const data = rulesOf({ act: "网络数据安全管理条例", certainty: "V", validFrom: "2025-01-01" });
const secrets = rulesOf({ act: "保守国家秘密法实施条例", certainty: "V", validFrom: "2024-09-01" });

/** The web site's own duties, keeping and reporting (public.md §6, §8). */
export const siteRules = [
  site("site.homeUpdate", 14, "CD", "lastUpdate", "（首页更新）", { nature: "interval" }),
  site("site.noticeColumn", 6, "months", "lastUpdate", "（通知公告栏目更新）", { nature: "interval" }),
  site("site.messageReply", 3, "months", "submission", "（留言答复，单项否决）"),
  site("site.findErrorReply", 3, "WD", "submission", "（“我为政府网站找错”答复）", { certainty: "M" }),
  log("log.retention", 12, "months", "written", "第二十条", { nature: "retention" }),
  pipl("pia.retention", 36, "months", "written", "第五十六条", { nature: "retention" }),
  data("dataSharing.record", 36, "months", "shared", "第十二条", { nature: "retention" }),
  secrets("secret.incidentReport", 24, "hours", "discovery", "第六十一条"),
  data("vuln.report", 24, "hours", "discovery", "第十条"),
];
