import { z } from "zod";
import { type Box, onPage } from "./boxes";
import { limits } from "./limits";
import { redactionReasons } from "./reasons";

const list = z
  .array(z.string().trim().max(200))
  .max(limits.boxes + 10, "redaction.errors.tooMany")
  .optional()
  .default([]);

/** `12.5`, also as a Chinese keyboard writes it: `１２．５％`. */
const numberOf = (text: string): number => {
  const plain = text.normalize("NFKC").replace("。", ".").replace(/%$/, "").trim();
  return /^\d{1,3}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
};

const Row = z.object({
  page: z
    .string()
    .transform(numberOf)
    .pipe(
      z
        .int("redaction.errors.page")
        .min(1, "redaction.errors.page")
        .max(limits.pages, "redaction.errors.page"),
    ),
  x: z
    .string()
    .transform(numberOf)
    .pipe(z.number("redaction.errors.percent").min(0).max(100, "redaction.errors.percent")),
  y: z
    .string()
    .transform(numberOf)
    .pipe(z.number("redaction.errors.percent").min(0).max(100, "redaction.errors.percent")),
  width: z
    .string()
    .transform(numberOf)
    .pipe(
      z
        .number("redaction.errors.percent")
        .gt(0, "redaction.errors.size")
        .max(100, "redaction.errors.percent"),
    ),
  height: z
    .string()
    .transform(numberOf)
    .pipe(
      z
        .number("redaction.errors.percent")
        .gt(0, "redaction.errors.size")
        .max(100, "redaction.errors.percent"),
    ),
  reason: z.enum(redactionReasons, "redaction.errors.reason"),
  note: z.string().max(60),
});
const columns = ["page", "x", "y", "width", "height", "reason", "note"] as const;

/**
 * The boxes as a form sends them: one list for each column, the rows side by side. A row without a page is no box; that is
 * how one is taken away without scripts. The note is kept only where the list of reasons has none that fits.
 */
export const RedactionDraft = z
  .object({
    file: z.uuid(),
    version: z.coerce.number().int().min(0).max(1_000_000_000),
    /** The other version that the writer has seen and decides to write over. */
    over: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
    next: z.enum(["save", "make"]).optional().default("save"),
    ...{ page: list, x: list, y: list, width: list, height: list, reason: list, note: list },
  })
  .transform(({ file, version, over, next, ...lists }, context) => {
    const boxes: Box[] = [];
    lists.page.forEach((page, at) => {
      if (page === "") return;
      const row = Object.fromEntries(columns.map((column) => [column, lists[column][at] ?? ""]));
      const parsed = Row.safeParse(row);
      for (const issue of parsed.error?.issues ?? [])
        context.addIssue({ code: "custom", message: issue.message, path: [String(issue.path[0]), at] });
      const isUnsaid = row.reason === "other" && row.note === "";
      if (isUnsaid)
        context.addIssue({ code: "custom", message: "redaction.errors.note", path: ["note", at] });
      if (!parsed.success) return;
      const { note, ...box } = parsed.data;
      boxes.push(onPage({ ...box, note: box.reason === "other" ? note : "" }));
    });
    if (boxes.length > limits.boxes)
      context.addIssue({ code: "custom", message: "redaction.errors.tooMany", path: ["page"] });
    if (next === "make" && boxes.length === 0)
      context.addIssue({ code: "custom", message: "redaction.errors.noBoxes", path: ["boxes"] });
    return { file, version, over, next, boxes };
  });
export type RedactionDraft = z.output<typeof RedactionDraft>;
