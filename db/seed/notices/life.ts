import { callUs, h, type NoticeText, numeral, ol, p, phoneOf, signed, ul } from "./writing";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Village life, work and news of the town. */
export const lifeNotices: NoticeText[] = [
  {
    key: "villageAccounts",
    category: "village",
    office: "finance",
    months: [1, 4, 7, 10],
    times: 5,
    audience: "villages",
    write: (o) => {
      const income = o.dice.between(38, 96);
      const spent = o.dice.between(21, income - 6);
      return {
        title: `${o.village.name}${o.month === 1 ? `${o.year - 1}年第四` : `${o.year}年第${numeral(Math.floor((o.month - 1) / 3))}`}季度村集体收支公开`,
        body: [
          p("按照村务公开规定，经村务监督委员会审核，现将上一季度村集体经济收支情况公开如下。"),
          h("收入"),
          ul(
            `上级补助和项目资金：${income},${o.dice.between(100, 990)}.00 元`,
            `集体资产出租：${o.dice.between(6, 18)},${o.dice.between(100, 990)}.00 元`,
            `光伏电站和入股分红：${o.dice.between(2, 9)},${o.dice.between(100, 990)}.00 元`,
          ),
          h("支出"),
          ul(
            `公益性岗位和误工补助：${spent - 12 > 0 ? spent - 12 : 8},${o.dice.between(100, 990)}.00 元`,
            `沟渠、路灯维修：${o.dice.between(5, 11)},${o.dice.between(100, 990)}.00 元`,
            `环境卫生和垃圾清运：${o.dice.between(2, 6)},${o.dice.between(100, 990)}.00 元`,
          ),
          p("明细账和原始票据保存在镇村账镇代管办公室，村民可以向村务监督委员会申请查阅。"),
          p(
            `有疑问请在公开之日起十日内向${o.village.name}村务监督委员会提出，村里应在十日内答复。电话 ${o.village.phone}。`,
          ),
          signed(o, `${o.village.name}村民委员会　${o.village.name}村务监督委员会`),
        ],
      };
    },
  },
  {
    key: "villageRules",
    category: "village",
    office: "social",
    months: [3, 8, 11],
    times: 3,
    audience: "villages",
    write: (o) => ({
      title: `${o.village.name}村规民约修订稿征求意见（${o.on()}）`,
      body: [
        p(
          "现行村规民约已经执行三年，村党支部、村委会在各组征求意见的基础上提出修订稿，请全体村民讨论。主要变化如下。",
        ),
        ol(
          "婚事新办：彩礼不超过村民代表会议议定的数额，酒席每桌控制在适当标准，不铺张、不攀比。",
          "丧事简办：治丧不超过三天，不请低俗表演，不占道搭棚。",
          "环境卫生：门前屋后自己扫，垃圾按点投放，家禽圈养；每月评一次“清洁户”。",
          "邻里和睦：有纠纷先找组长、村调解员，不吵闹、不打架。",
          "赡养老人：老人单独居住的，子女每周至少联系一次，分担水电、看病费用。",
          "河道山林：不向河里倒垃圾、病死畜禽，不乱砍树、不野外用火。",
        ),
        p(
          `请在${o.on(15)}前把意见告诉村民代表或者村文书，也可以写好投进村委会意见箱。修订稿经村民会议表决通过后报镇政府备案，村规民约不得与法律法规相抵触，不设罚款。`,
        ),
        p(`${o.village.name}电话 ${o.village.phone}。`),
        signed(o, `${o.village.name}村民委员会`),
      ],
    }),
  },
  {
    key: "villageMeeting",
    category: "village",
    office: "social",
    months,
    times: 2,
    audience: "villages",
    expiresAfter: 12,
    write: (o) => ({
      title: `${o.village.name}召开村民代表会议的通知（${o.dated(o.office(10))}）`,
      body: [
        p(
          "根据《村民委员会组织法》和村民代表会议制度，决定召开本季度村民代表会议，现提前公布议题，请代表征求所联系农户的意见。",
        ),
        ul(
          `时间：${o.dated(o.office(10))} 9:00`,
          `地点：${o.village.name}党群服务中心二楼会议室`,
          "参加人员：全体村民代表、村务监督委员会成员，欢迎村民旁听。",
        ),
        h("议题"),
        ol(
          `${["通组公路养护费用分担办法", "集体鱼塘续租方案", "村文化广场使用管理办法", "自来水管护收费标准"][o.round % 4]}；`,
          "上季度集体收支情况报告；",
          "公益性岗位人员调整；",
          "村民临时提出的事项。",
        ),
        p("会议决定事项三天内在村务公开栏和本网站公布。因故不能参加的代表请提前请假，并转达农户意见。"),
        signed(o, `${o.village.name}村民委员会`),
      ],
    }),
  },
  {
    key: "cleanVillages",
    category: "village",
    office: "social",
    months: [2, 5, 8, 11],
    times: 3,
    write: (o) => ({
      title: `${o.year}年第${o.quarter}季度农村人居环境整治评比结果`,
      body: [
        p(
          "镇里组织村民代表、人大代表和驻村干部，对 12 个村的垃圾清运、污水治理、厕所管护和村容村貌进行了实地查看，结果如下。",
        ),
        h("做得好的"),
        ul(
          `${o.village.name}：垃圾日产日清，主干道两侧无乱堆乱放，公厕有人管、有纸用。`,
          `${o.otherVillages(1)[0]?.name ?? ""}：村民自发组织“周五清洁日”，房前屋后变成小菜园、小花园。`,
        ),
        h("要改进的"),
        ul(
          `${o.otherVillages(3)[1]?.name ?? ""}：河岸两处垃圾点清理不及时。`,
          `${o.otherVillages(3)[2]?.name ?? ""}：部分农户家禽没有圈养，排水沟淤堵。`,
        ),
        p(
          "评比结果只用来看问题、学经验，不与农户补贴挂钩。需要清运车、垃圾桶的村，请报社会事务办公室统一安排。",
        ),
        callUs("social"),
        signed(o, "青禾镇社会事务办公室"),
      ],
    }),
  },
  {
    key: "publicPosts",
    category: "recruitment",
    office: "insurance",
    months: [1, 4, 7, 10],
    times: 3,
    write: (o) => ({
      title: `${o.year}年第${o.quarter}季度公益性岗位招聘 ${o.dice.between(8, 18)} 人公告`,
      body: [
        p("为帮助就业困难人员在家门口就业，现面向全镇招聘公益性岗位人员。"),
        h("岗位"),
        ul(
          `村级保洁员 ${o.dice.between(3, 6)} 名`,
          `护林员 ${o.dice.between(2, 4)} 名（18 至 60 周岁，身体健康）`,
          `养老服务协理员 ${o.dice.between(2, 4)} 名（会照料老人的优先）`,
        ),
        h("条件"),
        ul(
          "本镇户籍，属于就业困难人员、监测对象或者残疾人家庭。",
          "能胜任岗位，服从村里安排，不得由他人顶替。",
        ),
        h("报名"),
        p(`带身份证到村委会或者镇社会保障服务站报名，截至${o.on(12)}。报名不收费。结果在本网站公示。`),
        p("岗位补贴每月按时发放，购买意外伤害保险，聘期一年，考核合格可以续聘。"),
        callUs("insurance"),
        signed(o, "青禾镇社会保障服务站"),
      ],
    }),
  },
  {
    key: "factories",
    category: "recruitment",
    office: "insurance",
    months: [2, 3, 6, 8, 11],
    times: 2,
    write: (o) => ({
      title: `家门口的岗位：${["县工业园服装厂", "青禾竹制品加工厂", "云溪冷链物流", "双河茶厂"][o.round % 4]}${o.month}月招工信息`,
      body: [
        p("镇里核实了企业的营业执照和用工情况，下面的岗位长期招人，路费、住宿由企业说明。"),
        ul(
          `${["缝纫工、质检员", "竹编工、打包工", "分拣员、叉车工", "采茶工、炒茶工"][o.round % 4]} ${o.dice.between(10, 40)} 名，月收入 ${o.dice.between(32, 52)}00 元左右，计件加满勤。`,
          "包中餐，有宿舍；签订劳动合同，缴纳社会保险。",
          "不会的先培训一周，培训期间有补助。",
        ),
        p(
          "想去看一看的，报名满 15 人镇里安排车接送，不满意可以不签。凡是要求先交押金、体检费、培训费的，请立即告诉我们。",
        ),
        p(
          `报名：各村网格员，或者镇社会保障服务站 ${phoneOf("insurance")}。找工作还可以办理[失业登记和就业困难人员认定](/services/shiye-dengji)，享受推荐和补贴。`,
        ),
        signed(o, "青禾镇社会保障服务站"),
      ],
    }),
  },
  {
    key: "rangers",
    category: "recruitment",
    office: "forest",
    months: [2, 9],
    times: 2,
    write: (o) => ({
      title: `青禾镇选聘${o.month < 6 ? "生态护林员" : "森林防火巡护员"}的公告（${o.on()}）`,
      body: [
        p(
          `因到龄和岗位调整，现在${[o.village, ...o.otherVillages(2)].map(({ name }) => name).join("、")}选聘巡护人员 ${o.dice.between(5, 9)} 名。`,
        ),
        ul(
          "条件：本村居民，身体健康，熟悉山林，认真负责，会使用手机拍照报告。",
          "优先：监测对象、退役军人、有扑火经验的。",
          "工作：每天巡山，制止野外用火，登记进山人员，发现火情马上报告。",
        ),
        p(`报名时间：即日起至${o.on(14)}。报名地点：各村村委会、镇林业站。带身份证和一寸照片。`),
        p("选聘结果由村委会、镇林业站共同确定并公示，签订一年管护协议，按月发放报酬。"),
        callUs("forest"),
        signed(o, "青禾镇林业站"),
      ],
    }),
  },
  {
    key: "training",
    category: "recruitment",
    office: "farm",
    months: [3, 6, 10, 12],
    times: 3,
    write: (o) => ({
      title: `免费技能培训报名：${["家政服务", "果树修剪", "电商直播卖农货", "养老护理"][o.round % 4]}班（${o.short(o.office(6))}开班）`,
      body: [
        p("培训由县里补助，学费、教材费全免，提供中餐，考核合格发证书。"),
        ul(
          `时间：${o.dated(o.office(6))}开班，共 ${o.dice.between(5, 12)} 天`,
          "地点：镇农民夜校（镇政府后院二楼）",
          "对象：16 至 60 周岁，愿意学的都可以；监测户、返乡青年、留守妇女优先",
          `名额：${o.dice.between(30, 45)} 人，报满为止`,
        ),
        p("报名带身份证复印件，到村委会或者农业服务站登记。学完以后，我们联系用工企业和合作社当场对接。"),
        callUs("farm"),
        signed(o, "青禾镇农业服务站　青禾镇社会保障服务站"),
      ],
    }),
  },
  {
    key: "newsWork",
    category: "news",
    office: "general",
    months,
    times: 3,
    write: (o) => ({
      title: `${["镇领导班子下村走访，现场解决群众 23 件事", "把院坝会开到农户家门口", "“民情夜访”听来的事，一件一件有着落", "一张清单跟到底：走访问题办理进展"][o.round % 4]}（${o.short(-1)}）`,
      body: [
        p(
          `${o.short(-1)}，镇主要负责同志带队到${o.village.name}、${o.otherVillages(1)[0]?.name ?? ""}，和村民围坐在一起，一件一件听意见、定办法、明确时间和负责人。`,
        ),
        p(
          `村民反映最多的是${["路灯不亮、水压不足", "通组公路会车困难、水沟淤堵", "独居老人看病不方便", "农产品卖不上价", "孩子上学路远"][o.round % 5]}。能当场定的当场定，需要县里支持的列出清单，由分管领导负责跟进，一个月后回村报告进展。`,
        ),
        p(
          `截至目前，上一次走访收集的 ${o.dice.between(18, 32)} 件事，已经办结 ${o.dice.between(12, 17)} 件，正在办理的都明确了时限和责任人，没有办成的也向村民说明了原因。`,
        ),
        p(
          "下一步，全镇将继续坚持“小事不出村、大事不出镇”，每月一次走访、每季度一次院坝会，让群众的事有人听、有人办、有回音。",
        ),
        signed(o, "青禾镇党政综合办公室"),
      ],
    }),
  },
  {
    key: "newsFarm",
    category: "news",
    office: "farm",
    months: [3, 4, 6, 9, 10],
    times: 3,
    write: (o) => ({
      title: `${o.month < 5 ? "春耕" : o.month < 8 ? "夏种" : "秋收"}进行时：${o.village.name}${o.month < 5 ? "农机下田忙" : o.month < 8 ? "抢抓农时不误一天" : "颗粒归仓"}（${o.short()}）`,
      body: [
        p(
          o.month < 8
            ? `清晨六点，${o.village.name}的田坝里已经响起机耕声。种粮大户说，今年机耕、机插全程有人服务，一天能整 20 多亩，比往年省一半工。`
            : `连日来天气晴好，${o.village.name}的稻田一片金黄，联合收割机来回穿梭。今年全镇水稻面积 1.2 万亩，预计平均亩产 ${o.dice.between(510, 560)} 公斤。`,
        ),
        p(
          `镇农业服务站组织 ${o.dice.between(6, 12)} 支农机服务队，帮助缺劳力的 ${o.dice.between(40, 90)} 户老人、残疾人家庭${o.month < 8 ? "耕种" : "抢收"}，机耕费由村集体垫付、补贴到账后结算。`,
        ),
        p("农技人员提醒：施肥看苗、打药看天，病虫害防治以统防统治为主，农药包装袋请投到村里的回收点。"),
        callUs("farm"),
        signed(o, "青禾镇农业服务站"),
      ],
    }),
  },
  {
    key: "newsDrill",
    category: "news",
    office: "peace",
    months: [4, 5, 9, 11],
    times: 3,
    write: (o) => ({
      title: `青禾镇开展${["防汛转移", "地质灾害避险", "山火疏散"][o.round % 3]}应急演练（${o.on(-2)}）`,
      body: [
        p(
          `${o.short(-2)}上午，${o.village.name}的“村村响”广播突然响起预警。${o.dice.between(80, 160)} 名村民在网格员引导下，${o.dice.between(12, 22)} 分钟内全部转移到安置点。`,
        ),
        p(
          "演练没有提前告诉具体时间，重点检验“有人喊、有人带、有人接、有人管”。镇武装部、派出所、卫生院、供电所和村应急小分队共同参加。",
        ),
        p(
          "复盘时发现三个问题：两处路口缺少夜间照明，一户老人没有听到广播，药品储备清单没有及时更新。三个问题都定了整改时间和责任人。",
        ),
        p("演练不是演戏。请大家记住安置点位置、转移路线和责任人电话，真正遇到险情时才能跑得快。"),
        signed(o, "青禾镇应急管理工作领导小组办公室"),
      ],
    }),
  },
  {
    key: "newsCulture",
    category: "news",
    office: "social",
    months: [1, 3, 5, 9, 10],
    times: 3,
    write: (o) => ({
      title: `${["“村晚”", "文化下乡", "敬老文艺演出"][o.round % 3]}走进${o.village.name}（${o.on(-1)}）`,
      body: [
        p(
          `锣鼓一响，${o.village.name}文化广场坐满了人。花灯、快板、广场舞轮番上场，最受欢迎的是村里老人自编的三句半《新风吹到咱家来》。`,
        ),
        p("活动由镇文化站搭台、村民唱戏，没有请外面的演出队，道具自己做，服装互相借，花费不到两千元。"),
        p("现场还设了政策咨询、免费理发、量血压的摊位，志愿者帮老人查了医保缴费，修好了几十件小家电。"),
        p("镇里的文艺志愿服务队每月到两个村，想点节目的村，请联系社会事务办公室。"),
        callUs("social"),
        signed(o, "青禾镇社会事务办公室"),
      ],
    }),
  },
  {
    key: "staffMeeting",
    category: "announcement",
    office: "general",
    months,
    times: 2,
    audience: "staff",
    expiresAfter: 6,
    write: (o) => ({
      title: `关于召开${["重点工作调度会", "党政联席会议", "安全生产例会", "年度目标任务推进会"][o.round % 4]}的通知（${o.dated(o.office(2))}）`,
      body: [
        ul(
          `时间：${o.dated(o.office(2))} 9:00，会期半天`,
          "地点：镇政府三楼大会议室",
          "参加：班子成员，各办公室、站所负责人；村（社区）负责人列席第二项议程",
        ),
        h("议程"),
        ol("各分管领导通报本月重点工作进展和存在问题；", "研究需要协调的事项；", "主要负责同志讲话。"),
        h("有关要求"),
        ul(
          "汇报材料控制在 1500 字以内，突出问题和下一步，不用念稿。",
          "因故不能参加的，请向党政综合办公室说明，并安排熟悉情况的同志参加。",
          "会上议定事项当天整理，第二天进入督办。",
        ),
        p("请在本通知页面点击“确认”。"),
        signed(o, "青禾镇党政综合办公室"),
      ],
    }),
  },
  {
    key: "staffDuty",
    category: "announcement",
    office: "general",
    months: [1, 4, 7, 9],
    times: 3,
    audience: "staff",
    write: (o) => ({
      title: `关于${({ 1: "春节", 4: "“五一”", 7: "主汛期", 9: "国庆" } as Record<number, string>)[o.month] ?? "节假日"}期间值班值守安排的通知（${o.year}年${o.month}月）`,
      body: [
        p("为确保值班期间政令畅通、突发情况处置及时，现将有关要求通知如下。"),
        ul(
          "严格执行领导带班、干部值班制度，带班领导保持通信畅通，值班员 24 小时在岗。",
          "交接班提前十分钟，当面交清未办结事项，写入值班日志。",
          "接到突发事件信息，先电话报告带班领导和县委、县政府总值班室，再书面续报，不迟报、不漏报、不瞒报。",
          "需要调换班次的，至少提前一天在系统里登记，由党政综合办公室主任同意。",
        ),
        p("不要求打卡、不要求发现场照片。值班补休按规定执行，请各办公室合理安排。"),
        signed(o, "青禾镇党政综合办公室"),
      ],
    }),
  },
  {
    key: "staffReports",
    category: "announcement",
    office: "general",
    months: [3, 6, 9, 12],
    times: 2,
    audience: "staff",
    write: (o) => ({
      title: `关于精简${o.year}年第${o.quarter}季度报表和材料报送的提醒`,
      body: [
        p("对照整治形式主义为基层减负有关规定，党政综合办公室清理了各站所要求村里报送的表格，现明确如下。"),
        ol(
          "系统里已有的数字，不再要求村里填报；同一材料只交一次，由首次收件的站所负责共享。",
          "不得要求村里反馈“贯彻落实情况”，不得以微信群留痕代替实际工作。",
          `本季度保留报表 ${o.dice.between(3, 6)} 张，取消 ${o.dice.between(7, 12)} 张，清单在党政综合办公室备查。`,
          "确需新增的，由分管领导同意后在党政综合办公室登记，写明依据、频次和截止时间。",
        ),
        p("村里收到清单以外的报表，可以不报，并告诉党政综合办公室。"),
        signed(o, "青禾镇党政综合办公室"),
      ],
    }),
  },
];
