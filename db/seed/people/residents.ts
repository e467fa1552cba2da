import { Dice, idOf } from "../stable";
import { idNumber } from "./id-number";
import { type VillageKey, villageId, villages } from "./villages";

export type Resident = {
  key: string;
  id: string;
  name: string;
  phone: string;
  idNumber: string;
  villageId: string;
  villageGroup: number;
  age: number;
  hasAccount: boolean;
};

/** Families that live there: the first surnames of a village are its most frequent. */
const surnames: Record<VillageKey, string> = {
  liuxi: "赵韩吴马周李",
  qingshiqiao: "石王陈刘彭张",
  yangjiawan: "杨李张何罗袁",
  shimen: "钟黄朱徐易郭",
  fenglin: "廖胡唐曾苏蔡",
  baita: "韦丁周吕梁沈",
  longtan: "龙覃莫蒙贺倪",
  shuanghe: "谢冯董郝孟汤",
  taohuaping: "陶余姚颜方康",
  zhuyuan: "任邱邹顾万尤",
  daping: "牟冉向田谭葛",
  qingshuitang: "文易柳柯祝骆",
};

/** Given names as each generation was given them. */
const given = {
  old: {
    m: "国富 德成 永贵 长林 世昌 家福 兴发 万全 金山 庆云 有才 光荣 保山 天顺 正明 启元 昌盛 学文".split(" "),
    f: "秀兰 桂香 玉梅 素珍 凤英 翠花 淑芬 菊香 银珍 春秀 腊梅 金凤 月娥 秋菊 惠芳 兰英 玉莲 贵珍".split(" "),
  },
  middle: {
    m: "建军 卫国 志刚 海波 永强 红军 军 勇 学兵 华平 志明 国庆 晓峰 立新 文斌 光辉 小平 朝阳".split(" "),
    f: "丽华 小红 春燕 桂芳 艳 敏 晓琴 玉蓉 海燕 秋霞 红梅 雪琴 小兰 美玲 冬梅 明霞 丽萍 凤琴".split(" "),
  },
  young: {
    m: "浩 宇轩 俊杰 鑫 文涛 子豪 鹏飞 嘉伟 一鸣 志豪 博文 凯 世杰 晨 家豪 旭东 明哲 天宇".split(" "),
    f: "婷 欣怡 雨晴 佳慧 静 思琪 雪 梦洁 晓雯 诗涵 倩 雅琴 若兰 紫涵 巧玲 佳怡 莉 可欣".split(" "),
  },
} as const;

const generation = (age: number) => (age >= 58 ? "old" : age >= 34 ? "middle" : "young");

const isTaken = (names: Set<string>, name: string) => names.size === names.add(name).size;

/** 297 people over the twelve villages; with the three of the cast they are 300. The same every time. */
export function residents(): Resident[] {
  const dice = new Dice("residents");
  const names = new Set<string>();
  return Array.from({ length: 297 }, (_, index): Resident => {
    const village = villages[index % villages.length] ?? dice.pick(villages);
    const age = dice.pick([
      19, 23, 27, 31, 35, 39, 42, 46, 49, 52, 55, 58, 61, 64, 67, 70, 73, 76, 80, 84, 88,
    ]);
    const isWoman = dice.roll() < 0.5;
    const named = () => {
      const [first = "", second = "", ...others] = surnames[village.key];
      const surname = dice.pick([first, first, first, second, second, ...others]);
      return surname + dice.pick(given[generation(age)][isWoman ? "f" : "m"]);
    };
    let name = named();
    while (isTaken(names, name)) name = named();
    const key = `resident-${index + 1}`;
    return {
      key,
      name,
      age,
      id: idOf(`person:${key}`),
      phone: `1990000${String(2001 + index)}`,
      idNumber: idNumber({ age, isWoman, dice }),
      villageId: villageId(village.key),
      villageGroup: dice.between(1, village.groups),
      hasAccount: index % 8 === 3,
    };
  });
}
