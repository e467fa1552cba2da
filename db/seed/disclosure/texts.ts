import type { ItemKind } from "@/domain/disclosure/kinds";
import { fromPlain, type RichText } from "@/domain/rich-text";
import type { Dice } from "../stable";

type Village = { name: string; groups: number; households: number };
type Writer = (village: Village, dice: Dice) => string[];

const pick = (dice: Dice, choices: string) => dice.pick(choices.split("|"));

/** What the twelve villages wrote; numbers by chance, the same every time. */
const writers: Record<ItemKind, Writer> = {
  partyWork: ({ name }, dice) => {
    const members = dice.between(38, 76);
    return [
      `本季度${name}党支部召开党员大会 1 次、支部委员会会议 3 次、党课 1 次，应到党员 ${members} 人，平均实到 ${members - dice.between(4, 9)} 人。`,
      `学习内容：${pick(dice, "党纪学习教育有关规定|农村集体经济组织法|新修订的村民委员会组织法")}，由${pick(dice, "支部书记领学|镇包村干部讲课|驻村工作队讲解")}。`,
      `党费收缴：应交 ${members} 人，实交 ${members} 人，共 ${dice.between(420, 980)} 元，已全部上交镇党委。`,
      `发展党员：入党积极分子 ${dice.between(1, 3)} 人，发展对象 ${dice.between(0, 1)} 人，预备党员 ${dice.between(0, 2)} 人。`,
    ];
  },
  implementation: ({ groups }, dice) => [
    `一、${dice.between(1, groups)}组机耕道硬化 ${dice.between(320, 860)} 米，已完成路基，计划${pick(dice, "下月上旬|下月底|两个月内")}完工。`,
    `二、村文化广场安装太阳能路灯 ${dice.between(8, 24)} 盏，已安装完毕，${pick(dice, "正在验收|验收合格")}。`,
    `三、村民代表会议通过的垃圾清运收费办法已执行，本季度应收 ${dice.between(3200, 8600)} 元，收缴率 ${dice.between(82, 98)}%。`,
    "以上事项由村务监督委员会全程监督，有疑问可以到村委会查看会议记录。",
  ],
  assistance: ({ households }, dice) => [
    `城乡居民基本医疗保险：本村应参保 ${households * 3} 人，已缴费 ${households * 3 - dice.between(40, 160)} 人，由村文书协助录入。`,
    `城乡居民养老保险待遇领取资格认证：应认证 ${dice.between(120, 320)} 人，已认证 ${dice.between(100, 119)} 人，行动不便的由村干部上门。`,
    `地质灾害隐患点巡查 ${dice.between(6, 18)} 次，转移避险 ${dice.between(0, 12)} 户，没有人员伤亡。`,
    `秸秆禁烧和森林防火巡查 ${dice.between(10, 30)} 次，发放宣传单 ${households} 份。`,
  ],
  project: ({ groups }, dice) => [
    `项目名称：${dice.between(1, groups)}组人饮工程管网改造。`,
    `资金来源：衔接推进乡村振兴补助资金 ${dice.between(12, 38)} 万元，村集体自筹 ${dice.between(1, 4)} 万元。`,
    `施工单位：${pick(dice, "青禾县安澜水利工程队|青禾县恒通建筑有限公司|青禾县水务工程有限责任公司")}，经镇招标领导小组公开比选确定。`,
    `进度：已铺设管道 ${dice.between(800, 2600)} 米，完成总量的 ${dice.between(55, 95)}%。`,
  ],
  land: (_, dice) => [
    `流转面积：${dice.between(46, 210)}.${dice.between(1, 9)} 亩，涉及 ${dice.between(18, 64)} 户。`,
    `流转用途：${pick(dice, "再生稻种植|油茶基地|中药材种植")}，期限 5 年。`,
    `租金标准：每年每亩 ${dice.between(420, 680)} 元，每年 12 月 20 日前打到农户账户。`,
    "合同文本在村集体经济组织存放，成员可以查阅。",
  ],
  homestead: (_, dice) => [
    `经本人申请、村民小组会议讨论、村委会审查，拟同意下列农户的宅基地用地申请，公示 7 天。`,
    `占地面积均不超过 ${dice.pick([100, 120, 140])} 平方米，不占用永久基本农田。`,
    "公示期内有异议的，请向村委会或者镇自然资源和生态环境办公室反映。",
  ],
  farmSubsidy: (_, dice) => [
    `补贴项目：${pick(dice, "耕地地力保护补贴|稻谷生产者补贴|农机购置与应用补贴|森林生态效益补偿")}。`,
    `补贴标准：每亩 ${dice.between(64, 118)}.${dice.between(10, 99)} 元，按确权面积核定。`,
    "发放方式：惠民惠农“一卡通”，由县财政直接打卡。",
    "对面积和金额有疑问的，请在反馈截止日前到村委会核对。",
  ],
  socialAid: (_, dice) => [
    `${pick(dice, "本季度新增最低生活保障对象|本批临时救助对象|特困供养人员动态调整")}，经入户调查、村级评议、镇里审核，现予公示。`,
    "公示内容不涉及个人病情和残疾情况；救助类别按政策规定写明。",
    "监督电话：镇民政站 0300-8620110。对公示有异议的，7 天内反映，镇里会重新核查。",
  ],
  relief: (_, dice) => [
    `来源：${pick(dice, "县应急管理局下拨|县红十字会捐赠|结对帮扶单位捐赠")}。`,
    `物资：棉被 ${dice.between(20, 60)} 床、大米 ${dice.between(30, 90)} 袋、食用油 ${dice.between(30, 90)} 桶。`,
    `发放对象：受灾户和困难户共 ${dice.between(28, 58)} 户，由村民小组签收。结余 0。`,
  ],
  pay: (_, dice) => [
    "依据：县委组织部、县财政局关于村干部报酬的规定，村民代表会议通过的误工补贴办法。",
    `标准：村主要干部每月 ${dice.between(2680, 3120)} 元，其他村干部每月 ${dice.between(1980, 2460)} 元，误工补贴每天 ${dice.pick([80, 100, 120])} 元。`,
    "以上报酬由镇财政所直接发放，年度考核后兑现绩效部分。",
  ],
  other: ({ name }) => [`${name}村委会办公时间：周一至周五 8:30 至 17:30，周末有人值班。`],
};

export const bodyFor = (kind: ItemKind, village: Village, dice: Dice): RichText =>
  fromPlain(writers[kind](village, dice).join("\n"));

/** 村民委员会主任 of the twelve villages; they hold no post in the portal. */
export const villageHeads =
  "韩立本 王存厚 何天明 黄建业 胡永年 周德旺 覃万林 冯志和 余水根 邱新民 冉崇义 易长春".split(" ");

export const opinions = [
  "情况属实，程序合规，同意公开。",
  "数字与台账一致，同意公开。",
  "已逐项核对，内容真实完整，同意公开。",
] as const;
