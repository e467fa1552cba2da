import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { removeFile } from "@/db/queries/files";
import { events, files } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { guest } from "../support/viewers";
import { form, lying, matter, other, plantPeople, post, prepare, subjects, wang, zhao } from "./doors";
import { docx, oldOffice, pdf, xlsx, zip } from "./samples";

const folder = prepare();
let viewer: Viewer = zhao;
vi.mock("@/server/viewer", () => ({ currentViewer: async () => viewer }));
vi.mock("@/server/client-address", () => ({ clientAddress: async () => "192.0.2.7" }));
vi.mock("@/server/sentences", () => ({ sentences: async () => (key: string) => key }));
const { upload } = await import("@/server/upload");
const { download } = await import("@/server/download");
const { storedFile } = await import("@/server/files/stored-file");

const send = upload({ subjects });
const fetchFile = download({ permission: "portal.enter", find: storedFile(subjects) });
const get = (id: string, search = "", headers: Record<string, string> = {}) =>
  fetchFile(new Request(`http://hub.test/files/${id}${search}`, { headers }), {
    params: Promise.resolve({ id }),
  });
const picture = (format: "jpeg" | "png" | "webp", width = 40) =>
  sharp({ create: { width, height: 20, channels: 3, background: "green" } })
    .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitude: "30/1 0/1 0/1" } })
    [format]()
    .toBuffer();
const sent = async (name: string, content: Buffer | string, fields = {}) => {
  const answer = await send(form(name, content, fields));
  return {
    status: answer.status,
    ...((await answer.json()) as { id: string; code?: string; message?: string }),
  };
};

beforeAll(plantPeople);
beforeEach(() => {
  viewer = zhao;
});

describe("what is taken", () => {
  const table: [string, () => Buffer | Promise<Buffer>][] = [
    ["照片.jpg", () => picture("jpeg")],
    ["照片.JPEG", () => picture("jpeg")],
    ["图.png", () => picture("png")],
    ["图.webp", () => picture("webp")],
    ["证明.pdf", () => pdf()],
    ["申请.docx", () => docx("申请")],
    ["名册.xlsx", () => xlsx()],
    ["公文.ofd", () => zip([{ name: "OFD.xml", content: "<ofd:OFD/>" }])],
    ["旧.doc", () => oldOffice("WordDocument")],
    ["旧.wps", () => oldOffice("WordDocument")],
    ["旧.xls", () => oldOffice("Workbook")],
    ["说明.txt", () => Buffer.from("我家有三口人。\r\n")],
    ["旧说明.txt", () => Buffer.from("cedecad2", "hex")],
  ];
  test.each(table)("%s", async (name, make) => {
    const { status, id } = await sent(name, await make());
    expect(status).toBe(201);
    const [row] = await pool.select().from(files).where(eq(files.id, id));
    expect(row).toMatchObject({
      name,
      subjectId: matter,
      purpose: "proof:idCard",
      uploadedById: zhao.personId,
    });
    const bytes = Buffer.from(await (await get(id)).arrayBuffer());
    expect(bytes.length).toBe(row?.bytes);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(row?.sha256);
  });

  test("a packed folder from staff", async () => {
    viewer = wang;
    expect((await sent("材料.zip", zip([{ name: "甲.txt", content: "x" }]))).status).toBe(201);
  });

  test.each(["jpeg", "png", "webp"] as const)(
    "a %s photo loses where, when and with what it was taken, and stands upright (public.md §8.2: strip EXIF)",
    async (format) => {
      const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: "green" } })
        .withExif({ IFD0: { Make: "PHONEMAKER" }, IFD3: { GPSLatitude: "30/1 0/1 0/1" } })
        .withMetadata({ orientation: 6 })
        [format]()
        .toBuffer();
      expect(photo.includes("PHONEMAKER")).toBe(true);
      const { id } = await sent(`家.${format === "jpeg" ? "jpg" : format}`, photo);
      const bytes = Buffer.from(await (await get(id)).arrayBuffer());
      const { exif, xmp, iptc, orientation, width, height } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes("PHONEMAKER") || bytes.includes("Exif")).toBe(false);
      expect([orientation ?? 1, width, height]).toEqual([1, 20, 40]);
      const [row] = await pool.select().from(files).where(eq(files.id, id));
      expect(row?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    },
  );
});

describe("what is refused, with nothing left behind", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const html = "<!doctype html><script>alert(1)</script>";
  const bomb = () => zip([{ name: "x", content: "x", claims: 0xfffffff0 }]);
  const table: [string, string, () => Buffer | string | Promise<Buffer>, string][] = [
    ["script in SVG", "图.svg", () => svg, "wrongType"],
    ["SVG as PNG", "图.png", () => svg, "files.errors.notWhatItSays"],
    ["HTML as JPG", "图.jpg", () => html, "files.errors.notWhatItSays"],
    ["HTML", "页.html", () => html, "wrongType"],
    ["a program", "a.exe", () => Buffer.from("MZ\x90\0"), "wrongType"],
    ["a program as PDF", "a.pdf", () => Buffer.from("MZ\x90\0"), "files.errors.notWhatItSays"],
    [
      "a PDF as text",
      "a.txt",
      () => Buffer.concat([pdf(), Buffer.from([0, 1, 2])]),
      "files.errors.notWhatItSays",
    ],
    ["bytes as text", "a.txt", () => Buffer.from([0, 1, 2, 3]), "files.errors.notWhatItSays"],
    ["a JPEG called PNG", "a.png", () => picture("jpeg"), "files.errors.notWhatItSays"],
    [
      "half a picture",
      "a.jpg",
      async () => (await picture("jpeg", 900)).subarray(0, 300),
      "files.errors.brokenPicture",
    ],
    ["a hidden ending", "photo.php.jpg", () => picture("jpeg"), "files.errors.doubleExtension"],
    ["a path upwards", "../../x.pdf", () => pdf(), "files.errors.traversal"],
    ["no name", ".pdf", () => pdf(), "files.errors.noName"],
    ["an empty file", "a.pdf", () => "", "emptyFile"],
    [
      "a bomb as document",
      "a.docx",
      () => docx("", [{ name: "b", content: "b", claims: 0xfffffff0 }]),
      "files.errors.bomb",
    ],
    ["a bomb", "a.zip", bomb, "wrongType"],
    ["macros", "a.docx", () => docx("", [{ name: "word/vbaProject.bin" }]), "files.errors.macros"],
    ["a locked document", "a.docx", () => oldOffice("EncryptedPackage"), "files.errors.locked"],
    ["a broken ZIP", "a.docx", () => docx("甲").subarray(0, 90), "files.errors.notWhatItSays"],
    ["a sheet called letter", "a.docx", () => xlsx(), "files.errors.notWhatItSays"],
    ["a folder from a villager", "a.zip", () => zip([{ name: "a" }]), "wrongType"],
    ["a mark in the name", "机密★10年.pdf", () => pdf(), "secrecyMark"],
    ["a mark in the text", "a.docx", () => docx("秘密★5年"), "secrecyMark"],
    ["a mark in runs", "a.docx", () => docx("机</w:t></w:r><w:r><w:t>密★"), "secrecyMark"],
    ["a mark in plain text", "a.txt", () => "此件为传真电报", "secrecyMark"],
    ["a mark in a title", "a.pdf", () => pdf("绝密"), "secrecyMark"],
  ];
  test.each(table)("%s", async (_, name, make, key) => {
    const [before, rows] = [lying(folder), await pool.$count(files)];
    const answer = await sent(name, await make());
    expect([answer.status, answer.code]).toEqual([422, key]);
    expect(lying(folder)).toEqual(before);
    expect(await pool.$count(files)).toBe(rows);
  });

  test("a secrecy mark leaves a trace that says nothing about the file", async () => {
    await sent("绝密 王五的事.pdf", pdf());
    const stops = await pool.select().from(events).where(eq(events.what, "files.stopSecret"));
    expect(stops.length).toBeGreaterThan(0);
    expect(JSON.stringify(stops)).not.toContain("王五");
  });

  test("bombs, programs and passwords in a folder from staff", async () => {
    viewer = wang;
    expect((await sent("a.zip", bomb())).code).toBe("files.errors.bomb");
    expect((await sent("a.zip", zip([{ name: "b.zip" }]))).code).toBe("files.errors.nested");
    expect((await sent("a.zip", zip([{ name: "../b.txt" }]))).code).toBe("files.errors.traversal");
    expect((await sent("a.zip", zip([{ name: "安装.exe" }]))).code).toBe("files.errors.program");
    expect((await sent("a.zip", zip([{ name: "a.txt", flags: 0x801 }]))).code).toBe("files.errors.locked");
    expect((await sent("a.zip", zip([{ name: "机密★3年.txt" }]))).code).toBe("secrecyMark");
  });

  test("too large: read to the end, answered, nothing kept", async () => {
    const before = lying(folder);
    const answer = await sent("a.txt", "我".repeat(400_000), { purpose: "single" });
    expect([answer.status, answer.code]).toEqual([422, "tooLarge"]);
    expect(lying(folder)).toEqual(before);
  });
});

describe("an upload that breaks off leaves nothing", () => {
  const whole = async () =>
    Buffer.from(await form("a.pdf", Buffer.alloc(300_000, "%PDF-1.7 ")).arrayBuffer());
  test.each([
    [
      "the line goes dead",
      (controller: ReadableStreamDefaultController) => controller.error(new Error("reset")),
    ],
    ["the form ends in the middle", (controller: ReadableStreamDefaultController) => controller.close()],
  ])("%s", async (_, end) => {
    const [before, rows, part] = [
      lying(folder),
      await pool.$count(files),
      (await whole()).subarray(0, 200_000),
    ];
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(new Uint8Array(part));
        await new Promise((later) => setTimeout(later, 50));
        end(controller);
      },
    });
    expect((await send(post(body))).status).toBeGreaterThanOrEqual(400);
    expect(lying(folder)).toEqual(before);
    expect(await pool.$count(files)).toBe(rows);
  });

  test("the sender closes the page", async () => {
    const before = lying(folder);
    const leaving = new AbortController();
    const part = (await whole()).subarray(0, 200_000);
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(part)) });
    const request = new Request(post(body), { signal: leaving.signal });
    setTimeout(() => leaving.abort(), 50);
    expect((await send(request)).status).toBe(400);
    expect(lying(folder)).toEqual(before);
  });

  test.each(["", "x", "------test--\r\n", "--wrong\r\n\r\n"])("no form at all: %j", async (body) => {
    expect([400, 422]).toContain((await send(post(body))).status);
  });
});

describe("who may", () => {
  test("guests and forged posts are turned away before a byte is read", async () => {
    const forged = form("a.pdf", pdf(), {}, { "sec-fetch-site": "cross-site" });
    expect((await send(forged)).status).toBe(403);
    const foreign = form("a.pdf", pdf(), {}, { "sec-fetch-site": "", origin: "https://elsewhere.test" });
    expect((await send(foreign)).status).toBe(403);
    viewer = guest;
    expect((await send(form("a.pdf", pdf()))).status).toBe(401);
  });

  test("somebody else's matter, an unknown one and an unknown purpose look the same", async () => {
    const unknown = await sent("a.pdf", pdf(), { subject: newId() });
    const purpose = await sent("a.pdf", pdf(), { purpose: "constructor" });
    viewer = other;
    const foreign = await sent("a.pdf", pdf());
    for (const answer of [unknown, purpose, foreign])
      expect([answer.status, answer.code]).toEqual([422, "notFound"]);
  });

  test("reading: the owner and the staff, nobody else; removed is gone; public is everybody's", async () => {
    const { id } = await sent("a.pdf", pdf());
    const statusFor = async (who: Viewer) => {
      viewer = who;
      return (await get(id)).status;
    };
    expect([await statusFor(zhao), await statusFor(wang)]).toEqual([200, 200]);
    expect([await statusFor(other), await statusFor(guest)]).toEqual([404, 404]);
    await pool.update(files).set({ isPublic: true }).where(eq(files.id, id));
    expect([await statusFor(other), await statusFor(guest)]).toEqual([200, 200]);
    expect((await get(id)).headers.get("cache-control")).toBe("public, max-age=3600");
    await pool.update(files).set({ isPublic: false }).where(eq(files.id, id));
    expect(await transaction((tx) => removeFile(tx, { id } as never))).toBe(true);
    expect(await statusFor(zhao)).toBe(404);
  });

  test("staff who open a villager's paper leave a trace, once a day", async () => {
    const { id } = await sent("a.pdf", pdf());
    viewer = wang;
    await get(id);
    await get(id);
    const trace = await pool.select().from(events).where(eq(events.subjectId, id));
    expect(trace.map(({ what, actorId }) => [what, actorId])).toEqual([["files.open", wang.personId]]);
  });
});

test("two clicks and a retry are one file; two at once do not both take the last place", async () => {
  const once = newId();
  const [first, second] = [await sent("a.txt", "甲", { once }), await sent("a.txt", "甲", { once })];
  expect([first.status, second.status, second.id]).toEqual([201, 201, first.id]);
  const kept = lying(folder).filter((path) => path.startsWith("kept")).length;
  const race = await Promise.all([1, 2, 3].map(() => sent("a.txt", "乙", { purpose: "single:x" })));
  expect(race.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  expect(lying(folder).filter((path) => path.startsWith("kept")).length).toBe(kept + 1);
});

test("a plain form is led back to its page and told", async () => {
  const plain = { accept: "text/html" };
  const good = await send(form("a.pdf", pdf(), {}, plain));
  expect([good.status, good.headers.get("location")]).toEqual([
    303,
    expect.stringMatching(/^\/my\?a=1&uploaded=/),
  ]);
  const bad = await send(form("a.exe", "MZ", { back: "//evil.test/x" }, plain));
  expect(bad.headers.get("location")).toMatch(/^\/\?uploadError=wrongType&uploadArgs=types/);
  viewer = guest;
  const out = await send(form("a.pdf", pdf(), {}, { ...plain, referer: "http://hub.test/my/x" }));
  expect(out.headers.get("location")).toBe("/sign-in?next=%2Fmy%2Fx");
});

test("a file is saved, never run; asked again it is not sent twice; parts and small pictures can be had", async () => {
  const { id } = await sent("张三 证明.png", await picture("png", 600));
  const answer = await get(id);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": expect.stringMatching(
      /^attachment; filename="file.png"; filename\*=UTF-8''%E5%BC%A0/,
    ),
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
    "cache-control": "private, no-store",
  });
  const whole = Buffer.from(await answer.arrayBuffer());
  expect((await get(id, "?inline=1")).headers.get("content-disposition")).toMatch(/^inline/);
  const etag = answer.headers.get("etag") ?? "";
  expect((await get(id, "", { "if-none-match": etag })).status).toBe(304);
  const part = await get(id, "", { range: "bytes=8-15" });
  expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, whole.subarray(8, 16)]);
  expect((await get(id, "", { range: "bytes=9999999-" })).status).toBe(416);
  const small = await sharp(Buffer.from(await (await get(id, "?w=320")).arrayBuffer())).metadata();
  expect([small.format, small.width]).toEqual(["webp", 320]);
  expect((await get(id, "?w=99999")).headers.get("content-type")).toBe("image/png");
  const { id: paper } = await sent("a.pdf", pdf());
  expect((await get(paper, "?inline=1")).headers.get("content-disposition")).toMatch(/^attachment/);
});
