import { idOf } from "../stable";

const rows = [
  ["liuxi", "柳溪村", 8, 412],
  ["qingshiqiao", "青石桥村", 7, 366],
  ["yangjiawan", "杨家湾村", 9, 448],
  ["shimen", "石门村", 6, 287],
  ["fenglin", "枫林村", 5, 241],
  ["baita", "白塔村", 10, 523],
  ["longtan", "龙潭村", 6, 305],
  ["shuanghe", "双河村", 8, 397],
  ["taohuaping", "桃花坪村", 5, 228],
  ["zhuyuan", "竹园村", 7, 334],
  ["daping", "大坪村", 4, 186],
  ["qingshuitang", "清水塘村", 6, 279],
] as const;

export type VillageKey = (typeof rows)[number][0];

/** The twelve villages of 青禾镇. Their telephones have an area code that no place in China has. */
export const villages = rows.map(([key, name, groups, households], index) => ({
  key,
  id: idOf(`village:${key}`),
  code: `990126105${String(200 + index)}`,
  name,
  groups,
  households,
  phone: `0300-86202${String(index + 1).padStart(2, "0")}`,
  sort: index + 1,
}));

export const villageId = (key: VillageKey): string => idOf(`village:${key}`);
