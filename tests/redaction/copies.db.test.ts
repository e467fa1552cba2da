import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { findApplication } from "@/db/queries/applications";
import { findFile, insertFile } from "@/db/queries/files";
import { takeJob } from "@/db/queries/jobs";
import { listCopies, listRedactedCopies } from "@/db/queries/redaction";
import { events, files, redactionCopies } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import type { RedactionDraft } from "@/domain/redaction/input";
import { isProven } from "@/domain/redaction/proof";
import { fileSubjects } from "@/server/file-subjects";
import { incomingPath, keep, removeStored, storedBytes } from "@/server/files/store";
import { runJob } from "@/server/jobs/runner";
import { handedIn } from "../applications/steps";
import { lying, prepare } from "../files/doors";
import { asViewer, plantedTownship } from "../support/township";
import { guest } from "../support/viewers";
import { coveringBox, hidingPdf, pagesPdf, secrets } from "./samples";

// Every reading of a PDF starts a process of its own, which a busy machine is slow to do.
vi.setConfig({ testTimeout: 60_000 });
const folder = prepare();
const { originalFor } = await import("@/server/redaction/original");
const { writeBoxes } = await import("@/server/redaction/drafting");
const { askForCopy, makeCopy } = await import("@/server/redaction/make");
const { outlineOf, previewOf } = await import("@/server/redaction/preview");
const redacting = await import("@/server/redaction/redact");

let [zhao, wang, stranger]: Viewer[] = [];
let applicationId = "";

beforeAll(async () => {
  await plantedTownship();
  [zhao, wang, stranger] = await Promise.all((["zhao", "wang", "zheng"] as const).map(asViewer));
  applicationId = await handedIn(zhao as Viewer);
}, 60_000);
const clerk = () => wang as Viewer;

/** A material of Zhao's application, as the upload door leaves it. */
async function material(content: Buffer, name = "赵秀英的户口本.pdf", mediaType = "application/pdf") {
  const [id, path] = [newId(), await incomingPath()];
  writeFileSync(path, content);
  await keep(path, id, mediaType);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const place = { subjectKind: "case" as const, subjectId: applicationId, purpose: "material:idCard" };
  await transaction((tx) =>
    insertFile(tx, {
      ...{ id, ...place, name, mediaType, bytes: content.length, sha256, scan: "clean" },
      uploadedById: (zhao as Viewer).personId,
    }),
  );
  return id;
}

const draft = (file: string, more: Partial<RedactionDraft> = {}): RedactionDraft => ({
  ...{ file, version: 0, over: undefined, next: "save", boxes: [coveringBox], ...more },
});
const write = (viewer: Viewer, given: RedactionDraft) =>
  transaction((tx) => writeBoxes(tx, viewer, given)).then(
    ({ version }) => version,
    (error) => (error instanceof Refused ? error : Promise.reject(error)),
  );
async function ask(id: string, boxes = [coveringBox]): Promise<void> {
  const original = await originalFor(clerk(), id);
  if (!original) throw new Error("not found");
  await transaction((tx) => askForCopy(tx, clerk(), original, boxes));
}
const work = async () => {
  const job = await takeJob(["redaction.make"]);
  if (job) await runJob(job, { "redaction.make": { run: makeCopy } });
};
const copiesOf = async (id: string) => {
  const original = await originalFor(clerk(), id);
  return original ? listCopies(original) : [];
};

describe("who", () => {
  test("staff who may read the file; villagers, guests and who has nothing to do with it find nothing", async () => {
    const id = await material(pagesPdf(1));
    expect(await originalFor(clerk(), id)).toMatchObject({ id });
    for (const viewer of [zhao as Viewer, stranger as Viewer, guest])
      expect(await originalFor(viewer, id)).toBeNull();
    for (const wrong of ["x", newId()]) expect(await originalFor(clerk(), wrong)).toBeNull();
    expect(await write(stranger as Viewer, draft(id))).toMatchObject({ key: "notFound" });
  });
});

describe("the draft", () => {
  test("is kept, and tells of another tab; who decides to write over may", async () => {
    const id = await material(pagesPdf(1));
    expect(await write(clerk(), draft(id))).toBe(1);
    const second = await write(clerk(), draft(id, { boxes: [] }));
    expect(second).toMatchObject({
      key: "redaction.conflict",
      given: { theirVersion: "1", theirCount: "1" },
    });
    expect(await write(clerk(), draft(id, { version: 1 }))).toBe(2);
    expect(await write(clerk(), draft(id, { version: 1 }))).toBeInstanceOf(Refused);
    expect(await write(clerk(), draft(id, { version: 1, over: 2, boxes: [] }))).toBe(3);
  });

  test("pages to draw on, as many as there are, kept and gone with the file", async () => {
    const id = await material(hidingPdf());
    const original = await originalFor(clerk(), id);
    if (!original) throw new Error("not found");
    const before = lying(folder).length;
    expect(await outlineOf(original)).toEqual([{ width: 1_653, height: 2_339 }]);
    expect((await previewOf(original, 1))?.subarray(8, 12).toString()).toBe("WEBP");
    expect(await previewOf(original, 2)).toBeNull();
    expect(lying(folder).length).toBe(before + 2);
    await removeStored(id);
    expect(lying(folder).length).toBe(before - 1);
  });
});

describe("the copy", () => {
  test("a new file on the same record, proven, without the original's name; older ones stay listed", async () => {
    const content = hidingPdf();
    const id = await material(content);
    await ask(id);
    await expect(ask(id)).rejects.toMatchObject({ key: "redaction.errors.making" });
    expect(await copiesOf(id)).toMatchObject([{ fileId: null, fault: null }]);
    await work();
    const [copy] = await copiesOf(id);
    expect(copy).toMatchObject({ version: 1, pageCount: 1, fault: null });
    const fileId = copy?.fileId ?? "";
    const bytes = await storedBytes(fileId);
    const [row] = await pool.select().from(files).where(eq(files.id, fileId));
    const place = { subjectKind: "case", subjectId: applicationId, purpose: `redacted:${id}` };
    expect(row).toMatchObject({
      ...place,
      mediaType: "application/pdf",
      bytes: bytes.length,
      isPublic: false,
    });
    expect(row?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(row?.name).toMatch(/^遮盖副本 \d{4}-\d\d-\d\d 第1版\.pdf$/);
    for (const word of Object.values(secrets)) expect(bytes.includes(word), word).toBe(false);
    expect((await storedBytes(id)).equals(content)).toBe(true);

    const [event] = await pool
      .select()
      .from(events)
      .where(and(eq(events.what, "redaction.make"), eq(events.subjectId, applicationId)));
    expect(event).toMatchObject({ actorId: clerk().personId, permission: "redaction.make" });
    expect(event?.detail).toMatchObject({ originalId: id, fileId, version: 1, boxes: 1, reasons: [1] });
    expect(JSON.stringify(event?.detail)).not.toContain("赵秀英");

    await ask(id, [coveringBox, { ...coveringBox, y: 60, reason: "commercialSecret" }]);
    await work();
    const application = await findApplication(clerk(), applicationId);
    const listed = application ? await listRedactedCopies(application) : [];
    expect(listed.filter(({ originalId }) => originalId === id).map(({ version }) => version)).toEqual([
      1, 2,
    ]);
    expect(listed.every(({ proof, pageCount }) => isProven(proof, pageCount))).toBe(true);
  });

  test("is read by who may read the original, by others only when the record's module says so, by nobody unproven", async () => {
    const id = await material(pagesPdf(2));
    await ask(id);
    await work();
    const fileId = (await copiesOf(id))[0]?.fileId ?? "";
    const file = await findFile(clerk(), fileId);
    const subject = fileSubjects.redacted;
    if (!file || !subject) throw new Error("not found");
    expect(await subject.mayRead(clerk(), file)).toBe(true);
    expect(await subject.mayRead(stranger as Viewer, file)).toBe(false);
    expect(await subject.mayAttach(clerk(), applicationId, `redacted:${id}`)).toBeNull();
    const give = vi.fn(async () => true);
    Object.assign(fileSubjects.material ?? {}, { mayReadCopy: give });
    expect(await subject.mayRead(stranger as Viewer, file)).toBe(true);
    expect(give).toHaveBeenCalledWith(stranger, file);
    Object.assign(fileSubjects.material ?? {}, { mayReadCopy: undefined });
    const [{ proof } = { proof: null }] = await pool
      .select()
      .from(redactionCopies)
      .where(eq(redactionCopies.fileId, fileId));
    if (!proof) throw new Error("no proof");
    await pool
      .update(redactionCopies)
      .set({ proof: { ...proof, texts: 1 } })
      .where(eq(redactionCopies.fileId, fileId));
    expect(await subject.mayRead(clerk(), file)).toBe(false);
    const application = await findApplication(clerk(), applicationId);
    const listed = application ? await listRedactedCopies(application) : [];
    expect(listed.some((one) => one.fileId === fileId)).toBe(false);
  });

  test("that does not pass its check is destroyed, and said so", async () => {
    const id = await material(pagesPdf(1));
    await ask(id, [{ ...coveringBox, page: 7 }]);
    const before = lying(folder).length;
    await work();
    expect(await copiesOf(id)).toMatchObject([{ fileId: null, fault: "redaction.faults.notProven" }]);
    expect(lying(folder).length).toBe(before);
    expect(await pool.$count(files, eq(files.purpose, `redacted:${id}`))).toBe(0);
    // What failed stands in nobody's way.
    await ask(id);
    expect(await takeJob(["redaction.make"])).not.toBeNull();
  });

  test("of a file that cannot be read says why; a fault of ours is tried again", async () => {
    const id = await material(Buffer.from("%PDF-1.7 rubbish"));
    await ask(id);
    await work();
    expect(await copiesOf(id)).toMatchObject([{ fault: "redaction.faults.broken" }]);
    const good = await material(pagesPdf(1));
    await ask(good);
    const broken = vi.spyOn(redacting, "redact").mockRejectedValueOnce(new Error("no disk"));
    await work();
    broken.mockRestore();
    expect(await copiesOf(good)).toMatchObject([{ fileId: null, fault: null }]);
  });
});
