import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { pool } from "@/db/pool";
import { files } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { form, lying, plantPeople, prepare, subjects, wang, zhao } from "./doors";
import { docx, pdf, zip } from "./samples";

/** Files made to do harm, through the upload and download doors (public.md §8.3 intrusion: type by magic bytes, size). */
const folder = prepare();
let viewer: Viewer = zhao;
vi.mock("@/server/viewer", () => ({ currentViewer: async () => viewer }));
vi.mock("@/server/client-address", () => ({ clientAddress: async () => "192.0.2.7" }));
vi.mock("@/server/sentences", () => ({ sentences: async () => (key: string) => key }));
vi.mock("@/server/auth/limiter", async (original) => ({
  ...(await original<typeof import("@/server/auth/limiter")>()),
  limiter: () => ({ consume: async () => {} }),
}));
const { upload } = await import("@/server/upload");
const { download } = await import("@/server/download");
const { storedFile } = await import("@/server/files/stored-file");

const send = upload({ subjects });
const fetchFile = download({ permission: "portal.enter", find: storedFile(subjects) });
const sent = async (name: string, content: Buffer | string) => {
  const answer = await send(form(name, content));
  const body = (await answer.json()) as { id: string; code?: string; message?: string };
  return { status: answer.status, ...body };
};
const rowOf = async (id: string) => (await pool.select().from(files).where(eq(files.id, id)))[0];
const bytesOf = async (id: string, search = "") => {
  const answer = await fetchFile(new Request(`http://hub.test/files/${id}${search}`), {
    params: Promise.resolve({ id }),
  });
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const script = "<script>alert(document.cookie)</script>";
const program = Buffer.concat([
  Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"),
  Buffer.alloc(500),
  Buffer.from("PE\0\0"),
]);
const jpeg = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
const png = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "red" } })
    .png()
    .toBuffer();

let before: string[] = [];
beforeAll(async () => {
  await plantPeople();
  before = lying(folder);
});
beforeEach(() => {
  viewer = zhao;
});
/** Every file on disk is one that a row names: what was refused left nothing. */
afterEach(async () => {
  const named = await pool.$count(files);
  expect(lying(folder).length - before.length).toBe(named);
});

describe("one file that is two", () => {
  test("script behind a photo, in its comment, as its first bytes: the photo is drawn anew without it", async () => {
    const photo = await jpeg();
    const comment = Buffer.from(script);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(comment.length + 2);
    const inside = Buffer.concat([
      photo.subarray(0, 2),
      Buffer.from("fffe", "hex"),
      length,
      comment,
      photo.subarray(2),
    ]);
    for (const whole of [Buffer.concat([photo, comment]), inside]) {
      const { status, id } = await sent("照片.jpg", whole);
      expect(status).toBe(201);
      const { bytes, headers } = await bytesOf(id, "?inline=1");
      expect(bytes.includes("script")).toBe(false);
      expect(headers.get("content-type")).toBe("image/jpeg");
    }
    expect((await sent("照片.jpg", Buffer.concat([comment, photo]))).code).toBe("files.errors.notWhatItSays");
  });

  test("a picture with a text chunk that is a page", async () => {
    const image = await png();
    const { status, id } = await sent("图.png", Buffer.concat([image, Buffer.from(`<html>${script}`)]));
    expect(status).toBe(201);
    expect((await bytesOf(id, "?inline=1")).bytes.includes("<html>")).toBe(false);
  });

  test("a PDF that is also a folder, a page and a program by its end: it leaves as a PDF to be saved, never to be run", async () => {
    const both = Buffer.concat([
      pdf("证明"),
      Buffer.from(script),
      zip([{ name: "a.exe", content: program }]),
    ]);
    const { status, id } = await sent("证明.pdf", both);
    expect(status).toBe(201);
    const { headers } = await bytesOf(id, "?inline=1");
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  });

  const refused: [string, string, () => Buffer | string | Promise<Buffer>][] = [
    ["a program called PDF", "说明.pdf", () => program],
    ["a program before a PDF", "说明.pdf", () => Buffer.concat([program, pdf()])],
    ["a page before a PDF", "说明.pdf", () => `<html>${script}</html>${pdf()}`],
    [
      "a page before a folder",
      "申请.docx",
      () => Buffer.concat([Buffer.from(`<html>${script}`), docx("甲")]),
    ],
    ["a GIF that is a script", "图.png", () => `GIF89a/*${" ".repeat(40)}*/=1;alert(1)`],
    [
      "SVG with a byte order mark as PNG",
      "图.png",
      () => `\ufeff<?xml version="1.0"?><svg onload="alert(1)"/>`,
    ],
    ["HTML as JPG", "图.jpg", () => `<!doctype html>${script}`],
    ["a folder called document", "申请.docx", () => zip([{ name: "x.html", content: script }])],
    ["an ELF program as old Word", "申请.doc", () => Buffer.from("\x7fELF\x02\x01\x01", "latin1")],
    [
      "a shell script as text",
      "说明.txt",
      () => Buffer.concat([Buffer.from("#!/bin/sh\n"), Buffer.from([0, 255, 0])]),
    ],
  ];
  test.each(refused)("%s is refused", async (_, name, make) => {
    const { status, code } = await sent(name, await make());
    expect([status, code]).toEqual([422, "files.errors.notWhatItSays"]);
  });

  test.each([
    "图.svg",
    "页.html",
    "页.xhtml",
    "页.xml",
    "a.exe",
    "a.js",
    "a.hta",
    "a.lnk",
    "a.scr",
    "无后缀",
    "a.pdf.exe",
    "a.jpg.svg",
  ])("%s is no kind that is taken, whatever is in it", async (name) => {
    for (const content of [pdf(), await jpeg(), script])
      expect((await sent(name, content)).code, name).toBe("wrongType");
  });
});

describe("bombs", () => {
  const zeros = Buffer.alloc(60 * 1024 * 1024);
  test("a document of 60 MB of nothing packed into 60 KB", async () => {
    const bomb = docx("甲", [{ name: "word/media/image1.bin", content: zeros }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect((await sent("申请.docx", bomb)).code).toBe("files.errors.bomb");
  });
  test("one that lies about its size costs neither memory nor time", async () => {
    const liar = zip([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "word/document.xml", content: zeros, claims: 100 },
    ]);
    const begun = performance.now();
    expect([201, 422]).toContain((await sent("申请.docx", liar)).status);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
  test("a folder of ten thousand entries, from staff", async () => {
    viewer = wang;
    const many = zip(Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}.txt` })));
    expect((await sent("很多.zip", many)).code).toBe("files.errors.bomb");
  });
  test("a picture of a thousand million points", async () => {
    const image = Buffer.from(await png());
    image.writeUInt32BE(32_000, 16);
    image.writeUInt32BE(32_000, 20);
    expect((await sent("大.png", image)).code).toBe("files.errors.brokenPicture");
  });
});

describe("sizes", () => {
  const most = 20 * 1024 * 1024;
  const large = (bytes: number) => {
    const content = Buffer.alloc(bytes, " ");
    pdf().copy(content);
    return content;
  };
  test("a villager's 20 MB are taken, one byte more is not; staff may send it", async () => {
    expect((await sent("一.pdf", large(most))).status).toBe(201);
    expect((await sent("二.pdf", large(most + 1))).code).toBe("tooLarge");
    viewer = wang;
    expect((await sent("三.pdf", large(most + 1))).status).toBe(201);
  });
  test("nothing at all", async () => {
    for (const name of ["空.pdf", "空.txt", "空.jpg"]) expect((await sent(name, "")).code).toBe("emptyFile");
  });
});

describe("names", () => {
  test.each([
    "张三（父亲）的户口本 第1页.pdf",
    "低保申请表——二〇二六年十一月.pdf",
    "𠮷野家证明.pdf",
    "Ünïcödé and emoji 🌾.pdf",
    "it's 100% “right”, a;b=c.pdf",
  ])("%s is kept as it is, in the row and in the download", async (name) => {
    const { id } = await sent(name, pdf());
    expect((await rowOf(id))?.name).toBe(name);
    const disposition = (await bytesOf(id)).headers.get("content-disposition") ?? "";
    expect(decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? "")).toBe(name);
  });

  test.each([
    ["../../etc/passwd.pdf", "files.errors.traversal"],
    ["..\\..\\windows\\win.pdf", "files.errors.traversal"],
    ["....//....//x.pdf", null],
    ["/etc/passwd.pdf", null],
    ["C:\\Users\\x\\证明.pdf", null],
    ["%2e%2e%2fx.pdf", null],
    ["照片.php.pdf", "files.errors.doubleExtension"],
    ["照片.exe .pdf", "files.errors.doubleExtension"],
    [".htaccess", "files.errors.noName"],
    ["证明.pdf.", "wrongType"],
    ["证明.pdf:x.exe", "wrongType"],
    ["发票\u202Efdp.exe", "wrongType"],
  ])("%j", async (name, code) => {
    const { status, code: said, id } = await sent(name, pdf());
    expect([status, said ?? null]).toEqual([code ? 422 : 201, code]);
    if (!code) expect((await rowOf(id))?.name).not.toMatch(/[/\\]/);
  });

  test("whatever a sender writes there: taken or refused in a sentence, kept without harm", async () => {
    const name = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.stringMatching(/^[./\\:%<>"'\u202e\u200b\n\r\t ;=a-z]{0,40}$/),
    );
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom(".pdf", ".PDF", "", ".exe", ".pdf "), async (stem, end) => {
        const { status, id, message } = await sent(`${stem}${end}`, pdf());
        expect([201, 422]).toContain(status);
        if (status === 422) {
          expect(message).toBeTruthy();
          return;
        }
        const kept = (await rowOf(id))?.name ?? "";
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
        expect(kept).not.toMatch(/[/\\\u0000-\u001f\u007f\u202a-\u202e]/);
        expect(kept).toMatch(/\.pdf$/i);
        expect((await bytesOf(id)).headers.get("content-disposition")).toMatch(/^[\u0020-\u007e]+$/);
      }),
      { numRuns: 60 },
    );
  });

  test("where it lies says nothing of its name", async () => {
    const { id } = await sent("王五的病历.pdf", pdf());
    const places = lying(folder).filter((path) => path.includes(id.slice(-12)));
    expect(places).toHaveLength(1);
    expect(readFileSync(join(folder, places[0] ?? "")).equals(pdf())).toBe(true);
    expect(lying(folder).join()).not.toContain("王五");
  });
});
