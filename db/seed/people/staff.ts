import type { VillageKey } from "./villages";

export type StaffSeed = {
  key: string;
  name: string;
  account: string;
  isWoman: boolean;
  born: number;
  posts: string[];
  village?: VillageKey;
};

type Row = [name: string, account: string, sex: "m" | "f", born: number, posts: string, key?: string];

const leaders: Row[] = [
  ["周建国", "zhoujg", "m", 1974, "secretary", "zhou"],
  ["沈岚", "shenl", "f", 1980, "mayor", "shen"],
  ["郭振华", "guozh", "m", 1969, "congress"],
  ["梁文博", "liangwb", "m", 1983, "viceSecretary"],
  ["许立群", "xulq", "m", 1979, "discipline"],
  ["苏婉清", "suwq", "f", 1986, "organization"],
  ["方晓东", "fangxd", "m", 1985, "publicity"],
  ["唐卫东", "tangwd", "m", 1978, "politicsLaw"],
  ["邓海涛", "denght", "m", 1981, "arms"],
  ["陈志远", "chenzy", "m", 1982, "viceMayorCivil", "chen"],
  ["罗敏", "luom", "f", 1984, "viceMayorFarm", "luo"],
];

const offices: Row[] = [
  ["林晓芸", "linxy", "f", 1985, "officeDirector", "lin"],
  ["高鹏", "gaop", "m", 1988, "deputyDirector secrecy"],
  ["李思远", "lisy", "m", 1996, "writerOne", "li"],
  ["彭佳", "pengj", "f", 1998, "writerTwo"],
  ["何秋", "heq", "f", 1992, "registry", "he"],
  ["蒋素梅", "jiangsm", "f", 1973, "archives"],
  ["谭勇", "tany", "m", 1976, "logistics"],
  ["魏大成", "weidc", "m", 1971, "driver"],
  ["田俊峰", "tianjf", "m", 1987, "partyHead"],
  ["白雪", "baix", "f", 1997, "partyClerk"],
  ["冉启明", "ranqm", "m", 1980, "economyHead investmentHead"],
  ["曾丽娟", "zenglj", "f", 1994, "economyClerk"],
  ["夏玉珍", "xiayz", "f", 1977, "socialHead"],
  ["邹凯", "zouk", "m", 1995, "socialClerk"],
  ["熊伟", "xiongw", "m", 1982, "peaceHead lettersHead"],
  ["龚建", "gongj", "m", 1993, "peaceClerk"],
  ["段宏", "duanh", "m", 1979, "landHead"],
  ["石小军", "shixj", "m", 1990, "landClerk"],
  ["汪丽萍", "wanglp", "f", 1975, "financeHead"],
  ["叶青", "yeq", "f", 1991, "financeClerk"],
  ["宋佳宁", "songjn", "f", 1997, "investmentClerk"],
  ["黎芳", "lif", "f", 1989, "lettersClerk"],
];

const stations: Row[] = [
  ["秦月华", "qinyh", "f", 1981, "hallHead"],
  ["王桂兰", "wanggl", "f", 1978, "windowOne", "wang"],
  ["戴敏", "daim", "f", 1990, "windowTwo"],
  ["卢倩", "luq", "f", 1995, "windowThree"],
  ["孙立", "sunl", "m", 1976, "civilHead", "sun"],
  ["钱小燕", "qianxy", "f", 1991, "civilClerk", "qian"],
  ["贾文静", "jiawj", "f", 1993, "disabledClerk"],
  ["范长河", "fanch", "m", 1972, "farmHead"],
  ["郑凯", "zhengk", "m", 1992, "farmClerk", "zheng"],
  ["侯明亮", "houml", "m", 1986, "machineClerk"],
  ["毛青山", "maoqs", "m", 1970, "forestHead"],
  ["向阳", "xiangy", "m", 1994, "forestClerk"],
  ["程刚", "chengg", "m", 1980, "veteransHead"],
  ["金鑫", "jinx", "m", 1996, "veteransClerk"],
  ["邵丽", "shaol", "f", 1983, "insuranceHead"],
  ["尹涛", "yint", "m", 1994, "insuranceClerk"],
  ["傅春梅", "fucm", "f", 1979, "healthHead healthClerk"],
];

const administrators: Row[] = [
  ["杜明", "sysadmin", "m", 1990, "sysAdmin", "sys"],
  ["姜楠", "secadmin", "f", 1988, "secAdmin", "sec"],
  ["崔静", "auditadmin", "f", 1992, "auditAdmin", "aud"],
];

const villages: [VillageKey, clerk: Row, supervisor: Row][] = [
  ["liuxi", ["吴春生", "wucs", "m", 1985, "", "cun"], ["马德福", "madf", "m", 1963, "", "jian"]],
  ["qingshiqiao", ["石翠英", "shicy", "f", 1989, ""], ["石本善", "shibs", "m", 1961, ""]],
  ["yangjiawan", ["杨帆", "yangf", "m", 1993, ""], ["杨正荣", "yangzr", "m", 1959, ""]],
  ["shimen", ["钟晓玲", "zhongxl", "f", 1991, ""], ["钟国安", "zhongga", "m", 1964, ""]],
  ["fenglin", ["廖志强", "liaozq", "m", 1984, ""], ["廖兴旺", "liaoxw", "m", 1962, ""]],
  ["baita", ["丁慧", "dingh", "f", 1992, ""], ["韦永祥", "weiyx", "m", 1960, ""]],
  ["longtan", ["龙海波", "longhb", "m", 1988, ""], ["龙启德", "longqd", "m", 1958, ""]],
  ["shuanghe", ["谢小芳", "xiexf", "f", 1990, ""], ["谢长庚", "xiecg", "m", 1965, ""]],
  ["taohuaping", ["陶军", "taoj", "m", 1986, ""], ["陶世忠", "taosz", "m", 1963, ""]],
  ["zhuyuan", ["任秀丽", "renxl", "f", 1987, ""], ["任光明", "rengm", "m", 1961, ""]],
  ["daping", ["牟建平", "mujp", "m", 1983, ""], ["牟家和", "mujh", "m", 1966, ""]],
  ["qingshuitang", ["文静宜", "wenjy", "f", 1994, ""], ["文昌发", "wencf", "m", 1960, ""]],
];

const seed = (
  [name, account, sex, born, posts, key = account]: Row,
  rest: Partial<StaffSeed> = {},
): StaffSeed => ({
  ...{ key, name, account, born },
  isWoman: sex === "f",
  posts: posts.split(" "),
  ...rest,
});

/** Everybody with a staff account. Villages' clerks and supervision directors live in their village. */
export const staff: readonly StaffSeed[] = [
  ...[...leaders, ...offices, ...stations, ...administrators].map((row) => seed(row)),
  ...villages.flatMap(([village, clerk, supervisor]) => [
    seed(clerk, { village, posts: [`clerk:${village}`] }),
    seed(supervisor, { village, posts: [`supervision:${village}`] }),
  ]),
];
