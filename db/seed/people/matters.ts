import { idOf } from "../stable";
import type { OfficeKey } from "./offices";

export type MatterSeed = {
  key: string;
  name: string;
  words: string[];
  basis: string;
  /** Key of the leader's post; empty: nobody is in charge. */
  leader: string;
  assistants: string[];
  lead: OfficeKey;
  co: OfficeKey[];
};

type Row = [
  key: string,
  name: string,
  words: string,
  basis: string,
  leader: string,
  assistants: string,
  lead: OfficeKey,
  co: string,
];

const list = "《青禾镇履行职责事项清单》基本履职事项";
const joint = "《青禾镇履行职责事项清单》配合履职事项";

const rows: Row[] = [
  ["partyBuilding", "党的建设和基层党组织建设", "支部 党员 三会一课", list, "organization", "", "party", ""],
  ["cadres", "干部队伍和人才工作", "干部 人才 大学生村官", list, "organization", "", "party", "general"],
  ["publicity", "意识形态和宣传思想文化工作", "宣传 理论学习 文明实践", list, "publicity", "", "party", ""],
  ["discipline", "党风廉政建设和监督执纪", "纪检 廉政 作风", list, "discipline", "", "party", ""],
  ["unitedFront", "统一战线和民族宗教工作", "统战 宗教 侨务", list, "publicity", "organization", "party", ""],
  ["congress", "人大代表联络和议案建议办理", "人大 代表 议案", list, "congress", "", "general", ""],
  [
    "coordination",
    "综合协调、督查督办和值班值守",
    "值班 督查 会务",
    list,
    "viceSecretary",
    "",
    "general",
    "",
  ],
  [
    "disclosure",
    "政务公开和政府信息公开",
    "公开 申请公开 信息公开",
    "《政府信息公开条例》第四条",
    "viceSecretary",
    "",
    "general",
    "",
  ],
  [
    "hall",
    "便民服务和政务服务事项办理",
    "办事大厅 窗口 代办",
    list,
    "viceSecretary",
    "",
    "hall",
    "civil insurance",
  ],
  ["budget", "财政预算执行和资金管理", "预算 资金 报账", list, "mayor", "", "finance", ""],
  [
    "villageAccounts",
    "农村集体“三资”管理和村账镇代管",
    "村账 集体资产 三资",
    list,
    "mayor",
    "discipline",
    "finance",
    "farm",
  ],
  ["investment", "招商引资和营商环境建设", "招商 企业 项目", list, "mayor", "", "investment", "economy"],
  ["statistics", "经济运行和统计调查", "统计 普查", list, "mayor", "", "economy", ""],
  [
    "revitalization",
    "乡村振兴和防止返贫监测帮扶",
    "监测户 帮扶 乡村振兴",
    list,
    "viceSecretary",
    "",
    "economy",
    "civil farm",
  ],
  ["grain", "粮食生产和耕地保护", "种粮 耕地 撂荒", list, "viceMayorFarm", "", "farm", "land"],
  [
    "farmSubsidies",
    "惠农补贴和农机购置应用补贴",
    "一卡通 农机 地力补贴",
    joint,
    "viceMayorFarm",
    "",
    "farm",
    "finance",
  ],
  [
    "landTransfer",
    "农村土地承包经营权管理和流转",
    "土地流转 承包合同",
    list,
    "viceMayorFarm",
    "",
    "farm",
    "",
  ],
  [
    "homesteads",
    "农村宅基地审批和建房管理",
    "宅基地 建房 批地基",
    "《土地管理法》第六十二条",
    "viceMayorFarm",
    "",
    "land",
    "farm",
  ],
  ["houseSafety", "农村住房安全和危房改造", "危房 住房安全", joint, "viceMayorFarm", "", "land", "civil"],
  ["forestry", "林业资源保护和林木采伐管理", "砍树 采伐 林权", joint, "viceMayorFarm", "", "forest", ""],
  ["forestFire", "森林草原防灭火", "防火 烧荒 野外用火", list, "viceMayorFarm", "arms", "forest", "peace"],
  ["animals", "动物防疫和农产品质量安全", "防疫 养猪 农药残留", joint, "viceMayorFarm", "", "farm", ""],
  ["flood", "水利建设和防汛抗旱", "防汛 抗旱 水库 山塘", list, "viceMayorFarm", "arms", "farm", "peace"],
  ["straw", "生态环境保护和秸秆禁烧", "烧秸秆 污染 环保", joint, "viceMayorFarm", "", "land", "farm"],
  [
    "cleanVillages",
    "农村人居环境整治",
    "垃圾 厕所 污水 环境卫生",
    list,
    "viceMayorFarm",
    "",
    "land",
    "social",
  ],
  ["water", "农村供水安全和管护", "自来水 停水 水管 饮水", list, "", "", "farm", ""],
  [
    "assistance",
    "社会救助（低保、特困、临时救助）",
    "低保 特困 五保 困难补助 救助",
    list,
    "viceMayorCivil",
    "",
    "civil",
    "finance",
  ],
  ["elderly", "养老服务和老年人福利", "高龄津贴 老年证 养老", list, "viceMayorCivil", "", "civil", "social"],
  ["disabled", "残疾人福利和权益保障", "残疾人 两项补贴 残疾证", list, "viceMayorCivil", "", "civil", ""],
  [
    "children",
    "儿童福利和未成年人保护",
    "留守儿童 孤儿 未成年人",
    list,
    "viceMayorCivil",
    "",
    "civil",
    "social",
  ],
  ["funerals", "殡葬管理和婚俗改革", "殡葬 公墓 火化", list, "viceMayorCivil", "", "social", "civil"],
  ["education", "教育服务和校园周边环境", "上学 学校 助学", joint, "viceMayorCivil", "", "social", ""],
  ["pensions", "城乡居民养老保险", "养老保险 养老金 社保", joint, "viceMayorCivil", "", "insurance", ""],
  [
    "medicalInsurance",
    "城乡居民医疗保障",
    "医保 新农合 报销",
    joint,
    "viceMayorCivil",
    "",
    "insurance",
    "civil",
  ],
  ["jobs", "就业创业服务", "找工作 失业 创业贷款 务工", list, "viceMayorCivil", "", "insurance", "economy"],
  ["health", "卫生健康和生育服务", "准生证 生育 疫苗 奖扶", joint, "viceMayorCivil", "", "health", ""],
  ["culture", "文化旅游体育服务", "文化站 农家书屋 广场舞", list, "publicity", "", "social", ""],
  [
    "mediation",
    "社会治安综合治理和矛盾纠纷调解",
    "调解 纠纷 法律援助",
    list,
    "politicsLaw",
    "",
    "peace",
    "letters",
  ],
  [
    "petitions",
    "信访工作",
    "信访 上访 投诉",
    "《信访工作条例》第十三条",
    "politicsLaw",
    "",
    "letters",
    "peace",
  ],
  ["migrants", "流动人口和出租房屋服务管理", "居住证 暂住 出租屋", joint, "politicsLaw", "", "peace", ""],
  ["safety", "安全生产和应急管理", "安全 隐患 应急", list, "arms", "", "peace", "economy"],
  ["disasterRelief", "自然灾害救助", "受灾 救灾 冬春救助", list, "arms", "viceMayorCivil", "peace", "civil"],
  ["roads", "农村公路养护和道路交通安全", "修路 公路 交通", joint, "arms", "", "peace", "land"],
  ["veterans", "退役军人服务和双拥优抚", "退伍 优待证 军属", list, "arms", "", "veterans", ""],
  [
    "conscription",
    "征兵和民兵工作",
    "当兵 征兵 民兵",
    "《兵役法》第二十条",
    "arms",
    "",
    "veterans",
    "general",
  ],
];

/** What the township answers for (履职事项), and who is in charge of it. One overlaps and one has nobody, on purpose. */
export const matters: readonly MatterSeed[] = rows.map(
  ([key, name, words, basis, leader, assistants, lead, co]) => ({
    ...{ key, name, basis, leader, lead },
    words: words.split(" "),
    assistants: assistants.split(" ").filter(Boolean),
    co: co.split(" ").filter(Boolean) as OfficeKey[],
  }),
);

export const matterId = (key: string): string => {
  if (!matters.some((matter) => matter.key === key)) throw new Error(`no matter ${key}`);
  return idOf(`matter:${key}`);
};
