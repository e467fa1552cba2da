import type { Tx } from "@/db/client";
import { assignments, clocks, disclosureItems, disclosureVersions } from "@/db/schema";
import type { FrozenFacts } from "@/db/schema/disclosure";
import { addDays, type Day, endOf } from "@/domain/calendar/day";
import { reckon } from "@/domain/clocks/reckon";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { templateOf } from "@/domain/disclosure/kinds";
import { aggregateOf, maskedRows } from "@/domain/disclosure/rows";
import { type ItemStep, itemFlow, oversightFlow } from "@/domain/disclosure/states";
import type { Chronicle, Deed } from "../chronicle";
import { postId } from "../people/posts";
import { staff } from "../people/staff";
import { plant } from "../planting";
import { at, calendar, idOf, today as now, workdayBefore } from "../stable";
import { plantComplaints } from "./complaints";
import { plantDecisions } from "./decisions";
import { type ItemSeed, planItems, workdaysBefore } from "./plan";

const isOut = ({ state }: ItemSeed) => ["published", "takenDown", "withdrawn"].includes(state);
const holderOf = (post: string) => {
  const found = staff.find(({ posts }) => posts.includes(post));
  return { personId: idOf(`person:${found?.key ?? ""}`), postId: postId(post), name: found?.name ?? "" };
};
const clerkOf = ({ village }: ItemSeed) => holderOf(`clerk:${village.key}`);
const directorOf = ({ village }: ItemSeed) => holderOf(`supervision:${village.key}`);

/** When it was begun, sent to the director, given an opinion and published; the last of them happened on `item.on`. */
function daysOf(item: ItemSeed) {
  const far = { due: 0, draft: 0, opinion: 1, ready: 2 }[item.state as "due"] ?? 3;
  const day = (nth: number) => workdaysBefore(item.on, Math.max(far - nth, 0));
  return {
    begun: at(day(0), 9, 20),
    sent: at(day(1), 15, 40),
    said: at(day(2), 10, 15),
    published: at(item.on, 16, 5),
  };
}

function clockOf(item: ItemSeed) {
  const rule = templateOf(item.kind).clock;
  if (!rule) return null;
  const startedOn = item.period.to;
  const limit = limitOf(ruleOn(rule, startedOn));
  const { dueOn, provisional } = reckon({ rule: limit, startedOn, calendar });
  const stoppedAt = isOut(item) ? daysOf(item).published : null;
  return {
    id: idOf(`clock:${item.id}`),
    ...{ subjectKind: "disclosure" as const, subjectId: item.id, rule, ...limit, startedOn, dueOn },
    startedAt: new Date(endOf(startedOn).getTime() - 1),
    isProvisional: provisional,
    calendarVersion: calendar.version,
    stoppedAt,
    wasLate: stoppedAt ? item.on > dueOn : null,
  };
}

const orderedOn = (today: Day): Day => workdaysBefore(today, 3);
function orderOf(item: ItemSeed, today: Day) {
  if (item.oversight !== "ordered") return null;
  const startedOn = orderedOn(today);
  const limit = limitOf(ruleOn("village.order", startedOn));
  const { dueOn, provisional } = reckon({ rule: limit, startedOn, calendar });
  return {
    id: idOf(`order:${item.id}`),
    ...{
      subjectKind: "disclosure" as const,
      subjectId: item.id,
      rule: "village.order",
      ...limit,
      startedOn,
      dueOn,
    },
    startedAt: at(startedOn, 11, 0),
    isProvisional: provisional,
    calendarVersion: calendar.version,
  };
}

const orderWords = "村民反映参保人数与实际不符，请核对缴费名单后更正公开。";
const reminder = "上一季度议定事项落实情况还没有公开，请尽快起草。";

function rowOf(item: ItemSeed, today: Day) {
  const when = daysOf(item);
  const order = orderOf(item, today);
  const isSaid = isOut(item) || item.state === "ready";
  const isBlank = item.state === "due";
  const rows = item.rows.length > 0 ? JSON.stringify(item.rows) : null;
  return {
    ...{ id: item.id, villageId: item.village.id, kind: item.kind, title: item.title, state: item.state },
    ...(!isBlank && { body: item.body, writerIds: [clerkOf(item).personId] }),
    publisher: templateOf(item.kind).publisher,
    periodFrom: item.period.from,
    periodTo: item.period.to,
    legalBasis: isBlank ? "" : "村民委员会组织法",
    contact: `村委会 ${item.village.phone}`,
    rows,
    publishedRows: isOut(item) ? rows : null,
    approverName: isBlank ? "" : item.head,
    approvedOn: isBlank ? null : workdayBefore(addDays(item.on, -1)),
    postingTo: item.postingTo,
    oversight: item.oversight,
    oversightNote: order ? orderWords : item.oversight === "reminded" ? reminder : "",
    orderedAt: order?.startedAt ?? null,
    orderDueOn: order?.dueOn ?? null,
    dueOn: clockOf(item)?.dueOn ?? null,
    opinion: isSaid ? item.opinion : "",
    opinionById: isSaid ? directorOf(item).personId : null,
    opinionAt: isSaid ? when.said : null,
    correction: item.correction,
    publishedVersion: isOut(item) ? (item.correction ? 2 : 1) : null,
    publishedAt: isOut(item) ? when.published : null,
    endedAt: endedAt(item),
    withdrawnReason: item.withdrawnReason,
    version: isBlank ? 1 : 2,
    createdAt: when.begun,
    updatedAt: isOut(item) ? when.published : when.sent,
  };
}

function endedAt(item: ItemSeed): Date | null {
  if (item.state === "takenDown" && item.postingTo) return at(addDays(item.postingTo, 1), 0, 5);
  return item.state === "withdrawn" ? at(addDays(item.on, 3), 9, 30) : null;
}
const correctedAt = (item: ItemSeed) => at(workdayBefore(addDays(item.on, 6)), 15, 30);

function versionsOf(item: ItemSeed) {
  const when = daysOf(item);
  const facts: FrozenFacts = {
    publisher: templateOf(item.kind).publisher,
    ...{ periodFrom: item.period.from, periodTo: item.period.to, legalBasis: "村民委员会组织法" },
    contact: `村委会 ${item.village.phone}`,
    approverName: item.head,
    approvedOn: workdayBefore(addDays(item.on, -1)),
    opinion: item.opinion,
    opinionByName: directorOf(item).name,
    opinionOn: workdayBefore(addDays(item.on, -1)),
    feedbackUntil: addDays(item.on, templateOf(item.kind).feedbackDays),
    postingTo: item.postingTo,
  };
  const first = {
    ...{ itemId: item.id, version: 1, title: item.title, body: item.body, facts },
    rows: item.state === "takenDown" ? [] : maskedRows(item.rows),
    aggregate: item.rows.length > 0 ? aggregateOf(item.rows) : null,
    publishedAt: when.published,
  };
  if (!item.correction) return [first];
  return [first, { ...first, version: 2, correction: item.correction, publishedAt: correctedAt(item) }];
}

function deedsOf(item: ItemSeed, today: Day): Deed[] {
  const [clerk, director] = [clerkOf(item), directorOf(item)];
  const when = daysOf(item);
  const deed = (step: ItemStep, by: typeof clerk, moment: Date, rest: Partial<Deed> = {}): Deed => ({
    ...{ subjectKind: "disclosure", subjectId: item.id, what: `disclosure.${step}` },
    permission: itemFlow[step].by,
    actorId: by.personId,
    actorPostId: by.postId,
    fromState: itemFlow[step].from[0],
    toState: itemFlow[step].to,
    at: moment,
    ...rest,
  });
  const far = { due: 0, draft: 1, opinion: 2, ready: 3 }[item.state as "due"] ?? 4;
  const way = [
    deed("begin", clerk, when.begun),
    deed("requestOpinion", clerk, when.sent),
    deed("agree", director, when.said, { opinion: item.opinion }),
    deed("publish", clerk, when.published),
  ].slice(0, far);
  if (item.correction) {
    const done = correctedAt(item).getTime();
    const before = (hours: number) => new Date(done - hours * 3_600_000);
    way.push(
      deed("correct", clerk, before(6)),
      deed("requestOpinion", clerk, before(5)),
      deed("agree", director, before(2), { opinion: item.opinion }),
      deed("publish", clerk, before(0)),
    );
  }
  if (item.state === "withdrawn" && endedAt(item))
    way.push(deed("withdraw", clerk, endedAt(item) as Date, { opinion: item.withdrawnReason }));
  if (item.state === "takenDown" && endedAt(item))
    way.push({
      ...deed("publish", clerk, endedAt(item) as Date),
      ...{ what: "disclosure.takeDown", actorId: null, actorPostId: null },
      ...{ fromState: "published", toState: "takenDown" },
    });
  return [...way, ...overseen(item, today)];
}

function overseen(item: ItemSeed, today: Day): Deed[] {
  const director = holderOf("officeDirector");
  const deed = (step: "remind" | "orderCorrection", opinion: string, moment: Date): Deed => ({
    ...{ subjectKind: "disclosure", subjectId: item.id, what: `disclosure.${step}`, opinion },
    permission: oversightFlow[step].by,
    ...{ actorId: director.personId, actorPostId: director.postId, at: moment },
    ...{ fromState: "none", toState: oversightFlow[step].to },
  });
  if (item.oversight === "reminded") return [deed("remind", reminder, at(workdaysBefore(today, 2), 10, 20))];
  if (item.oversight === "ordered") return [deed("orderCorrection", orderWords, at(orderedOn(today), 11, 0))];
  return [];
}

/** On whose desk it lies while it is under way, or was sent back to. */
function deskOf(item: ItemSeed, today: Day) {
  const when = daysOf(item);
  const row = (holder: typeof clerkOf, step: string, reason: string, openedAt: Date, dueOn?: Day | null) => ({
    id: idOf(`desk:${item.id}`),
    ...{ subjectKind: "disclosure" as const, subjectId: item.id, step: `disclosure.${step}`, openedAt },
    postId: holder(item).postId,
    reason: `disclosure.why.${reason}`,
    dueOn: dueOn ?? clockOf(item)?.dueOn ?? null,
  });
  const order = orderOf(item, today);
  if (order) return [row(clerkOf, "correct", "ordered", order.startedAt, order.dueOn)];
  const afterPeriod = at(addDays(item.period.to, 1), 0, 5);
  if (item.state === "due")
    return [
      { ...row(clerkOf, "begin", "due", afterPeriod), urgedCount: item.oversight === "reminded" ? 1 : 0 },
    ];
  if (item.state === "draft") return [row(clerkOf, "requestOpinion", "begin", when.begun)];
  if (item.state === "opinion") return [row(directorOf, "agree", "requestOpinion", when.sent)];
  if (item.state === "ready") return [row(clerkOf, "publish", "agree", when.said)];
  return [];
}

/** Items of the twelve villages over the last quarters, with everything that happened to them. */
export async function plantDisclosure(tx: Tx, chronicle: Chronicle): Promise<void> {
  const today = now();
  const items = planItems(today);
  await plant(
    tx,
    disclosureItems,
    items.map((item) => rowOf(item, today)),
  );
  await plant(tx, disclosureVersions, items.filter(isOut).flatMap(versionsOf));
  await plant(
    tx,
    clocks,
    items.flatMap((item) => [clockOf(item), orderOf(item, today)].filter((clock) => clock !== null)),
  );
  await plant(
    tx,
    assignments,
    items.flatMap((item) => deskOf(item, today)),
  );
  for (const item of items) chronicle.add(...deedsOf(item, today));
  await plantDecisions(tx, chronicle);
  await plantComplaints(tx, chronicle, items);
}
