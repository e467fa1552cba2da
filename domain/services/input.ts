import { z } from "zod";
import type { Guide, GuideMaterial, GuideQuestion, GuideStep } from "./guide";
import { deliveries } from "./guide";
import { serviceItemFlow } from "./states";

type Form = Readonly<Record<string, unknown>>;
const text = (form: Form, name: string, most: number): string => {
  const value = form[name];
  return typeof value === "string" ? value.trim().slice(0, most) : "";
};
const lines = (form: Form, name: string): string[] =>
  text(form, name, 4000)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 40);
const number = (form: Form, name: string, most: number): number => {
  const value = Number.parseInt(text(form, name, 6), 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), most) : 0;
};
const oneOf = <T extends string>(form: Form, name: string, known: readonly T[]): T =>
  known.find((each) => each === form[name]) ?? (known[0] as T);

export const itemTypes = ["publicService", "grant", "licence", "confirmation", "other"] as const;
export const materialForms = ["original", "copy", "originalAndCopy", "form", "photo"] as const;
export const materialSources = ["applicant", "issued", "intermediary"] as const;
export const materialNeeds = ["required", "deferrable", "optional"] as const;
export const rowKinds = ["materials", "steps", "questions", "faq"] as const;
export type RowKind = (typeof rowKinds)[number];
export const mostRows = 40;

/** How many rows of a kind a form brought: `materials.0.name`, `materials.1.name` … */
function rowCount(form: Form, kind: RowKind): number {
  const places = Object.keys(form).flatMap(
    (name) => new RegExp(`^${kind}\\.(\\d{1,2})\\.`).exec(name)?.[1] ?? [],
  );
  return Math.min(Math.max(0, ...places.map((place) => Number(place) + 1)), mostRows);
}
const rows = <T>(form: Form, kind: RowKind, make: (prefix: string, at: number) => T): T[] =>
  Array.from({ length: rowCount(form, kind) }, (_, at) => make(`${kind}.${at}`, at));

const materialIn =
  (form: Form) =>
  (at: string, place: number): GuideMaterial => ({
    key:
      text(form, `${at}.key`, 40).replace(/[^A-Za-z0-9]/g, "") ||
      `m${place + 1}x${text(form, `${at}.name`, 60).length}`,
    name: text(form, `${at}.name`, 80),
    form: oneOf(form, `${at}.form`, materialForms),
    count: number(form, `${at}.count`, 20) || 1,
    source: oneOf(form, `${at}.source`, materialSources),
    required: oneOf(form, `${at}.required`, materialNeeds),
    note: text(form, `${at}.note`, 300),
    isElectronicAccepted: form[`${at}.isPaperOnly`] !== "yes",
  });
const stepIn =
  (form: Form) =>
  (at: string): GuideStep => ({
    name: text(form, `${at}.name`, 80),
    actor: text(form, `${at}.actor`, 60),
    workingDays: number(form, `${at}.workingDays`, 200),
  });
const questionIn =
  (form: Form) =>
  (at: string, place: number): GuideQuestion => ({
    key: text(form, `${at}.key`, 40).replace(/[^A-Za-z0-9]/g, "") || `q${place + 1}`,
    label: text(form, `${at}.label`, 80),
    hint: text(form, `${at}.hint`, 200),
    isRequired: form[`${at}.isRequired`] === "yes",
  });
const faqIn = (form: Form) => (at: string) => ({
  question: text(form, `${at}.question`, 120),
  answer: text(form, `${at}.answer`, 800),
});

const limitIn = (form: Form, name: string) => ({
  amount: number(form, `${name}.amount`, 400),
  unit: oneOf(form, `${name}.unit`, ["WD", "CD"] as const),
});

/** A guide as it was typed: cut to length, never refused, so that half a guide can be kept as a draft. */
export const guideIn = (form: Form): Guide => ({
  name: text(form, "name", 80),
  shortName: text(form, "shortName", 40),
  itemType: oneOf(form, "itemType", itemTypes),
  serviceTarget: text(form, "serviceTarget", 300),
  implementingBody: text(form, "implementingBody", 80),
  decidingBody: text(form, "decidingBody", 120),
  legalBasis: lines(form, "legalBasis"),
  conditions: lines(form, "conditions"),
  materials: rows(form, "materials", materialIn(form)),
  steps: rows(form, "steps", stepIn(form)),
  legalLimit: { ...limitIn(form, "legalLimit"), text: text(form, "legalLimit.text", 200) },
  promisedLimit: limitIn(form, "promisedLimit"),
  specialProcedures: lines(form, "specialProcedures"),
  fee: text(form, "fee", 200),
  feeBasis: text(form, "feeBasis", 200),
  resultName: text(form, "resultName", 80),
  delivery: deliveries.filter((each) => ([form.delivery ?? []].flat() as unknown[]).includes(each)),
  location: text(form, "location", 200),
  officeHours: text(form, "officeHours", 120),
  phone: text(form, "phone", 40),
  complaintPhone: text(form, "complaintPhone", 80),
  visits: number(form, "visits", 20),
  isVillageProxyAllowed: form.isVillageProxyAllowed === "yes",
  questions: rows(form, "questions", questionIn(form)),
  faq: rows(form, "faq", faqIn(form)),
  remedies: text(form, "remedies", 800),
  plainSummary: text(form, "plainSummary", 300),
  everydayWords: lines(form, "everydayWords"),
});

/** A row more, or one less: what a button of the form says, `add:materials` or `remove:steps:2`. */
export function withRows(guide: Guide, asked: string): Guide {
  const [move, kind, place] = asked.split(":");
  if (!rowKinds.some((each) => each === kind)) return guide;
  const list = guide[kind as RowKind] as unknown[];
  if (move === "remove") return { ...guide, [kind as RowKind]: list.filter((_, at) => at !== Number(place)) };
  if (move !== "add" || list.length >= mostRows) return guide;
  return { ...guide, [kind as RowKind]: [...list, blankRow(kind as RowKind, list as { key?: string }[])] };
}

function blankRow(kind: RowKind, list: readonly { key?: string }[]): unknown {
  const name = `${kind}.0`;
  const used = new Set(list.map(({ key }) => key));
  const key = Array.from({ length: mostRows + 1 }, (_, at) => `${kind[0]}${at + 1}`).find(
    (each) => !used.has(each),
  );
  const made = { materials: materialIn, steps: stepIn, questions: questionIn, faq: faqIn }[kind]({
    [`${name}.key`]: key,
  });
  return made(name, 0);
}

const idAndVersion = { id: z.uuid(), version: z.coerce.number().int("invalid") };
export const GuideInput = z.looseObject({ ...idAndVersion, do: z.string().max(40).default("save") });
export const ItemStepInput = z.object({
  id: z.uuid(),
  step: z.enum(Object.keys(serviceItemFlow) as [keyof typeof serviceItemFlow], "invalid"),
  opinion: z.string().trim().max(600).default(""),
});
export const NewItemInput = z.object({
  name: z.string().trim().min(1).max(80),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, "services.errors.slug"),
  code: z.string().trim().min(1).max(40),
  officeId: z.uuid("chooseOne"),
  matterId: z.uuid("chooseOne"),
});
