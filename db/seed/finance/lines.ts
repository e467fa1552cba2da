import { addDays, type Day, daysBetween } from "@/domain/calendar/day";
import type { AccountClass } from "@/domain/finance/classes";
import type { Period } from "@/domain/finance/periods";
import { staff } from "../people/staff";
import type { VillageKey } from "../people/villages";
import { Dice, idOf } from "../stable";
import { villagersOf } from "./villagers";

export type LineSeed = {
  key: string;
  accountClass: AccountClass;
  on: Day;
  voucherNo: string;
  summary: string;
  counterparty: string;
  incomeFen: number;
  expenseFen: number;
  handler: string;
  approver: string;
  correction: string;
};

type Draft = [accountClass: AccountClass, summary: string, party: string, from: number, until: number];

/** What comes in and goes out in nearly every village each quarter, in yuan from – to. */
const regular = (dice: Dice, name: string): Draft[] => [
  ["income", "光伏电站发电收入", "国网云溪县供电公司", 6800, 14200],
  ["income", "村级组织运转经费", "青禾镇财政所", 18000, 26000],
  ["income", "土地流转管理费收入", `${name}种植专业合作社`, 4200, 9800],
  ["income", "存款利息", "云溪农商银行青禾支行", 60, 380],
  ["expense", "村干部误工补贴", dice.pick(["误工补贴发放表（5人）", "误工补贴发放表（6人）"]), 5400, 8600],
  ["expense", "公益岗位工资（保洁、护路）", "公益岗位工资发放表（4人）", 3600, 6400],
  ["expense", "路灯电费", "国网云溪县供电公司", 420, 1350],
  ["expense", "办公用品、打印纸", "青禾镇文印店", 180, 760],
  ["expense", "村道保洁垃圾清运费", "云溪县洁民环卫公司", 2400, 4800],
];

/** What happens now and then; three to six of them make a quarter. `@` is somebody of the village. */
const occasional: readonly Draft[] = [
  ["income", "集体林地承包费", "@", 2600, 7200],
  ["income", "鱼塘承包费", "@", 3000, 8800],
  ["income", "门面房租金", "@", 1800, 6000],
  ["income", "老村部房屋租金", "青禾镇便民超市", 1500, 4200],
  ["income", "县水利局水渠维修补助", "云溪县水利局", 8000, 22000],
  ["expense", "三组水渠维修材料和工钱", "@", 3800, 16800],
  ["expense", "水渠清淤人工费", "@、@", 1600, 4200],
  ["expense", "自来水主管道抢修", "云溪县水务安装公司", 1200, 6400],
  ["expense", "森林防火巡护补助", "@", 900, 2400],
  ["expense", "困难户慰问", "慰问发放表（12户）", 2400, 6000],
  ["expense", "村部屋顶防水维修", "云溪县宏达建筑公司", 2800, 9600],
  ["expense", "报刊征订费", "云溪县邮政公司", 680, 1480],
  ["expense", "村民代表会议误餐补助", "误餐补助发放表（32人）", 640, 1280],
  ["expense", "机耕道铺碎石", "@", 2200, 8800],
  ["expense", "广播喇叭维修", "青禾镇五金店", 160, 620],
  ["expense", "法律顾问服务费", "云溪县法律服务所", 1000, 2000],
  ["other", "代收农户水费", "农户水费缴纳表", 900, 2600],
];

/** Lines that state something, once a year or at the end of a quarter. */
function statements(quarter: number, dice: Dice): Draft[] {
  const plan: Draft[] =
    quarter === 1
      ? [
          ["plan", "年度计划：水渠维修", "", 20000, 40000],
          ["plan", "年度计划：村干部误工补贴", "", 24000, 34000],
        ]
      : [];
  const own: Draft[] =
    dice.roll() < 0.4 ? [["assets", "购入抽水泵一台（固定资产增加）", "云溪县农机公司", 1800, 5200]] : [];
  const debts: Draft[] = dice.roll() < 0.5 ? [["debts", "应收林地承包尾款", "@", 800, 3600]] : [];
  const shares: Draft[] =
    quarter === 4 ? [["distribution", "集体收益分配", "分配发放表（各户）", 6000, 15000]] : [];
  return [...plan, ...own, ...debts, ...shares];
}

/** Who handles and who approves: the clerk, and a member of the committee. */
const committee = ["陈家福", "刘国富", "彭永贵", "唐建军", "何卫国", "周志刚"];

type Place = { key: VillageKey; name: string };

/** A quarter of one village, by date, with vouchers counted through the quarter. The same every time. */
export function linesOf({ key: village, name }: Place, period: Period): LineSeed[] {
  const dice = new Dice(`accounts:${village}:${period.key}`);
  const people = villagersOf(village);
  const clerk = staff.find(({ posts }) => posts.includes(`clerk:${village}`))?.name ?? "";
  const approver = committee[new Dice(`approver:${village}`).between(0, committee.length - 1)] ?? "";
  const some = [...occasional].filter(() => dice.roll() < 0.32).slice(0, 6);
  const length = daysBetween(period.startOn, period.endOn);
  const dated = [...regular(dice, name.replace(/村$/, "")), ...some, ...statements(period.number, dice)]
    .map((draft) => ({ draft, on: addDays(period.startOn, dice.between(2, length)) }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  let voucher = 0;
  return dated.map(({ draft: [accountClass, summary, party, from, until], on }, at) => {
    const isStatement = ["plan", "assets", "resources", "debts"].includes(accountClass);
    // Whole tens for wages and rents, cents for what is metered.
    const isMetered = /电|利息|水/.test(summary);
    const fen = isMetered
      ? dice.between(from * 100, until * 100)
      : dice.between(from / 10, until / 10) * 1000;
    const isIncome =
      accountClass === "income" ||
      accountClass === "assets" ||
      accountClass === "debts" ||
      (accountClass === "other" && dice.roll() < 0.5);
    if (!isStatement) voucher += 1;
    return {
      key: idOf(`line:${village}:${period.key}:${at}`),
      ...{ accountClass, on, summary, correction: "" },
      voucherNo: isStatement ? "" : `记-${String(voucher).padStart(3, "0")}`,
      counterparty: party.replaceAll("@", () => dice.pick(people).name),
      incomeFen: isIncome ? fen : 0,
      expenseFen: isIncome ? 0 : fen,
      handler: clerk,
      approver,
    };
  });
}
