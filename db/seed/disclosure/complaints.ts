import type { Tx } from "@/db/client";
import { takeRunningNumber } from "@/db/queries/receipts";
import { assignments, cases, clocks, disclosureComplaints } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { dayOf } from "@/domain/calendar/day";
import { makeQueryCode, receiptNoOf } from "@/domain/cases/codes";
import { reckon } from "@/domain/clocks/reckon";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { type ComplaintGround, type ComplaintStep, complaintFlow } from "@/domain/disclosure/complaints";
import type { Chronicle } from "../chronicle";
import { officeId } from "../people/offices";
import { postId } from "../people/posts";
import { residents } from "../people/residents";
import { staff } from "../people/staff";
import { type VillageKey, villageId } from "../people/villages";
import { plant } from "../planting";
import { demoSettings } from "../settings";
import { at, calendar, Dice, idOf, today as now } from "../stable";
import { type ItemSeed, workdaysBefore } from "./plan";

type Plan = {
  village: VillageKey;
  ground: ComplaintGround;
  text: string;
  /** Working days before today on which it was handed in. */
  ago: number;
  steps: readonly [step: ComplaintStep, ago: number, opinion: string][];
  about: (item: ItemSeed) => boolean;
};

const plans: readonly Plan[] = [
  {
    ...{ village: "shimen", ground: "untrue", ago: 6 },
    text: "公开的医保参保人数比我们组实际缴费的多，我家两个人没有缴也算进去了。",
    steps: [
      ["accept", 5, "已调取缴费记录核对。"],
      ["order", 3, "村民反映参保人数与实际不符，请核对缴费名单后更正公开。"],
    ],
    about: ({ oversight }) => oversight === "ordered",
  },
  {
    ...{ village: "longtan", ground: "notPublished", ago: 1 },
    text: "二季度说要修的水渠和路灯，到现在没有贴出来修到什么程度、花了多少钱。",
    steps: [],
    about: ({ oversight }) => oversight === "reminded",
  },
  {
    ...{ village: "taohuaping", ground: "incomplete", ago: 30 },
    text: "项目公开只写了总投资，没有写施工单位是怎么定的。",
    steps: [
      ["accept", 29, ""],
      ["answer", 24, "经核查，施工单位由镇里公开比选确定，比选结果公告已补充在附件里，村公开栏同步张贴。"],
    ],
    about: ({ kind, village }) => kind === "project" && village.key === "taohuaping",
  },
];

/** 举报未公开: one just handed in, one in which the village was ordered, one answered. */
export async function plantComplaints(
  tx: Tx,
  chronicle: Chronicle,
  items: readonly ItemSeed[],
): Promise<void> {
  for (const plan of plans) await plantComplaint(tx, chronicle, plan, items.find(plan.about) ?? null);
}

async function plantComplaint(
  tx: Tx,
  chronicle: Chronicle,
  plan: Plan,
  item: ItemSeed | null,
): Promise<void> {
  const today = now();
  const id = idOf(`complaint:${plan.village}`);
  const dice = new Dice(`complaint:${plan.village}`);
  const person = residents().find((one) => one.villageId === villageId(plan.village) && one.hasAccount);
  const by = person ?? residents()[0];
  if (!by) return;
  const filedAt = at(workdaysBefore(today, plan.ago), 20, 12);
  const day = dayOf(filedAt);
  const moments = plan.steps.map(([step, ago]) => [step, at(workdaysBefore(today, ago), 10, 40)] as const);
  const last = plan.steps.at(-1);
  const over = last && complaintFlow[last[0]].assigns === null ? (moments.at(-1)?.[1] ?? null) : null;
  const director = staff.find(({ posts }) => posts.includes("officeDirector"));
  const hand = { actorId: idOf(`person:${director?.key}`), actorPostId: postId("officeDirector") };
  await plant(tx, cases, [
    {
      ...{
        id,
        kind: "disclosureComplaint" as const,
        channel: "web" as const,
        filerRelation: "self" as const,
      },
      title: `反映${item?.village.name ?? ""}村务公开问题`,
      state: last ? complaintFlow[last[0]].to : "submitted",
      receiptNo: receiptNoOf(demoSettings.receiptPrefix, day, await takeRunningNumber(tx, `receipt:${day}`)),
      queryCode: makeQueryCode((below) => dice.between(0, below - 1)),
      ...{ applicantId: by.id, filedById: by.id, villageId: by.villageId, officeId: officeId("general") },
      ...{ applicantName: by.name, applicantNameIndex: blindIndex(by.name) },
      ...{ applicantPhone: by.phone, applicantPhoneIndex: blindIndex(by.phone) },
      submittedAt: filedAt,
      acceptedAt: moments[0]?.[1] ?? null,
      decidedAt: over,
      closedAt: over,
      version: plan.steps.length + 1,
      createdAt: filedAt,
    },
  ]);
  const answer = last && over ? last[2] : "";
  const { ground, text } = plan;
  await plant(tx, disclosureComplaints, [
    { caseId: id, villageId: villageId(plan.village), itemId: item?.id ?? null, ground, text, answer },
  ]);
  const limit = limitOf(ruleOn("village.complaint", day));
  const { dueOn, provisional } = reckon({ rule: limit, startedOn: day, calendar });
  const subject = { subjectKind: "case" as const, subjectId: id };
  await plant(tx, clocks, [
    {
      ...{ id: idOf(`clock:${id}`), ...subject, rule: "village.complaint", ...limit, startedOn: day, dueOn },
      ...{ startedAt: filedAt, isProvisional: provisional, calendarVersion: calendar.version },
      ...{ stoppedAt: over, wasLate: over ? dayOf(over) > dueOn : null },
    },
  ]);
  if (!over)
    await plant(tx, assignments, [
      {
        ...{ id: idOf(`desk:${id}`), ...subject, postId: postId("officeDirector"), dueOn },
        step: `disclosureComplaints.${last ? "answer" : "accept"}`,
        reason: `disclosureComplaints.why.${last?.[0] ?? "filed"}`,
        openedAt: moments.at(-1)?.[1] ?? filedAt,
      },
    ]);
  chronicle.add({
    ...{ ...subject, what: "disclosureComplaints.file", permission: "complaints.file" },
    ...{ actorId: by.id, actorPostId: null, at: filedAt, toState: "submitted" },
  });
  let from = "submitted";
  for (const [index, [step, , opinion]] of plan.steps.entries()) {
    const { to, by: permission } = complaintFlow[step];
    chronicle.add({
      ...{ ...subject, what: `disclosureComplaints.${step}`, permission, ...hand },
      ...{ at: moments[index]?.[1] ?? filedAt, fromState: from, toState: to, opinion: opinion || null },
    });
    from = to;
  }
}
