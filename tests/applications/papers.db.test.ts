import { eq } from "drizzle-orm";
import { extractText } from "unpdf";
import { beforeAll, expect, test } from "vitest";
import { pool } from "@/db/pool";
import { cases } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { spacedCode } from "@/domain/cases/codes";
import { paperOf } from "@/server/applications/paper";
import { asViewer, plantedTownship } from "../support/township";
import { guest } from "../support/viewers";
import { handedIn, person, take } from "./steps";

let zhao: Viewer;
let wang: Viewer;
let feng: Viewer;

beforeAll(async () => {
  process.env.PUBLIC_URL = "http://hub.test";
  await plantedTownship();
  [zhao, wang, feng] = (await Promise.all((["zhao", "wang", "feng"] as const).map(asViewer))) as [
    Viewer,
    Viewer,
    Viewer,
  ];
}, 60_000);

async function words(viewer: Viewer, id: string, paper: string): Promise<string | null> {
  const found = await paperOf(viewer, id, paper);
  if (!found) return null;
  expect(found.mediaType).toBe("application/pdf");
  const { text } = await extractText(new Uint8Array((await found.body()) as Buffer), { mergePages: true });
  return text.replace(/\s/g, "");
}

test("receipt, supplement notice and refusal say what they must, to whom they concern and nobody else (public.md §4.4)", async () => {
  const id = await handedIn(zhao);
  const [row] = await pool.select().from(cases).where(eq(cases.id, id));
  const receipt = await words(zhao, id, "receipt.pdf");
  expect(receipt).toContain(row?.receiptNo);
  expect(receipt).toContain(spacedCode(row?.queryCode ?? "-"));
  expect(receipt).toContain(person.name);
  expect(receipt).not.toContain(person.idNumber);
  // The window sees the matter but never the code, by which anybody could follow it.
  expect(await words(wang, id, "receipt.pdf")).toBeNull();
  expect(await words(zhao, id, "supplement.pdf")).toBeNull();
  expect(await words(zhao, id, "decision.pdf")).toBeNull();

  await take(wang, id, "receive");
  const items = [{ key: "idCard", name: "身份证", what: "照片不清楚，请重新拍" }];
  await take(wang, id, "askSupplement", { items, text: "请一次补齐", dueOn: "2099-01-02" });
  for (const viewer of [zhao, wang]) {
    const notice = await words(viewer, id, "supplement.pdf");
    expect(notice).toContain("一次性告知书");
    expect(notice).toContain("照片不清楚，请重新拍");
    expect(notice).toContain("2099年1月2日");
  }
  const other = await handedIn(zhao);
  await take(wang, other, "receive");
  await take(wang, other, "refuse", { reasons: "户籍不在本镇", remedies: "六十日内可以申请行政复议" });
  const refused = await words(zhao, other, "decision.pdf");
  for (const part of ["不予受理告知书", "户籍不在本镇", "六十日内可以申请行政复议"])
    expect(refused).toContain(part);

  for (const viewer of [feng, guest])
    for (const paper of ["receipt.pdf", "supplement.pdf", "decision.pdf"])
      expect(await words(viewer, id, paper)).toBeNull();
  expect(await words(zhao, id, "constructor")).toBeNull();
  expect(await words(zhao, "x", "receipt.pdf")).toBeNull();
});
