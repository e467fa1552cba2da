import type { Tx } from "@/db/client";
import { decisionRecords, villageDecisions } from "@/db/schema";
import { addDays, type Day } from "@/domain/calendar/day";
import { type DecisionMatter, type DecisionStep, decisionSteps } from "@/domain/disclosure/decisions";
import type { Chronicle } from "../chronicle";
import { postId } from "../people/posts";
import { staff } from "../people/staff";
import { type VillageKey, villageId } from "../people/villages";
import { plant } from "../planting";
import { at, idOf, today as now, workdayBefore } from "../stable";

type Votes = { votesFor: number; votesAgainst: number; abstentions: number };
type Plan = {
  key: string;
  village: VillageKey;
  title: string;
  matter: DecisionMatter;
  summary: string;
  /** Days before today of each step that was taken. */
  ago: readonly number[];
  party: { due: number; present: number } & Votes;
  meeting: { due: number; present: number } & Votes;
  notes: readonly string[];
};

const plans: readonly Plan[] = [
  {
    ...{ key: "road", village: "liuxi", matter: "publicWelfare" },
    title: "柳溪村三组机耕道硬化项目",
    summary:
      "硬化三组机耕道 620 米，宽 3 米。总造价 21.8 万元，其中衔接资金 18 万元，村集体收益 3.8 万元，不向村民筹资。",
    ago: [120, 119, 112, 104, 103, 20],
    party: { due: 42, present: 35, votesFor: 34, votesAgainst: 0, abstentions: 1 },
    meeting: { due: 46, present: 39, votesFor: 37, votesAgainst: 1, abstentions: 1 },
    notes: [
      "三组村民多次反映雨天收稻运不出来，党支部提议列入今年项目。",
      "两委会同意提议，由村文书测量并编制预算。",
      "党员大会审议通过，要求施工期避开农忙。",
      "村民代表会议表决通过，工程由镇里统一比选施工单位。",
      "决议张贴在村公开栏和三组晒坝。",
      "已完工，验收合格，实际支出 21.3 万元，结余 0.5 万元退回村集体账户。",
    ],
  },
  {
    ...{ key: "forest", village: "shimen", matter: "propertyDisposal" },
    title: "石门村集体油茶林对外承包方案",
    summary: "集体油茶林 148 亩对外承包 10 年，底价每年每亩 120 元，公开竞价，收益按本村分配办法分给成员。",
    ago: [60, 58, 50, 42, 40],
    party: { due: 33, present: 27, votesFor: 25, votesAgainst: 1, abstentions: 1 },
    meeting: { due: 38, present: 31, votesFor: 26, votesAgainst: 3, abstentions: 2 },
    notes: [
      "原承包合同到期，党支部提议公开竞价重新承包。",
      "两委会商议确定底价和期限。",
      "党员大会审议同意，建议优先聘用本村劳力。",
      "村民代表会议表决通过。",
      "决议已张贴。",
    ],
  },
  {
    ...{ key: "fees", village: "taohuaping", matter: "publicWelfare" },
    title: "桃花坪村垃圾清运收费标准调整",
    summary: "每户每月由 5 元调整为 8 元，用于增加清运次数。",
    ago: [45, 45, 36, 28],
    party: { due: 29, present: 24, votesFor: 20, votesAgainst: 2, abstentions: 2 },
    meeting: { due: 30, present: 24, votesFor: 11, votesAgainst: 10, abstentions: 3 },
    notes: [
      "保洁员反映清运次数不够。",
      "两委会同意提交审议。",
      "党员大会审议同意提交代表会议。",
      "赞成没有过半数，标准不调整。",
    ],
  },
  {
    ...{ key: "lamps", village: "liuxi", matter: "collectiveIncome" },
    title: "柳溪村集体收益安装太阳能路灯",
    summary: "用去年集体收益 4.6 万元，在一组、二组主干道安装太阳能路灯 23 盏。",
    ago: [9, 7],
    party: { due: 42, present: 0, votesFor: 0, votesAgainst: 0, abstentions: 0 },
    meeting: { due: 46, present: 0, votesFor: 0, votesAgainst: 0, abstentions: 0 },
    notes: ["村民代表建议安装路灯。", "两委会同意，由村文书询价。"],
  },
];

const none = { due: 0, present: 0, votesFor: 0, votesAgainst: 0, abstentions: 0 };

function recordOf(plan: Plan, step: DecisionStep, nth: number, today: Day) {
  const heldOn = workdayBefore(addDays(today, -(plan.ago[nth] ?? 0)));
  const counts: Partial<Record<DecisionStep, typeof none>> = {
    proposal: { ...none, due: 5, present: 5 },
    consultation: { ...none, due: 9, present: 8 },
    partyReview: plan.party,
    resolution: plan.meeting,
  };
  return {
    ...{ decisionId: idOf(`decision:${plan.key}`), step, heldOn, ...(counts[step] ?? none) },
    place: step === "resolutionPublished" || step === "resultPublished" ? "村公开栏" : "村委会会议室",
    announcedOn: step === "partyReview" ? addDays(heldOn, -4) : null,
    form: step === "resolution" ? ("representatives" as const) : null,
    postedUntil: step === "resolutionPublished" ? addDays(heldOn, 8) : null,
    note: plan.notes[nth] ?? "",
    recordedById: clerkOf(plan).personId,
    createdAt: at(heldOn, 17, 10),
  };
}

const clerkOf = ({ village }: Plan) => {
  const found = staff.find(({ posts }) => posts.includes(`clerk:${village}`));
  return { personId: idOf(`person:${found?.key}`), postId: postId(`clerk:${village}`) };
};

/** 四议两公开: one carried out, one being carried out, one voted down, one just begun. */
export async function plantDecisions(tx: Tx, chronicle: Chronicle): Promise<void> {
  const today = now();
  const records = plans.flatMap((plan) => plan.ago.map((_, nth) => ({ plan, nth })));
  const rows = records.map(({ plan, nth }) => recordOf(plan, decisionSteps[nth] ?? "proposal", nth, today));
  await plant(
    tx,
    villageDecisions,
    plans.map((plan) => {
      const own = rows.filter(({ decisionId }) => decisionId === idOf(`decision:${plan.key}`));
      return {
        id: idOf(`decision:${plan.key}`),
        villageId: villageId(plan.village),
        ...{ title: plan.title, matter: plan.matter, summary: plan.summary },
        publishedAt: own.find(({ step }) => step === "resolutionPublished")?.createdAt ?? null,
        version: plan.ago.length + 1,
        createdAt: at(own[0]?.heldOn ?? today, 8, 50),
      };
    }),
  );
  await plant(tx, decisionRecords, rows);
  for (const { plan, nth } of records) {
    const row = recordOf(plan, decisionSteps[nth] ?? "proposal", nth, today);
    const clerk = clerkOf(plan);
    chronicle.add({
      ...{ subjectKind: "decision", subjectId: row.decisionId, what: "disclosure.decisionRecord" },
      ...{ permission: "disclosure.draft", actorId: clerk.personId, actorPostId: clerk.postId },
      ...{ at: row.createdAt, detail: { step: row.step, heldOn: row.heldOn } },
    });
  }
}
