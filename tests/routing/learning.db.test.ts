import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { publishedSynonyms } from "@/db/queries/synonyms";
import { learnedRoutes } from "@/db/schema";
import { officeId } from "@/db/seed/people/offices";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { learnRoute, unlearnRoute } from "@/server/routing/learn";
import { handlersFor, noticesFor, servicesFor } from "@/server/routing/searching";
import { suggestOffice, suggestOffices } from "@/server/routing/suggest";
import { asViewer, plantedTownship } from "../support/township";

let wang: Viewer;
let zhao: Viewer;
beforeAll(async () => {
  await plantedTownship();
  [wang, zhao] = (await Promise.all([asViewer("wang"), asViewer("zhao")])) as [Viewer, Viewer];
}, 60_000);

test("sixty pairs, and every search knows them", async () => {
  expect((await publishedSynonyms()).length).toBeGreaterThanOrEqual(60);
  const names = async (query: string) => (await servicesFor(query)).slice(0, 2).map(({ slug }) => slug);
  expect(await names("吃低保")).toContain("dibao");
  expect(await names("批地基")).toContain("zhaijidi");
  const [handler] = await handlersFor("自来水", dayOf(new Date()));
  expect(handler?.matterName).toContain("供水");
  expect((await noticesFor("低保")).rows.length).toBeGreaterThan(0);
  expect((await noticesFor("")).rows).toEqual([]);
});

test("a sentence finds its office, with the words that say why", async () => {
  const found = await suggestOffice(wang, "我妈八十二了，听说有高龄津贴，怎么领");
  expect(found?.officeId).toBe(officeId("civil"));
  expect(found?.reasons.map(({ word }) => word)).toContain("高龄津贴");
  expect(await suggestOffice(wang, "嗯嗯")).toBeNull();
});

test("what was sent back is suggested less, what was handled more; nothing of the text is kept but office words", async () => {
  const text = "王德福家门口修路挖断了水管，电话 19900001234";
  const best = async () => (await suggestOffices(wang, text)).map(({ officeId: id }) => id)[0];
  const before = await best();
  const wrong = before ?? "";
  await transaction(async (tx) => {
    for (let time = 0; time < 4; time++) {
      await unlearnRoute(tx, { text, kind: "report", officeId: wrong });
      await learnRoute(tx, { text, kind: "report", officeId: officeId("social") });
    }
  });
  expect(await best()).toBe(officeId("social"));
  const kept = await pool
    .select()
    .from(learnedRoutes)
    .where(eq(learnedRoutes.officeId, officeId("social")));
  expect(kept.map(({ word }) => word).join()).not.toMatch(/王德福|199/);
  expect(kept.length).toBeGreaterThan(0);
});

test("villagers are told nothing of what was learned", async () => {
  const staff = await suggestOffices(wang, "修路");
  const own = await suggestOffices(zhao, "修路");
  expect(own.flatMap(({ reasons }) => reasons).every(({ source }) => source !== "learned")).toBe(true);
  expect(staff.length).toBeGreaterThan(0);
});
