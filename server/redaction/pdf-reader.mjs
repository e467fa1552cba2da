// Reads PDF files that came from anywhere, in a process of its own: without secrets in its environment, with little
// memory, ended when it takes too long. The first line on stdin says what to do; each line on stdout is an answer, after
// which the next line on stdin is waited for. The points of a page go through a file, one page at a time.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const from = createRequire(join(process.cwd(), "package.json"));
// pdf.js asks for it; Node has it from 20.16 on.
process.getBuiltinModule ??= (name) => from(name);
const { createCanvas, GlobalFonts } = from("@napi-rs/canvas");
const folderOf = (name) => dirname(from.resolve(`${name}/package.json`));
const pdfjsFolder = folderOf("pdfjs-dist");
const pdfjs = await import(pathToFileURL(join(pdfjsFolder, "legacy/build/pdf.mjs")).href);
const inPdfjs = (part) => `${join(pdfjsFolder, part)}/`;

for (const style of ["Sans", "Serif"])
  GlobalFonts.registerFromPath(
    join(
      folderOf(`@expo-google-fonts/noto-${style.toLowerCase()}-sc`),
      `400Regular/Noto${style}SC_400Regular.ttf`,
    ),
    `Hub ${style}`,
  );

/**
 * Fonts that a PDF names and does not bring along are ours, on every machine the same: SimHei and its like without
 * serifs, all others (SimSun, FangSong, KaiTi) with them. The canvas itself looks for no other font when a sign is missing.
 */
const ownFont = (css) => {
  const size = /([\d.]+)px/.exec(css)?.[1] ?? "10";
  const isSans = /hei|sans|gothic|arial|helvetica|deng/i.test(
    css.slice(css.indexOf("px")).replace("sans-serif", ""),
  );
  return `${/italic|oblique/.test(css) ? "italic " : ""}${/bold|[6-9]00/.test(css) ? "bold " : ""}${size}px "Hub ${isSans ? "Sans" : "Serif"}"`;
};

function canvasOf(width, height) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const font = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), "font");
  Object.defineProperty(context, "font", {
    get: () => font.get.call(context),
    set: (css) => font.set.call(context, ownFont(css)),
  });
  return { canvas, context };
}

class Canvases {
  create(width, height) {
    return canvasOf(Math.max(1, width), Math.max(1, height));
  }
  reset({ canvas }, width, height) {
    canvas.width = width;
    canvas.height = height;
  }
  destroy(held) {
    held.canvas.width = 0;
    held.canvas.height = 0;
    held.canvas = null;
    held.context = null;
  }
}

/** What pdf.js leaves out with a warning would be missing in the copy without anybody noticing. */
let isLeftOut = false;
console.warn = (...said) => {
  if (/exceeded maximum allowed size|Unable to decode image/i.test(said.join(" "))) isLeftOut = true;
};

console.log = console.info = () => {};

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const read = async () => (await lines.next()).value ?? "";
const answer = (said) => process.stdout.write(`${JSON.stringify(said)}\n`);

const open = (data, mostPixels) =>
  pdfjs.getDocument({
    data,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: mostPixels,
    cMapUrl: inPdfjs("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: inPdfjs("standard_fonts"),
    wasmUrl: inPdfjs("wasm"),
    iccUrl: inPdfjs("iccs"),
    CanvasFactory: Canvases,
    verbosity: pdfjs.VerbosityLevel.WARNINGS,
  });

async function rgb(rgba, path) {
  const points = Buffer.allocUnsafe((rgba.length / 4) * 3);
  for (let at = 0, to = 0; at < rgba.length; at += 4) {
    points[to++] = rgba[at];
    points[to++] = rgba[at + 1];
    points[to++] = rgba[at + 2];
  }
  await writeFile(path, points, { mode: 0o600 });
}

/**
 * Says how large every page is, in inches; is told which are wanted, and how many points for 1/72 inch; paints those as
 * they are seen.
 */
async function paint(document, { mostPages, out }) {
  if (document.numPages > mostPages) return answer({ fault: "tooManyPages", count: document.numPages });
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    pages.push({ width: width / 72, height: height / 72 });
  }
  answer({ pages });
  for (const { number, scale } of JSON.parse(await read())) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const { canvas, context } = canvasOf(width, height);
    isLeftOut = false;
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    if (isLeftOut) return answer({ fault: "tooLarge" });
    await rgb(context.getImageData(0, 0, width, height).data, out);
    page.cleanup();
    answer({ number, width, height });
    await read();
  }
}

const { OPS } = pdfjs;
const drawsNothing = new Set([OPS.dependency, OPS.save, OPS.restore, OPS.transform]);

/** Everything that a PDF could hold beside the pictures of its pages, counted. */
async function examine(document, { out }, bytes) {
  const { info, metadata } = await document.getMetadata();
  const size = (thing) => (thing ? (thing.size ?? thing.length ?? Object.keys(thing).length) : 0);
  const found = { pages: document.numPages, picturePages: 0, texts: 0, annotations: 0, scripts: 0 };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    found.texts += (await page.getTextContent()).items.length;
    found.annotations += (await page.getAnnotations({ intent: "any" })).length;
    found.scripts += size(await page.getJSActions());
    const { fnArray, argsArray } = await page.getOperatorList();
    const drawn = fnArray.flatMap((what, at) =>
      drawsNothing.has(what) ? [] : [{ what, about: argsArray[at] }],
    );
    const isOnePicture = drawn.length === 1 && drawn[0].what === OPS.paintImageXObject;
    if (isOnePicture) found.picturePages += 1;
    const picture = isOnePicture
      ? await new Promise((known) => page.objs.get(drawn[0].about[0], known))
      : null;
    if (picture?.kind === pdfjs.ImageKind.RGB_24BPP) await writeFile(out, picture.data, { mode: 0o600 });
    else if (picture?.data) await rgb(picture.data, out);
    else await writeFile(out, Buffer.alloc(0));
    page.cleanup();
    answer({ number, width: picture?.width ?? 0, height: picture?.height ?? 0 });
    await read();
  }
  const named = Object.entries(info).filter(([key, value]) => value && !plainInfo.has(key));
  const layers = await document.getOptionalContentConfig();
  answer({
    ...found,
    attachments: size(await document.getAttachments()),
    outlines: size(await document.getOutline()),
    layers: [...layers].length,
    scripts: found.scripts + size(await document.getJSActions()) + size(await document.getOpenAction()),
    metadata: named.length + (metadata ? 1 : 0) + size(await document.getMarkInfo()) + jpegNotes(bytes),
    endings: count(bytes, "startxref"),
  });
}

/** What pdf.js says of every file, whatever it holds. */
const plainInfo = new Set([
  ...["PDFFormatVersion", "Language", "EncryptFilterName", "IsLinearized", "IsAcroFormPresent"],
  ...["IsXFAPresent", "IsCollectionPresent", "IsSignaturesPresent"],
]);

function count(bytes, word) {
  let found = 0;
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) found += 1;
  return found;
}

/** Parts of the pictures that hold no picture: camera notes, place, comments, colour profiles, small previews. */
function jpegNotes(bytes) {
  let notes = 0;
  for (
    let at = bytes.indexOf("stream\n\xff\xd8", 0, "latin1");
    at >= 0;
    at = bytes.indexOf("stream\n\xff\xd8", at + 9, "latin1")
  ) {
    let part = at + 9;
    while (bytes[part] === 0xff && bytes[part + 1] !== 0xda) {
      const kind = bytes[part + 1];
      if (kind === 0xfe || (kind > 0xe0 && kind <= 0xef && kind !== 0xee)) notes += 1;
      part += 2 + bytes.readUInt16BE(part + 2);
    }
  }
  return notes;
}

const tasks = { paint, examine };

try {
  const asked = JSON.parse(await read());
  const bytes = await readFile(asked.path);
  // pdf.js takes the memory of what it is given.
  const loading = open(new Uint8Array(bytes), asked.mostPixels);
  await tasks[asked.task](await loading.promise, asked, bytes);
} catch (error) {
  answer({
    fault: error?.name === "PasswordException" ? "locked" : "broken",
    said: String(error?.message).slice(0, 200),
  });
}
process.stdout.write("", () => process.exit(0));
