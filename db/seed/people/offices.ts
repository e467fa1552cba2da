import type { OfficeKind } from "@/domain/people/kinds";
import { idOf } from "../stable";

const rows = [
  [
    "general",
    "党政综合办公室",
    "standing",
    "301",
    "0300-8620001",
    "收发文件、会议值班、政务公开和综合协调，群众不知道找谁时先找这里。",
  ],
  [
    "party",
    "党建工作办公室",
    "standing",
    "305",
    "0300-8620003",
    "党组织建设、党员管理、宣传思想和纪检日常工作。",
  ],
  [
    "economy",
    "经济发展和乡村振兴办公室",
    "standing",
    "208",
    "0300-8620005",
    "产业项目、统计、防止返贫监测和乡村建设。",
  ],
  [
    "social",
    "社会事务办公室",
    "added",
    "206",
    "0300-8620006",
    "教育、文化、殡葬、村（社区）事务和人居环境整治。",
  ],
  [
    "peace",
    "平安建设办公室",
    "added",
    "203",
    "0300-8620007",
    "矛盾纠纷调解、安全生产、防灾救灾、流动人口登记和道路交通安全。",
  ],
  [
    "land",
    "自然资源和生态环境办公室",
    "added",
    "210",
    "0300-8620008",
    "宅基地和农村建房、危房改造、用地管理、环境保护和秸秆禁烧。",
  ],
  [
    "finance",
    "财政所（村账镇代管办公室）",
    "added",
    "105",
    "0300-8620009",
    "惠农补贴“一卡通”发放、预算执行和村级账务代管。",
  ],
  ["investment", "招商服务办公室", "added", "212", "0300-8620010", "招商引资、项目落地和企业服务。"],
  ["letters", "信访办公室", "added", "102", "0300-8620011", "接待群众来信来访，登记、转办、答复信访事项。"],
  [
    "hall",
    "便民服务中心",
    "station",
    "一楼大厅",
    "0300-8620100",
    "各类办事事项统一收件、咨询、送达，证照办理一窗受理。",
  ],
  [
    "civil",
    "民政站",
    "station",
    "一楼 106",
    "0300-8620101",
    "低保、特困、临时救助、残疾人两项补贴、高龄津贴和儿童福利。",
  ],
  [
    "farm",
    "农业服务站",
    "station",
    "后院一楼 2 室",
    "0300-8620102",
    "粮食生产、耕地补贴、农机补贴、土地流转、动物防疫和水利设施。",
  ],
  [
    "forest",
    "林业站",
    "station",
    "后院一楼 4 室",
    "0300-8620103",
    "林木采伐初审、森林防火巡护、退耕还林和野生动植物保护。",
  ],
  [
    "veterans",
    "退役军人服务站",
    "station",
    "一楼 108",
    "0300-8620104",
    "退役军人优待证、走访慰问、困难帮扶和兵役登记。",
  ],
  [
    "insurance",
    "社会保障服务站",
    "station",
    "一楼 107",
    "0300-8620105",
    "养老保险、医疗保险、医药费报销代办、就业和失业登记。",
  ],
  [
    "health",
    "卫生健康服务站",
    "station",
    "一楼 109",
    "0300-8620106",
    "生育登记、计划生育奖励扶助、健康教育和疾病预防。",
  ],
] as const satisfies readonly (readonly [string, string, OfficeKind, string, string, string])[];

export type OfficeKey = (typeof rows)[number][0];

/** Three standing offices, six added by the county's plan, seven stations. */
export const offices = rows.map(([key, name, kind, room, phone, purpose], index) => ({
  key,
  id: idOf(`office:${key}`),
  code: key,
  name,
  kind,
  room,
  phone,
  purpose,
  sort: index + 1,
}));

export const officeId = (key: OfficeKey): string => idOf(`office:${key}`);

export function officeOf(key: OfficeKey) {
  const found = offices.find((office) => office.key === key);
  if (!found) throw new Error(`no office ${key}`);
  return found;
}
