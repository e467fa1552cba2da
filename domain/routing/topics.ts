/**
 * Things people write about that no list of matters names. Only words of such lists are ever learned: what a villager
 * wrote is not kept (a two-letter piece of it might be a name).
 */
export const topics: readonly string[] = [
  ..."路灯 灯不亮 电线 电杆 停电 变压器 漏电".split(" "),
  ..."自来水 停水 水管 漏水 爆管 水压 水质 饮水 水渠 山塘 水库 河道 排水沟 积水".split(" "),
  ..."公路 村道 路面 坑洼 塌方 落石 护栏 桥 井盖 减速带 红绿灯 修路 硬化 断头路".split(" "),
  ..."垃圾 垃圾桶 垃圾站 污水 臭水沟 厕所 化粪池 焚烧 烧秸秆 扬尘 噪音 养殖场 猪粪".split(" "),
  ..."野狗 流浪狗 牛羊 庄稼 农药 种子 化肥 育秧 灌溉 撂荒 征地 青苗 界址".split(" "),
  ..."低保 救助 残疾 高龄 养老 孤儿 留守儿童 医保 社保 报销 养老金 退休 失业 招工".split(" "),
  ..."宅基地 建房 危房 违建 拆迁 房产证 户口 身份证 居住证 准生证 结婚 殡葬 公墓".split(" "),
  ..."学校 校车 幼儿园 广场 健身器材 文化站 广播 快递 客运 班车 停车 信号".split(" "),
  ..."防火 野外用火 消防 山火 地质灾害 滑坡 洪水 受灾 疫苗 禽流感 集市 摊位 食品".split(" "),
  ..."林木 砍树 古树 野猪 退耕还林 土地流转 合同 承包 账目 村务 补贴 一卡通 优待证".split(" "),
];
