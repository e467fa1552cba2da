import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import { listRecusals } from "@/db/queries/petition-recusals";
import { findPetition } from "@/db/queries/petitions";
import { cases, clocks, events, outgoingMessages } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import { officeId } from "@/db/seed/people/offices";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf, daysBetween } from "@/domain/calendar/day";
import { closeUnasked } from "@/server/petitions/close";
import { mayOpenIdentity } from "@/server/petitions/identity";
import { paperOf } from "@/server/petitions/paper";
import { recuse } from "@/server/petitions/recuse";
import { asViewer, plantedTownship } from "../support/township";
import { asItIs, handedIn, holderOf, take } from "./steps";

const who = {} as Record<CastName, Viewer>;
const today = dayOf(new Date());

beforeAll(async () => {
  await plantedTownship();
  for (const name of Object.keys(cast) as CastName[]) who[name] = await asViewer(name);
}, 60_000);

const opinion = {
  outcome: "supported",
  findings: "水沟属实淤堵",
  text: "三日内清通",
  basis: "村庄规划",
} as const;
const registered = { category: "appeal", appealRoute: "petitionProcedure" } as const;
const clockOf = async (id: string, rule: string) =>
  (await listClocks(await asItIs(id))).find((clock) => clock.rule === rule);

async function toHandler(written = {}) {
  const id = await handedIn(who.zhao, written);
  const clerk = await holderOf(id);
  await take(clerk, id, "register", registered);
  await take(clerk, id, "accept");
  await take(clerk, id, "assign", { officeId: officeId("farm") });
  return { id, clerk, handler: await holderOf(id) };
}
async function toReply() {
  const { id, clerk, handler } = await toHandler();
  await take(handler, id, "draftOpinion", opinion);
  await take(await holderOf(id), id, "passOpinion");
  await take(await holderOf(id), id, "signOpinion");
  await take(clerk, id, "serve", { how: "当面送达", servedOn: today });
  return { id, clerk, handler };
}

describe("a petition from hand-in to recheck (信访工作条例 22–36)", () => {
  test("every move changes state, desk and clocks and tells the petitioner; papers carry their parts", async () => {
    const { id, clerk } = await toReply();
    const petition = await asItIs(id);
    expect(petition.case.state).toBe("replied");
    expect(petition.petition.outcome).toBe("supported");
    expect(petition.petition.opinionNo).toMatch(/〔\d{4}〕\d+号/);
    expect((await clockOf(id, "petition.notice"))?.wasLate).toBe(false);
    expect((await clockOf(id, "petition.finish"))?.wasLate).toBe(false);
    expect((await clockOf(id, "petition.reviewRequest"))?.stoppedAt).toBeNull();
    for (const paper of ["receipt", "acceptance", "opinion"])
      expect((await paperOf(who.zhao, id, `${paper}.pdf`))?.mediaType, paper).toBe("application/pdf");
    expect(await paperOf(who.feng, id, "opinion.pdf")).toBeNull();
    expect(await paperOf(who.zhao, id, "extension.pdf")).toBeNull();
    await take(who.zhao, id, "askReview", { text: "沟还是堵的" });
    await take(clerk, id, "recordReview", { result: "upheld", body: "县人民政府", text: "维持" });
    await take(who.zhao, id, "askRecheck", { text: "不服" });
    await take(clerk, id, "beginHearing", { opinion: "市里听证" });
    expect((await clockOf(id, "petition.recheckDecide"))?.pauses).toMatchObject([{ until: null }]);
    await take(clerk, id, "endHearing", { opinion: "听证结束" });
    await take(clerk, id, "recordRecheck", { result: "upheld", body: "市人民政府", text: "维持" });
    expect((await asItIs(id)).case.closedAt).not.toBeNull();
    const told = await pool
      .select({ body: outgoingMessages.body })
      .from(outgoingMessages)
      .where(eq(outgoingMessages.link, `/my/petitions/${id}`));
    expect(told.length).toBeGreaterThan(5);
  });

  test("who drafted does not review; an extension is asked once and granted by a main leader", async () => {
    const { id, handler } = await toHandler();
    await expect(take(handler, id, "askExtension", { days: 31, reasons: "x" })).rejects.toThrow("tooLong");
    await take(handler, id, "askExtension", { days: 30, reasons: "要等汛期过后" });
    await expect(take(handler, id, "grantExtension")).rejects.toThrow();
    const leader = await holderOf(id);
    expect(leader.audiences).toContain("mainLeader");
    const before = await clockOf(id, "petition.finish");
    await take(leader, id, "grantExtension");
    const after = await clockOf(id, "petition.finish");
    expect(daysBetween(before?.dueOn ?? "", after?.dueOn ?? "")).toBeGreaterThanOrEqual(28);
    expect((await paperOf(who.zhao, id, "extension.pdf"))?.mediaType).toBe("application/pdf");
    await expect(take(handler, id, "askExtension", { days: 1, reasons: "x" })).rejects.toThrow("notOpenNow");
    await take(handler, id, "draftOpinion", opinion);
    await expect(take(handler, id, "passOpinion")).rejects.toThrow();
    await take(await holderOf(id), id, "sendBackOpinion", { opinion: "再核" });
    expect((await asItIs(id)).case.state).toBe("extended");
  });

  test("a refusal is reviewed by a leader and names the competent body; a station objects within five working days", async () => {
    const id = await handedIn(who.zhao);
    const clerk = await holderOf(id);
    await take(clerk, id, "register", registered);
    await expect(take(clerk, id, "proposeRefusal", { reasons: "已在法院" })).rejects.toThrow("needs.body");
    await take(clerk, id, "proposeRefusal", { reasons: "已在法院", body: "县人民法院" });
    await take(await holderOf(id), id, "approveRefusal");
    expect((await clockOf(id, "petition.notice"))?.stoppedAt).not.toBeNull();
    expect(await paperOf(who.zhao, id, "refusal.pdf")).not.toBeNull();

    const other = await handedIn(who.zhao);
    await take(await holderOf(other), other, "register", registered);
    await take(await holderOf(other), other, "forward", { officeId: officeId("farm") });
    const station = await holderOf(other);
    await take(station, other, "object", { opinion: "不属农业" });
    await take(await holderOf(other), other, "refuseReturn", { opinion: "属于" });
    await transaction((tx) =>
      tx
        .update(clocks)
        .set({ dueOn: addDays(today, -1) })
        .where(eq(clocks.subjectId, other)),
    );
    expect((await clockOf(other, "petition.objection"))?.stoppedAt).not.toBeNull();
    await take(await holderOf(other), other, "accept");
    expect((await asItIs(other)).case.state).toBe("accepted");
  });

  test("what nobody asked to review is closed by the job the day after the window", async () => {
    const { id } = await toReply();
    const run = () => transaction((tx) => closeUnasked({ tx, payload: {}, isLastTry: false }));
    await run();
    expect((await asItIs(id)).case.state).toBe("replied");
    await pool
      .update(clocks)
      .set({ dueOn: addDays(today, -1) })
      .where(eq(clocks.subjectId, id));
    await expect(take(who.zhao, id, "askReview", { text: "晚了" })).rejects.toThrow("reviewOver");
    await run();
    expect((await asItIs(id)).case).toMatchObject({ state: "closed" });
    expect((await clockOf(id, "petition.reviewRequest"))?.wasLate).toBe(false);
  });

  test("a suggestion has no sixty days; a lawful way closes with its notice", async () => {
    const id = await handedIn(who.zhao);
    const clerk = await holderOf(id);
    await take(clerk, id, "register", { category: "suggestion" });
    await expect(take(clerk, id, "accept")).rejects.toThrow();
    await take(clerk, id, "acceptPlain");
    expect(await clockOf(id, "petition.finish")).toBeUndefined();
    const law = await handedIn(who.zhao);
    await take(clerk, law, "register", { category: "appeal", appealRoute: "litigation" });
    await expect(take(clerk, law, "accept")).rejects.toThrow();
    await take(clerk, law, "redirect", { reasons: "已起诉", body: "县人民法院" });
    expect(await paperOf(who.zhao, law, "redirect.pdf")).not.toBeNull();
  });
});

describe("identity and recusal (第二十八条, public.md §1.6)", () => {
  test("hidden: only the registrar may open; anonymous: nothing is known, not even who filed it", async () => {
    const { id, clerk, handler } = await toHandler({ anonymity: "hiddenFromHandler" });
    const seen = await findPetition(handler, id);
    expect(seen && mayOpenIdentity(handler, seen)).toBe(false);
    const registrar = await findPetition(clerk, id);
    expect(registrar && mayOpenIdentity(clerk, registrar)).toBe(true);
    const nameless = await handedIn(who.zhao, { anonymity: "anonymous" });
    const { case: it } = await asItIs(nameless);
    expect([it.filedById, it.applicantId, it.applicantPhone, it.applicantName]).not.toContain(
      who.zhao.personId,
    );
    expect(it.applicantPhone).toBeNull();
    const told = await pool.select().from(events).where(eq(events.subjectId, nameless));
    expect(told.every(({ actorId, address }) => actorId === null && address === null)).toBe(true);
    expect(await findPetition(who.zhao, nameless)).toBeNull();
  });

  test("named staff neither receive nor open it, the dispatcher sees why; a blocked desk moves on", async () => {
    const id = await handedIn(who.zhao, { facts: `找过${cast.zheng.name}，他说不归他管。` });
    const clerk = await holderOf(id);
    await take(clerk, id, "register", registered);
    expect(await listRecusals(await asItIs(id))).toMatchObject([{ name: cast.zheng.name, kind: "named" }]);
    await take(clerk, id, "accept");
    await take(clerk, id, "assign", { officeId: officeId("farm") });
    const handler = await holderOf(id);
    expect(handler.personId).not.toBe(cast.zheng.personId);
    expect(await findPetition(who.zheng, id)).toBeNull();
    const petition = await asItIs(id);
    await transaction((tx) => recuse(tx, clerk, petition, { personId: handler.personId ?? "", kind: "kin" }));
    expect(await findPetition(handler, id)).toBeNull();
    expect((await holderOf(id)).personId).not.toBe(handler.personId);
  });
});

describe("accusations (第三十条)", () => {
  const about = {
    about: "person",
    accusedName: cast.sun.name,
    title: "孙立吃拿卡要",
    facts: "办低保要红包。",
  };

  test("sealed at hand-in: the discipline secretary alone, in own right; nothing in the open row", async () => {
    const id = await handedIn(who.zhao, about);
    const { case: it, petition } = await asItIs(id);
    expect(it).toMatchObject({ isSealed: true, title: "信访事项", state: "submitted" });
    expect(petition.accusedId).toBe(cast.sun.personId);
    for (const [name, viewer] of Object.entries(who))
      expect((await findPetition(viewer, id)) !== null, name).toBe(["zhao", "xu"].includes(name));
    const post = who.xu.posts[0];
    const standIn = {
      ...who.chen,
      posts: [...who.chen.posts, { ...post, actingFor: { personId: cast.xu.personId, name: cast.xu.name } }],
      audiences: [...who.chen.audiences, "disciplineSecretary"],
    } as unknown as Viewer;
    expect(await findPetition(standIn, id)).toBeNull();
    expect((await holderOf(id)).personId).toBe(cast.xu.personId);
    await take(who.xu, id, "confirmAccusation");
    await take(who.xu, id, "concludeAccusation", { text: "已按规定办理" });
    expect((await asItIs(id)).case.state).toBe("closed");
  });

  test("the registrar calls it an accusation, loses sight at once, and a second person confirms", async () => {
    const id = await handedIn(who.zhao, { facts: "站长拿了好处。" });
    const clerk = await holderOf(id);
    await take(clerk, id, "passToDiscipline", { accusedId: cast.sun.personId });
    expect(await findPetition(clerk, id)).toBeNull();
    expect(await listRecusals(await asItIs(id))).toEqual([]);
    expect((await holderOf(id)).personId).toBe(cast.xu.personId);
    await take(who.xu, id, "notAccusation", { opinion: "属于工作作风意见" });
    expect((await asItIs(id)).case).toMatchObject({ isSealed: false, state: "submitted" });
    expect(await findPetition(who.sun, id)).toBeNull();
    expect(await findPetition(who.qian, id)).toBeNull();
  });

  test("about the discipline secretary: a main leader's desk instead", async () => {
    const id = await handedIn(who.zhao, { about: "person", accusedName: cast.xu.name });
    expect(await findPetition(who.xu, id)).toBeNull();
    expect((await holderOf(id)).personId).toBe(cast.zhou.personId);
    expect(await findPetition(who.zhou, id)).not.toBeNull();
    expect(await findPetition(who.shen, id)).toBeNull();
  });

  test("a clerk who took it down sees it no more; the numbers tell nothing", async () => {
    const id = await handedIn(who.wang, about);
    expect(await findPetition(who.wang, id)).toBeNull();
    const numbers = await pool.select({ no: cases.receiptNo }).from(cases).where(eq(cases.kind, "petition"));
    const drawn = numbers
      .filter(({ no }) => no?.includes(today.replaceAll("-", "")))
      .map(({ no }) => no?.split("-")[2]);
    expect(drawn.every((no) => no?.length === 6)).toBe(true);
    expect(await listOpenDesks(await asItIs(id))).toMatchObject([{ postName: who.xu.posts[0]?.name }]);
  });
});
