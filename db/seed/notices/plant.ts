import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, counters, noticeBoard, noticeReceipts, notices, noticeVersions } from "@/db/schema";
import { searchVectorText } from "@/db/search";
import { addDays, type Day } from "@/domain/calendar/day";
import { summaryOf } from "@/domain/notices/input";
import { noticeNumber } from "@/domain/notices/rules";
import { type NoticeStep, noticeFlow } from "@/domain/notices/states";
import { toPlain } from "@/domain/rich-text";
import type { Chronicle, Deed } from "../chronicle";
import { officeId } from "../people/offices";
import { staff } from "../people/staff";
import { plant } from "../planting";
import { at, Dice, idOf, today as now, workdayAfter, workdayBefore } from "../stable";
import { buildNotices, type NoticeSeed } from "./build";
import { type Hand, handsOf, withdrawer } from "./people";

const hour = 3_600_000;
const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * hour);

/** When each step of the way was taken, the release last. What is still under way began within the last days. */
function momentsOf(notice: NoticeSeed) {
  const reviewed = workdayBefore(addDays(notice.on, -1));
  const begun = workdayBefore(addDays(reviewed, -1));
  const minutes = notice.title.length % 40;
  return {
    written: at(begun, 9, 10 + minutes),
    submitted: at(begun, 15, 5 + minutes),
    first: at(reviewed, 9, 15 + minutes),
    second: at(reviewed, 15, 20 + minutes),
    released: notice.state === "scheduled" ? at(reviewed, 16, 40) : notice.at,
  };
}

/** How far it has come: which steps of noticeFlow have been taken. */
const taken: Record<NoticeSeed["state"], number> = {
  draft: 0,
  firstReview: 1,
  secondReview: 2,
  release: 3,
  scheduled: 4,
  published: 4,
  expired: 4,
  withdrawn: 4,
  discarded: 0,
};

function deedsOf(notice: NoticeSeed): Deed[] {
  const hands = handsOf(notice);
  const when = momentsOf(notice);
  const deed = (step: NoticeStep, hand: Hand, moment: Date, rest: Partial<Deed> = {}): Deed => ({
    subjectKind: "notice",
    subjectId: notice.id,
    what: `notices.${step}`,
    permission: noticeFlow[step].by,
    actorId: hand.personId,
    actorPostId: hand.postId,
    fromState: noticeFlow[step].from[0],
    toState: noticeFlow[step].to,
    at: moment,
    ...rest,
  });
  const way = [
    deed("submit", hands.author, when.submitted),
    deed("passFirst", hands.first, when.first),
    deed("passSecond", hands.second, when.second),
    deed(
      "release",
      hands.releaser,
      when.released,
      notice.state === "scheduled" ? { toState: "scheduled" } : {},
    ),
  ].slice(0, taken[notice.state]);
  if (notice.state === "withdrawn")
    way.push(
      deed("withdraw", withdrawer, later(when.released, 27), { opinion: notice.withdrawnReason ?? null }),
    );
  if (notice.correction)
    way.push(
      deed("correct", hands.author, later(when.released, 22)),
      deed("submit", hands.author, later(when.released, 22.4)),
      deed("passFirst", hands.first, later(when.released, 23)),
      deed("passSecond", hands.second, later(when.released, 23.5)),
      deed("release", hands.releaser, later(when.released, 24)),
    );
  return way;
}

/** On whose desk it lies while it is under way. */
function deskOf(notice: NoticeSeed) {
  const { first, second, releaser } = handsOf(notice);
  const when = momentsOf(notice);
  const waits = {
    firstReview: {
      hand: first,
      step: "notices.firstReview",
      openedAt: when.submitted,
      reason: "您是起草人所在办公室的负责人，请一审",
    },
    secondReview: {
      hand: second,
      step: "notices.secondReview",
      openedAt: when.first,
      reason: "一审已通过，请二审",
    },
    release: {
      hand: releaser,
      step: "notices.release",
      openedAt: when.second,
      reason: "您分管这项工作，请终审签发",
    },
  };
  return notice.state in waits ? waits[notice.state as keyof typeof waits] : null;
}

/** What is scheduled goes out on the next two working mornings. */
function nextMorning(today: Day, index: number): Date {
  return at(workdayAfter(addDays(today, 1 + index)), 8, 30);
}

type Plan = { today: Day; pinnedId: string; scheduledIndex: number; numbers: ReadonlyMap<string, string> };

/** 索引号: what was published, counted anew each year. */
function numbersOf(out: readonly NoticeSeed[]): Map<string, string> {
  const serials = new Map<string, number>();
  return new Map(
    out.map(({ id, on }) => {
      const serial = (serials.get(on.slice(0, 4)) ?? 0) + 1;
      serials.set(on.slice(0, 4), serial);
      return [id, noticeNumber(on, serial)];
    }),
  );
}

/** Running numbers go on after those already given. */
function countersOf(numbers: ReadonlyMap<string, string>) {
  const last = new Map<string, number>();
  for (const number of numbers.values()) {
    const [year = "", serial = ""] = number.split("-");
    last.set(year, Math.max(last.get(year) ?? 0, Number(serial)));
  }
  return [...last].map(([year, value]) => ({ key: `notice:${year}`, value }));
}

function rowOf(notice: NoticeSeed, { today, pinnedId, scheduledIndex, numbers }: Plan) {
  const hands = handsOf(notice);
  const passed = taken[notice.state];
  const isOut = ["published", "expired", "withdrawn"].includes(notice.state);
  const when = momentsOf(notice);
  const audience = notice.text.audience ?? "everyone";
  const expires = notice.text.expiresAfter;
  return {
    id: notice.id,
    title: notice.title,
    category: notice.text.category,
    body: notice.body,
    audience,
    villageIds: audience === "villages" ? [notice.village.id] : [],
    state: notice.state,
    authorId: hands.author.personId,
    officeId: officeId(notice.text.office),
    firstReviewerId: passed >= 2 ? hands.first.personId : null,
    secondReviewerId: passed >= 3 ? hands.second.personId : null,
    releasedById: passed >= 4 ? hands.releaser.personId : null,
    source: "",
    correction: notice.correction ?? "",
    number: numbers.get(notice.id) ?? null,
    pinnedUntil: notice.id === pinnedId ? addDays(today, 12) : null,
    publishAt: notice.state === "scheduled" ? nextMorning(today, scheduledIndex) : null,
    expireAt: expires ? at(addDays(notice.on, expires), 18) : null,
    publishedAt: isOut ? when.released : null,
    publishedVersion: isOut ? (notice.correction ? 2 : 1) : null,
    withdrawnReason: notice.withdrawnReason ?? null,
    version: passed + 1,
    editedById: hands.author.personId,
    search: vector(notice),
    createdAt: when.written,
    updatedAt: isOut ? when.released : when.submitted,
  };
}

const wordsOf = ({ title, body }: NoticeSeed) => `${title}\n${toPlain(body)}`;
const vector = (notice: NoticeSeed) =>
  sql`${searchVectorText(wordsOf(notice))}::tsvector` as unknown as string;

function versionsOf(notice: NoticeSeed) {
  const { id: noticeId, title, body, at: publishedAt, correction } = notice;
  const first = { noticeId, version: 1, title, body, publishedAt };
  return correction
    ? [first, { ...first, version: 2, correction, publishedAt: later(publishedAt, 24) }]
    : [first];
}

/** What readers see: one row on the public board, also of what has expired or was withdrawn. */
function boardOf(notice: NoticeSeed, plan: Plan) {
  const row = rowOf(notice, plan);
  const withdrawnAt = later(notice.at, 27);
  const ended = notice.state === "withdrawn" ? withdrawnAt : notice.state === "expired" ? row.expireAt : null;
  return {
    noticeId: notice.id,
    version: row.publishedVersion ?? 1,
    status: (notice.state === "published" ? "current" : notice.state) as "current" | "expired" | "withdrawn",
    number: row.number ?? "",
    title: notice.title,
    category: row.category,
    officeId: row.officeId,
    source: row.source,
    villageIds: row.villageIds,
    summary: summaryOf(notice.body),
    words: wordsOf(notice).toLowerCase(),
    search: vector(notice),
    pinnedUntil: row.pinnedUntil,
    publishedAt: notice.at,
    changedAt: notice.correction ? later(notice.at, 24) : notice.at,
    expireAt: row.expireAt,
    endedAt: ended,
    endedReason: notice.withdrawnReason ?? "",
  };
}

function receiptsOf(notice: NoticeSeed) {
  const dice = new Dice(`receipts:${notice.id}`);
  const readers = staff.filter(({ posts }) => !/Admin|supervision/.test(posts[0] ?? "") && dice.roll() < 0.7);
  return readers.map(({ key }) => ({
    noticeId: notice.id,
    personId: idOf(`person:${key}`),
    version: 1,
    readAt: later(notice.at, dice.between(1, 30) / 10),
    isConfirmed: dice.roll() < 0.8,
  }));
}

export async function plantNotices(tx: Tx, chronicle: Chronicle): Promise<void> {
  const today = now();
  const all = buildNotices(today);
  const pinned = all.findLast(
    ({ state, text, correction }) => state === "published" && text.key === "medicalFees" && !correction,
  );
  const scheduled = all.filter(({ state }) => state === "scheduled");
  const out = all.filter(({ state }) => taken[state] === 4 && state !== "scheduled");
  const numbers = numbersOf(out);
  await plant(tx, counters, countersOf(numbers));
  const plan = (notice: NoticeSeed): Plan => ({
    today,
    pinnedId: pinned?.id ?? "",
    scheduledIndex: scheduled.indexOf(notice),
    numbers,
  });
  await plant(
    tx,
    notices,
    all.map((notice) => rowOf(notice, plan(notice))),
  );
  const open = out.filter(({ text }) => text.audience !== "staff");
  await plant(
    tx,
    noticeBoard,
    open.map((notice) => boardOf(notice, plan(notice))),
  );
  await plant(tx, noticeVersions, out.flatMap(versionsOf));
  await plant(tx, noticeReceipts, out.filter(({ text }) => text.audience === "staff").flatMap(receiptsOf));
  await plant(
    tx,
    assignments,
    all.flatMap((notice) => {
      const desk = deskOf(notice);
      if (!desk) return [];
      const { hand, ...rest } = desk;
      return [
        {
          id: idOf(`desk:${notice.id}`),
          subjectKind: "notice" as const,
          subjectId: notice.id,
          postId: hand.postId,
          ...rest,
        },
      ];
    }),
  );
  for (const notice of all) chronicle.add(...deedsOf(notice));
}
