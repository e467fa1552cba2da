import { callUs, h, type NoticeText, type Occasion, ol, p, phoneOf, signed, ul } from "./writing";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const objections = (o: Occasion, days: number, phone: string) =>
  p(
    `公示时间：${o.on(1)}至${o.on(days)}。对公示内容有异议的，请在公示期内向镇里反映，电话 ${phone}；镇纪委监督电话 0300-8620012。反映情况请说明依据，我们为反映人保密。`,
  );

/** 公示: names are masked, no resident numbers, no accounts (public.md §8.2). */
export const postingNotices: NoticeText[] = [
  {
    key: "dibao",
    category: "posting",
    office: "civil",
    months,
    times: 6,
    write: (o) => ({
      title: `${o.village.name}${o.lastMonth()}新增农村低保对象初审公示`,
      body: [
        p(
          "根据《社会救助暂行办法》《最低生活保障审核确认办法》，经本人申请、信息核对、入户调查和邻里访问，下列家庭拟纳入农村最低生活保障，现予公示。",
        ),
        h("拟保障家庭"),
        ul(
          ...o
            .namesOf(o.village, o.dice.between(2, 4))
            .map(
              ({ name, group }) =>
                `${o.village.name}${group}　${name}　保障人数 ${o.dice.between(1, 4)} 人　主要原因：${o.dice.pick(["家中有重病患者", "主要劳力残疾", "子女就读且缺乏劳力", "年老体弱收入低"])}`,
            ),
        ),
        p("保障金额按家庭人均收入与低保标准的差额计算，确认后从次月起发放到社会保障卡。"),
        objections(o, 7, phoneOf("civil")),
        p("想了解低保怎么申请，请看[最低生活保障办事指南](/services/dibao)。"),
        signed(o, "青禾镇民政站"),
      ],
    }),
  },
  {
    key: "subsidies",
    category: "posting",
    office: "finance",
    months: [3, 4, 5, 6, 8, 9, 10, 11],
    times: 4,
    audience: "villages",
    write: (o) => ({
      title: `${o.village.name}${o.year}年${["耕地地力保护补贴", "实际种粮农民一次性补贴", "退耕还林补助", "大豆玉米带状种植补贴"][o.round % 4]}发放公示（第${o.round + 1}批）`,
      body: [
        p(
          `按照惠农补贴“一卡通”阳光审批要求，现将${o.village.name}本批补贴分户情况公示如下。完整分户名册张贴在村务公开栏，可以到村委会查阅。`,
        ),
        h("部分农户发放情况"),
        ul(
          ...o.namesOf(o.village, o.dice.between(5, 7)).map(({ name, group }) => {
            const area = o.dice.between(12, 68) / 10;
            return `${group}　${name}　${area.toFixed(1)} 亩　${(area * 104.5).toFixed(2)} 元`;
          }),
        ),
        p(
          `本批共涉及 ${o.dice.between(120, 360)} 户，面积以土地承包证和村民小组核实数为准，撂荒、转为建设用地的已经扣除。`,
        ),
        objections(o, 7, phoneOf("finance")),
        p("补贴资金由县财政直接打到农户社会保障卡，不经过村组和个人转手。任何人不得代领、抵扣各种费用。"),
        signed(o, "青禾镇财政所　青禾镇农业服务站"),
      ],
    }),
  },
  {
    key: "temporaryAid",
    category: "posting",
    office: "civil",
    months,
    times: 4,
    write: (o) => ({
      title: `青禾镇${o.lastMonth()}临时救助发放情况公示`,
      body: [
        p(
          `${o.lastMonth()}，我镇共对 ${o.dice.between(6, 14)} 户因突发困难申请的家庭实施临时救助，现将镇级审批的部分公示如下。`,
        ),
        ul(
          ...[o.village, ...o.otherVillages(3)].flatMap((village) =>
            o
              .namesOf(village, 1)
              .map(
                ({ name, group }) =>
                  `${village.name}${group}　${name}　${o.dice.pick(["突发疾病", "交通意外", "房屋失火", "务工受伤"])}　${o.dice.between(8, 32)}00 元`,
              ),
          ),
        ),
        p("救助金已通过社会保障卡发放。未成年人和不宜公开的情形没有列入本公示。"),
        objections(o, 3, phoneOf("civil")),
        p("遇到急难问题，可以随时联系村干部或者民政站，紧急情况 24 小时内先行救助。"),
        signed(o, "青禾镇民政站"),
      ],
    }),
  },
  {
    key: "machines",
    category: "posting",
    office: "farm",
    months: [4, 6, 7, 9, 11],
    times: 3,
    write: (o) => ({
      title: `青禾镇${o.year}年第${["一", "二", "三", "四", "五"][o.round]}批农机购置与应用补贴受益对象公示`,
      body: [
        p("经农户申请、镇级核验机具，下列购机者符合补贴条件，拟上报县农业农村局审批，现予公示。"),
        h("公示名单"),
        ul(
          ...[o.village, ...o.otherVillages(3)].flatMap((village) =>
            o
              .namesOf(village, 1)
              .map(
                ({ name, group }) =>
                  `${village.name}${group}　${name}　${o.dice.pick(["微型耕耘机 1 台，拟补贴 480 元", "轮式拖拉机 1 台，拟补贴 9600 元", "自走履带式谷物联合收割机 1 台，拟补贴 18600 元", "水稻插秧机 1 台，拟补贴 3900 元", "植保无人飞机 1 架，拟补贴 10800 元"])}`,
              ),
          ),
        ),
        p("公示内容包括购机者、机具品目和拟补贴金额，不含身份证号、银行账号等个人信息。"),
        objections(o, 5, phoneOf("farm")),
        signed(o, "青禾镇农业服务站"),
      ],
    }),
  },
  {
    key: "dangerousHouses",
    category: "posting",
    office: "land",
    months: [3, 5, 8],
    times: 2,
    write: (o) => ({
      title: `${o.year}年农村危房改造拟补助对象公示（${o.short()}）`,
      body: [
        p(
          "根据农村低收入群体等重点对象住房安全保障政策，经个人申请、村级评议、镇级入户核查和房屋安全鉴定，拟将下列家庭纳入今年危房改造补助范围。",
        ),
        ul(
          ...[o.village, ...o.otherVillages(2)].flatMap((village) =>
            o
              .namesOf(village, 1)
              .map(
                ({ name, group }) =>
                  `${village.name}${group}　${name}　${o.dice.pick(["C 级，修缮加固", "D 级，拆除重建"])}`,
              ),
          ),
        ),
        p("补助资金在竣工验收合格后发放，改造期间由村干部和驻村工作队全程监督质量。"),
        objections(o, 7, phoneOf("land")),
        signed(o, "青禾镇自然资源和生态环境办公室"),
      ],
    }),
  },
  {
    key: "publicJobs",
    category: "posting",
    office: "insurance",
    months: [2, 5, 8, 11],
    times: 2,
    write: (o) => ({
      title: `${o.year}年第${o.quarter}季度公益性岗位拟聘用人员公示`,
      body: [
        p("按照公开报名、村级推荐、镇级审核、集体研究的程序，现将拟聘用的公益性岗位人员公示如下。"),
        ul(
          ...[o.village, ...o.otherVillages(4)].flatMap((village) =>
            o
              .namesOf(village, 1)
              .map(
                ({ name }) =>
                  `${village.name}　${name}　${o.dice.pick(["村级保洁员", "护林员", "河道巡查员", "养老服务协理员"])}`,
              ),
          ),
        ),
        p("聘用期限一年，岗位补贴每月发放，从事工作由村委会日常管理、镇里按季考核。"),
        objections(o, 5, phoneOf("insurance")),
        signed(o, "青禾镇社会保障服务站"),
      ],
    }),
  },
  {
    key: "tender",
    category: "posting",
    office: "finance",
    months,
    times: 2,
    write: (o) => ({
      title: `${["柳溪村文化广场改造", "青禾集镇排水管网疏浚", "白塔村通组公路硬化", "镇敬老院食堂维修"][o.round % 4]}项目（${o.on()}）成交结果公示`,
      body: [
        p(`本项目于${o.on(-3)}在镇公共资源交易站开标评审，按照最低评标价法确定成交单位，现将结果公示如下。`),
        ul(
          `成交单位：云溪县${["禾润", "青山", "永固", "宏远"][o.round % 4]}建设工程有限公司`,
          `成交金额：人民币 ${o.dice.between(12, 68)}.${o.dice.between(10, 98)} 万元`,
          `工期：${o.dice.between(3, 9)}0 个日历天`,
          `监督方式：镇纪委和${o.village.name}村务监督委员会全程参加开标`,
        ),
        p("合同签订后将在本网站公开合同主要条款、验收结果和资金支付情况。"),
        objections(o, 3, phoneOf("finance")),
        signed(o, "青禾镇公共资源交易站"),
      ],
    }),
  },
  {
    key: "homesteads",
    category: "posting",
    office: "land",
    months,
    times: 3,
    audience: "villages",
    write: (o) => ({
      title: `${o.village.name}农村宅基地和建房申请公示（${o.on()}）`,
      body: [
        p("经农户申请、村民小组会议讨论、村级审查，现将拟上报镇人民政府审批的宅基地和建房申请公示如下。"),
        ul(
          ...o
            .namesOf(o.village, o.dice.between(1, 3))
            .map(
              ({ name, group }) =>
                `${group}　${name}　${o.dice.pick(["原址拆旧建新", "原址扩建", "新批宅基地"])}　占地 ${o.dice.between(90, 130)} 平方米　${o.dice.between(2, 3)} 层`,
            ),
        ),
        p("上述地块不占永久基本农田，四邻已签字同意。公示期内有异议的，由村民小组重新讨论。"),
        ol(
          "公示无异议后，镇里组织选址踏勘、放线、竣工验收“三到场”。",
          "未取得批准书不得动工；未批先建的依法处理。",
        ),
        objections(o, 7, phoneOf("land")),
        signed(o, `${o.village.name}村民委员会`),
      ],
    }),
  },
  {
    key: "elders",
    category: "posting",
    office: "civil",
    months: [1, 4, 7, 10],
    times: 2,
    write: (o) => ({
      title: `${o.year}年第${o.quarter}季度新增高龄津贴对象名单公示`,
      body: [
        p("下列老人本季度年满 80 周岁，经核对户籍和年龄，拟从次月起发放高龄津贴，现予公示。"),
        ul(
          ...[o.village, ...o.otherVillages(5)].flatMap((village) =>
            o.namesOf(village, 1).map(({ name, group }) => `${village.name}${group}　${name}`),
          ),
        ),
        p(
          "还没有申请的老人，请子女或村文书尽快代办，从满 80 周岁的次月起补发。要带什么，请看[高龄津贴办事指南](/services/gaoling-jintie)。",
        ),
        objections(o, 5, phoneOf("civil")),
        callUs("civil"),
        signed(o, "青禾镇民政站"),
      ],
    }),
  },
];
