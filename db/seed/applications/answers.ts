/** What people wrote on the first screen, by item: the answers to its questions, and a remark. */
export type Answers = Record<string, string>;

const of = (keys: string, ...rows: string[][]): Answers[] =>
  rows.map((row) =>
    Object.fromEntries([...keys.split(" "), "remark"].map((key, index) => [key, row[index] ?? ""])),
  );

export const answersOf: Record<string, Answers[]> = {
  dibao: of(
    "members reason income",
    [
      "4 口人",
      "我去年查出尿毒症，每周透析三次，干不了活，两个孩子上中学",
      "大约 14000 元",
      "透析时间是周二、周四、周六，家访请避开",
    ],
    ["2 口人", "老伴中风卧床，我一个人照顾，没法出去做工", "大约 6000 元"],
    ["3 口人", "儿子前年车祸去世，儿媳改嫁，我们老两口带孙子", "大约 9000 元", "孙子在镇中心小学读三年级"],
    ["1 口人", "本人听力残疾二级，没有结婚，靠打零工", "大约 7500 元"],
    ["5 口人", "家里两个大学生，老人常年吃药，去年苞谷又遭了风灾", "大约 26000 元"],
  ),
  "linshi-jiuzhu": of(
    "event eventOn cost",
    ["灶房起火，厨房和旁边一间屋烧毁", "上周六晚上", "重新盖大约要 3 万元", "现在借住在亲戚家"],
    ["在工地摔伤，腰椎骨折，做了手术", "上个月 18 号", "已经花了 4 万多，还要康复"],
    ["母亲突发脑溢血，住重症监护室", "本月初", "自付部分已经 2 万 6 千多"],
    ["三轮车翻车，我和孩子都受伤", "十天前", "药费 8000 元左右"],
  ),
  "canji-butie": of(
    "kind carer",
    ["护理补贴", "由妻子照顾"],
    ["生活补贴和护理补贴都申请", "父亲照顾"],
    ["生活补贴", ""],
  ),
  "gaoling-jintie": of("contact", ["和小儿子一起住，儿子平时在家"], ["一个人住，女儿在县城，周末回来"], [""]),
  "laonian-youdai": of("pickup", ["窗口自取"], ["请村里帮忙带回来"], ["邮寄到家"]),
  zhaijidi: of(
    "place size oldHouse",
    ["三组大田湾，老宅基地原址", "占地 110 平方米，两层半", "拆除原来的土墙房", "准备明年开春动工"],
    ["五组公路边，队里的旱地", "占地 120 平方米，建两层", "没有老房子，现在和父母合住"],
    ["一组老屋基", "占地 95 平方米，三层", "老房子已经垮了，全部拆除"],
  ),
  "weifang-gaizao": of(
    "house danger",
    ["1983 年的土木结构，三间", "后墙裂缝能伸进手，房梁往下沉"],
    ["上世纪七十年代的木房", "柱脚腐烂，下雨漏水"],
  ),
  "nongji-butie": of(
    "machine factoryNo",
    ["微型耕耘机，云犁牌 1WG4.0", "YL240317562"],
    ["履带式收割机，丰田宝 4LZ-4.0", "FT2025088134"],
    ["水稻插秧机，乘坐式六行", "CY6250419077"],
  ),
  "linmu-caifa": of(
    "place trees use",
    ["二组后山自留山", "杉木大约 60 棵", "自家盖房子用"],
    ["四组沟边", "柏树 20 多棵，有的已经枯死", "清理枯死木"],
    ["六组老鹰岩下", "松树大约 3 亩", "想卖掉换种油茶"],
  ),
  "yiyao-baoxiao": of(
    "hospital why",
    ["在外省打工，当地人民医院，9 月住院 11 天", "没有提前备案，出院时不能直接报"],
    ["市中心医院骨科，上个月", "当天医院系统故障，让回来手工报"],
  ),
  "yibao-canbao": of("what category", ["新生儿参保", "没有"], ["改身份证号", "低保户"]),
  "shiye-dengji": of(
    "skills wish",
    ["在电子厂做过八年，会开叉车", "想在县里找"],
    ["会缝纫，带过徒弟", "家里有老人，想在镇上找"],
  ),
  "tuiyi-youdai": of(
    "service what",
    ["1998 年入伍，2003 年退役", "办优待证"],
    ["2009 年入伍，2014 年退役", "申请困难帮扶，父亲重病"],
  ),
  "shouzai-jiuzhu": of("disaster loss", ["山洪", "冲毁水稻两亩多，牛圈垮了半边"]),
  "renmin-tiaojie": of("dispute wish", ["和邻居因为排水沟，对方把水引到我家屋后", "希望恢复原来的水沟"]),
  "tudi-liuzhuan": of("area years", ["12.6 亩，在坝子里", "五年，每亩每年 400 元"]),
};
