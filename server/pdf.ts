import "server-only";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** The templates in `server/pdf/`. Each reads its data from `sys.inputs.data`, never as markup. */
export type PdfTemplate = "poster" | "paper" | "accounts" | "board";

const folder = join(process.cwd(), "server", "pdf");
const fonts = [
  "noto-sans-sc/400Regular",
  "noto-sans-sc/700Bold",
  "noto-serif-sc/400Regular",
  "noto-serif-sc/700Bold",
];

let made: Promise<NodeCompiler> | undefined;

/** One compiler for the life of the instance: reading the fonts is the slow part. */
function compiler(): Promise<NodeCompiler> {
  made ??= import("@myriaddreamin/typst-ts-node-compiler").then((typst) =>
    typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts.map(fontFolder) }] }),
  );
  return made;
}

function fontFolder(font: string): string {
  const [family = "", weight = ""] = font.split("/");
  const from = createRequire(join(process.cwd(), "package.json"));
  return join(dirname(from.resolve(`@expo-google-fonts/${family}/package.json`)), weight);
}

/**
 * A document as PDF, on the paper its template says. `data` must be plain JSON. Takes 10–60 ms on the main thread, so keep what many ask for.
 * The compiler's memory is emptied each time; it grows by a megabyte a document otherwise.
 */
export async function renderPdf(template: PdfTemplate, data: unknown, madeAt = new Date()): Promise<Buffer> {
  const typst = await compiler();
  try {
    const compiled = typst.compile({
      mainFilePath: join(folder, `${template}.typ`),
      inputs: { data: JSON.stringify(data) },
    });
    if (!compiled.result) {
      const fault = compiled.takeDiagnostics();
      throw new Error(`${template}.typ: ${fault ? JSON.stringify(fault.shortDiagnostics) : "no document"}`);
    }
    return typst.pdf(compiled.result, { creationTimestamp: Math.floor(madeAt.getTime() / 1000) });
  } finally {
    typst.evictCache(0);
  }
}
