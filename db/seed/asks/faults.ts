import type { ReportCategory } from "@/domain/reports/kinds";
import type { OfficeKey } from "../people/offices";

/** What people report, who mends it, and in what words it was mended. */
export const faultSeeds: readonly {
  category: ReportCategory;
  office: OfficeKey;
  text: string;
  mended: string;
}[] = [
  {
    category: "streetLight",
    office: "land",
    text: "路灯不亮了，晚上走路看不见",
    mended: "更换灯头和控制器，晚上已经亮了。",
  },
  {
    category: "streetLight",
    office: "land",
    text: "路灯一闪一闪的，大概是线接触不好",
    mended: "重新接线并加了防水盒。",
  },
  {
    category: "streetLight",
    office: "land",
    text: "灯杆被车撞歪了，怕倒下来",
    mended: "灯杆扶正、重做基础，已通电。",
  },
  {
    category: "road",
    office: "peace",
    text: "路面有个大坑，摩托车摔过两次",
    mended: "坑洞用冷补料填平，已恢复通行。",
  },
  {
    category: "road",
    office: "peace",
    text: "下雨塌方，石头堵了半边路",
    mended: "清运土石约 30 立方米，设了警示牌。",
  },
  { category: "road", office: "peace", text: "桥边的护栏断了一截", mended: "更换护栏 6 米并刷反光漆。" },
  { category: "road", office: "peace", text: "井盖没了，上面搭了块木板", mended: "换上新的防沉降井盖。" },
  {
    category: "water",
    office: "farm",
    text: "自来水管漏水，地上一直湿",
    mended: "更换漏水管段 4 米，水压恢复。",
  },
  {
    category: "water",
    office: "farm",
    text: "停水三天了，没有通知",
    mended: "水源泵故障已排除，当天恢复供水。",
  },
  {
    category: "water",
    office: "farm",
    text: "排水沟堵了，雨水漫到院子里",
    mended: "清掏排水沟 80 米，已经通了。",
  },
  {
    category: "rubbish",
    office: "land",
    text: "垃圾堆了一个星期没人收",
    mended: "当天清运，改为隔天收一次。",
  },
  {
    category: "rubbish",
    office: "land",
    text: "有人把建筑垃圾倒在河边",
    mended: "已清走并立牌，正在查是谁倒的。",
  },
  {
    category: "rubbish",
    office: "social",
    text: "公厕脏得进不去人",
    mended: "彻底清洗，落实专人每天两次保洁。",
  },
  {
    category: "other",
    office: "social",
    text: "广场的健身器材断了，怕伤到孩子",
    mended: "已拆除并换上新的。",
  },
  { category: "other", office: "social", text: "村里的广播不响了", mended: "更换功放，广播已恢复。" },
];

export const places =
  "水井旁,小卖部门口,村委会路口,文化广场边,老学校后面,桥头,打谷场,进村岔路口,卫生室旁,河堤边".split(",");

/** What lies at the door now: people's own words. */
export const openAsks: readonly string[] = [
  "我妈八十二了，听说有个什么钱可以领，要找哪个",
  "屋后面的电线杆歪了，风一吹就晃，归谁管",
  "想给娃儿上户口，要带哪些东西",
  "去年的青苗补偿还没到，问了几次都说等",
  "我想看看村里修路的账，哪里能看",
  "老伴瘫在床上两年了，能不能申请点补助",
  "门口那条沟没人清，臭得很",
  "建议把赶场的日子提前贴出来",
  "儿子退伍回来，镇上有没有什么安排",
  "想把家里的地租出去，合同怎么写",
  "自来水发黄好几天了",
  "我的社保卡丢了，养老金还能领吗",
  "隔壁养鸡场太臭了，晚上窗子都不敢开",
];
/** What was answered at the door at once. */
export const answeredAsks: readonly (readonly [string, string])[] = [
  ["你们中午休息吗", "中午 12 点到 14 点窗口有一个人值班，可以交件。"],
  ["身份证丢了去哪里补", "身份证在派出所补办，带户口簿，电话 0300-8620110。镇政府不办这一项。"],
  ["今年体检什么时候开始", "65 岁以上老人免费体检从 4 月 10 日开始，按村安排，卫生院会打电话通知。"],
  ["我家电费单看不懂找谁", "请打供电所 95598，也可以把单子带来，我们帮您问。"],
  ["今年春节值班电话是多少", "24 小时值班电话 0300-8620001。"],
  ["去县里的车几点", "早班 6:40，末班 17:30，时刻表贴在村委会。"],
];
