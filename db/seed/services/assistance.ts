import { ask, bankCard, faq, householdBook, idCard, item, material, step, workingDays } from "./item";

const authorization = material(
  "authorization",
  "家庭经济状况核对授权书",
  "form",
  "窗口和村便民服务站有空白表，全家成年人都要签字；不会写字的可以按手印",
);

const incomeStatement = material(
  "incomeStatement",
  "家庭收入和财产情况声明",
  "form",
  "把全家一年的务工、种养、补贴等收入和房屋、车辆、存款如实填上",
);

/** 社会救助: what the township does when a family cannot get by on its own. */
export const assistanceItems = [
  item("dibao", "civil", "assistance", {
    name: "最低生活保障对象认定",
    shortName: "低保申请",
    itemType: "grant",
    serviceTarget: "本镇户籍、家庭人均收入低于当地最低生活保障标准的家庭",
    decidingBody: "青禾镇人民政府（受云溪县民政局委托审核确认）",
    legalBasis: [
      "《社会救助暂行办法》（国务院令第649号）第九条至第十三条",
      "《最低生活保障审核确认办法》（民发〔2021〕57号）",
    ],
    conditions: [
      "共同生活的家庭成员人均收入低于云溪县农村低保标准",
      "家庭财产状况符合云溪县低保家庭财产认定规定",
      "户主或者持有居住证的家庭成员为本镇居民",
    ],
    materials: [
      material(
        "application",
        "最低生活保障申请书",
        "form",
        "写清家庭人口、困难原因；由村文书代写也可以，本人签字或按手印",
      ),
      idCard("全部家庭成员"),
      householdBook("拍全部家庭成员的页面"),
      incomeStatement,
      authorization,
      material(
        "hardshipProof",
        "患病、残疾或上学的证明",
        "copy",
        "有大病诊断、残疾证或学生证的提供，没有的不用交",
        {
          source: "issued",
          required: "optional",
        },
      ),
      bankCard(),
    ],
    steps: [
      step("窗口收件，一次性告知要补的材料", "综合窗口", 1),
      step("入户调查、邻里访问和信息核对", "民政站两名工作人员和驻村干部", 10),
      step("提出初审意见", "民政站", 3),
      step("分管领导审核确认", "分管民政副镇长", 3),
      step("发放确认通知书，次月起发放低保金", "综合窗口", 1),
    ],
    legalLimit: { amount: 30, unit: "WD", text: "自受理之日起三十个工作日；特殊情况可延长至四十五个工作日" },
    promisedLimit: workingDays(18),
    specialProcedures: [
      "初审意见在申请人所在村公示 7 天，公示时间不计入办理时限",
      "家庭经济状况信息化核对，等待时间不计入",
    ],
    resultName: "最低生活保障审核确认通知书",
    questions: [
      ask("members", "家里一起生活的有几口人？", "把常年在外上学、务工的也算上"),
      ask("reason", "主要困难是什么？", "例如：长期生病、没有劳力、孩子上大学"),
      ask("income", "去年全家大约收入多少元？", "记不清可以写个大概"),
    ],
    faq: [
      faq(
        "子女在外打工，老人能单独申请吗？",
        "法定赡养人有赡养能力的，先要计算应给的赡养费；算下来仍低于低保标准的可以申请。",
      ),
      faq(
        "有一辆面包车能不能申请？",
        "要看车辆用途和价值，如实申报，民政站会按县里的财产规定认定，不会因为申报就直接拒绝。",
      ),
      faq("低保多久复核一次？", "一般每年复核一次；家庭情况有变化，请在一个月内告诉村里或民政站。"),
    ],
    plainSummary:
      "家里收入低、日子过不下去，可以申请低保。交材料后会有人上门了解情况，村里公示 7 天，18 个工作日内给答复，不收一分钱。",
    everydayWords: ["低保", "吃低保", "困难补助", "最低生活保障", "低保金"],
  }),
  item("tekun", "civil", "assistance", {
    name: "特困人员救助供养认定",
    shortName: "特困供养",
    itemType: "grant",
    serviceTarget: "无劳动能力、无生活来源、无法定赡养抚养扶养义务人的老年人、残疾人和未成年人",
    decidingBody: "云溪县民政局",
    legalBasis: [
      "《社会救助暂行办法》（国务院令第649号）第十四条至第十九条",
      "《特困人员认定办法》（民发〔2021〕43号）",
    ],
    conditions: [
      "年满六十周岁、残疾或者未满十六周岁，没有劳动能力",
      "没有生活来源，收入和财产低于规定标准",
      "没有法定义务人，或者法定义务人没有履行能力",
    ],
    materials: [
      material("application", "特困人员救助供养申请书", "form", "本人写不了的，村委会可以代为申请"),
      idCard(),
      householdBook(),
      incomeStatement,
      authorization,
      material(
        "supporterStatement",
        "无法定义务人或义务人无履行能力的说明",
        "form",
        "由村委会核实后签注意见",
        {
          required: "deferrable",
        },
      ),
    ],
    steps: [
      step("收件并登记", "综合窗口", 1),
      step("入户调查，生活自理能力评估", "民政站", 8),
      step("镇级初审", "民政站、分管民政副镇长", 3),
      step("上报县民政局确认", "县民政局", 10),
      step("送达决定，落实照料服务人", "民政站、村委会", 1),
    ],
    legalLimit: { amount: 30, unit: "WD", text: "镇级审核十五个工作日，县级确认十五个工作日" },
    promisedLimit: workingDays(23),
    specialProcedures: ["初审意见在村公示 7 天，不计入办理时限"],
    resultName: "特困人员救助供养决定书",
    questions: [
      ask("selfCare", "吃饭、穿衣、上厕所等能不能自己来？", "决定照料护理标准，入户时还会评估"),
      ask("wish", "愿意在家供养还是住镇敬老院？", "两种都可以，以后也能改"),
    ],
    faq: [
      faq(
        "已经嫁出去的女儿算不算赡养人？",
        "算。法律规定子女都有赡养义务，和是否出嫁无关；女儿确实没有能力的，由民政站核实。",
      ),
      faq("住敬老院要交钱吗？", "特困人员住镇敬老院，基本生活和照料由政府负担，个人不交钱。"),
    ],
    plainSummary:
      "没有儿女、没有收入、也没有劳动能力的老人、残疾人和孩子，由政府供养。可以在家，也可以住敬老院。",
    everydayWords: ["五保", "五保户", "特困", "孤寡老人", "敬老院"],
  }),
  item("linshi-jiuzhu", "civil", "assistance", {
    name: "临时救助对象认定",
    shortName: "临时救助",
    itemType: "grant",
    serviceTarget: "遇到火灾、意外、重病等突发困难，基本生活一时过不下去的家庭或个人",
    decidingBody: "青禾镇人民政府（小额）；云溪县民政局（超过镇级审批额度的）",
    legalBasis: [
      "《社会救助暂行办法》（国务院令第649号）第四十七条至第四十九条",
      "《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）",
    ],
    conditions: [
      "因火灾、交通事故等意外，或者家庭成员突发重病，基本生活暂时出现严重困难",
      "其他社会救助暂时覆盖不了或者救助之后仍有严重困难",
    ],
    materials: [
      material("application", "临时救助申请表", "form", "写清什么时候、发生了什么事、缺多少钱"),
      idCard(),
      material("eventProof", "突发困难证明", "copy", "住院结算单、诊断证明、火灾或事故认定等，有哪样交哪样", {
        count: 1,
      }),
      bankCard(),
      authorization,
    ],
    steps: [
      step("收件，紧急情况当场上报", "综合窗口", 1),
      step("入户核实困难情况", "民政站和村干部", 4),
      step("提出救助金额意见", "民政站", 2),
      step("审批", "分管民政副镇长", 2),
      step("救助金打卡", "财政所", 1),
    ],
    legalLimit: {
      amount: 20,
      unit: "WD",
      text: "一般程序镇级和县级各十个工作日；紧急程序先行救助，十个工作日内补齐手续",
    },
    promisedLimit: workingDays(10),
    specialProcedures: ["救助结果在村公示 3 天，不影响先行发放", "情况紧急的，24 小时内先救助后补手续"],
    resultName: "临时救助审批表及救助金",
    questions: [
      ask("event", "出了什么事？", "例如：家里失火、干活摔伤、突发重病"),
      ask("eventOn", "什么时候发生的？"),
      ask("cost", "已经花了多少钱、还差多少？", "写个大概就行", false),
    ],
    faq: [
      faq("等不及审批怎么办？", "打民政站电话或者直接找村干部，情况紧急的 24 小时内先给救助，手续后补。"),
      faq("一年能申请几次？", "同一件事一年一般救助一次，又遇到新的急难可以再申请。"),
    ],
    plainSummary:
      "家里突然遇到大病、火灾、事故，一时转不开，可以申请临时救助。急的 24 小时内先给钱，后补手续。",
    everydayWords: ["临时救助", "急难救助", "大病救助", "失火", "困难补助"],
  }),
  item("dishouru", "civil", "assistance", {
    name: "低保边缘家庭和刚性支出困难家庭认定",
    shortName: "低收入家庭认定",
    itemType: "confirmation",
    serviceTarget: "收入略高于低保标准，或者因看病、上学等必要开支造成生活困难的家庭",
    decidingBody: "青禾镇人民政府（受云溪县民政局委托）",
    legalBasis: [
      "《社会救助暂行办法》（国务院令第649号）",
      "《国务院办公厅转发民政部等单位〈关于加强低收入人口动态监测做好分层分类社会救助工作的意见〉的通知》（国办发〔2023〕39号）",
    ],
    conditions: [
      "不符合低保、特困条件，家庭人均收入低于当地低保标准的 1.5 倍",
      "或者家庭在医疗、教育、残疾康复等方面的必要支出超过规定比例",
      "家庭财产符合规定",
    ],
    materials: [
      material("application", "低收入家庭认定申请书", "form", "空白表窗口可取"),
      idCard("全部家庭成员"),
      householdBook(),
      incomeStatement,
      material("expenses", "必要支出票据", "copy", "近 12 个月的医药费、学费、康复费票据", {
        required: "deferrable",
      }),
      authorization,
    ],
    steps: [
      step("收件", "综合窗口", 1),
      step("信息核对和入户调查", "民政站", 9),
      step("审核确认", "民政站、分管民政副镇长", 4),
      step("发放认定通知书", "综合窗口", 1),
    ],
    legalLimit: { amount: 30, unit: "WD", text: "参照最低生活保障审核确认时限" },
    promisedLimit: workingDays(15),
    specialProcedures: ["认定意见在村公示 7 天，不计入办理时限"],
    resultName: "低收入家庭认定通知书",
    questions: [
      ask("burden", "主要负担是什么？", "看病、上学还是照顾残疾家人"),
      ask("yearCost", "这一年大约花了多少元？"),
    ],
    faq: [
      faq(
        "认定后有什么好处？",
        "不直接发钱，但看病、上学、住房、就业可以享受相应的专项救助，生活变困难时能更快转为低保。",
      ),
      faq("有效期多长？", "一年，到期前民政站会通知复核。"),
    ],
    plainSummary:
      "够不上低保，但看病、上学负担重，可以申请认定为低收入家庭，看病、上学、住房能享受专项帮助。",
    everydayWords: ["低保边缘", "边缘户", "低收入", "支出型困难"],
  }),
  item("yiliao-jiuzhu", "insurance", "medicalInsurance", {
    name: "城乡医疗救助对象申请受理",
    shortName: "医疗救助",
    itemType: "grant",
    serviceTarget: "看病自付费用高、影响基本生活的困难群众",
    decidingBody: "云溪县医疗保障局",
    legalBasis: [
      "《社会救助暂行办法》（国务院令第649号）第二十七条至第三十二条",
      "《国务院办公厅关于健全重特大疾病医疗保险和救助制度的意见》（国办发〔2021〕42号）",
    ],
    conditions: [
      "已参加基本医疗保险",
      "属于低保边缘家庭、因病致贫重病患者等救助对象（低保和特困人员由县医保局直接结算，不用申请）",
    ],
    materials: [
      material("application", "医疗救助申请表", "form", "空白表窗口可取"),
      idCard("患者"),
      material("settlement", "医疗费用结算单和发票", "copy", "医保报销以后的结算单，盖医院收费章"),
      material("diagnosis", "诊断证明或出院记录", "copy", "写明病名和住院时间"),
      bankCard(),
    ],
    steps: [
      step("收件、核对票据", "综合窗口", 1),
      step("对象身份和家庭情况核查", "社会保障服务站、民政站", 7),
      step("镇级审核", "分管民政副镇长", 2),
      step("上报县医保局审批拨付", "县医疗保障局", 10),
    ],
    legalLimit: { amount: 30, unit: "WD", text: "按县医疗保障部门规定，自受理之日起三十个工作日" },
    promisedLimit: workingDays(20),
    specialProcedures: ["因病致贫重病患者认定结果在村公示 7 天，不计入时限"],
    resultName: "医疗救助审批结果及救助金",
    questions: [
      ask("illness", "得的什么病、在哪家医院治的？"),
      ask("selfPaid", "医保报销后自己还付了多少元？"),
    ],
    faq: [
      faq("低保户看病要申请吗？", "不用。在定点医院出院时直接一站式结算。"),
      faq("票据丢了怎么办？", "请到医院打印结算明细并盖章，可以代替原票据。"),
    ],
    plainSummary: "大病花费多，医保报销以后自己掏的钱还是太多，可以申请医疗救助再报一部分。",
    everydayWords: ["大病报销", "二次报销", "看病救助", "医疗救助"],
  }),
  item("shouzai-jiuzhu", "peace", "disasterRelief", {
    name: "受灾人员冬春生活救助和倒损住房救助",
    shortName: "受灾救助",
    itemType: "grant",
    serviceTarget: "因洪涝、风雹、低温、滑坡等自然灾害造成口粮、衣被、取暖困难或者房屋倒损的家庭",
    decidingBody: "云溪县应急管理局",
    legalBasis: [
      "《自然灾害救助条例》（国务院令第577号）第二十一条",
      "《社会救助暂行办法》（国务院令第649号）第四章",
    ],
    conditions: ["当年因自然灾害造成基本生活困难，靠自身能力难以解决", "房屋倒塌或严重损坏的，应是唯一住房"],
    materials: [
      material("application", "受灾人员救助申请书", "form", "写清受灾时间、地点、损失情况"),
      idCard(),
      material("photos", "受灾现场照片", "photo", "房屋、农田受损的照片 2 至 3 张，不用专门打印"),
      bankCard(),
    ],
    steps: [
      step("收件登记", "综合窗口", 1),
      step("村民小组评议", "村民委员会", 4),
      step("镇级核查", "平安建设办公室", 4),
      step("审核上报", "分管应急领导", 2),
      step("县级确认和发放", "县应急管理局", 9),
    ],
    legalLimit: { amount: 30, unit: "WD", text: "按县应急管理部门当年部署，自受理之日起三十个工作日" },
    promisedLimit: workingDays(20),
    specialProcedures: ["评议结果在村公示 5 天，不计入时限"],
    resultName: "救助款物发放通知",
    questions: [
      ask("disaster", "受的什么灾？", "例如：山洪、冰雹、山体滑坡"),
      ask("loss", "损失了什么？", "房屋几间、农作物几亩"),
    ],
    faq: [
      faq("房子裂了还能住吗？", "先不要住，打平安建设办公室电话，会安排人员上门查看并帮助转移。"),
      faq("买了农房保险还能申请吗？", "可以，保险赔付和政府救助不冲突，但会综合考虑。"),
    ],
    plainSummary: "遭了水灾、风灾、塌方，口粮、衣被、住房有困难的，可以申请救助。",
    everydayWords: ["受灾", "救灾", "房子塌了", "冬春救助", "灾后重建"],
  }),
];
