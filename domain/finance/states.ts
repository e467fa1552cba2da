import { type Permission, postsFor, type Viewer } from "../access";
import type { Flow, Step } from "../flow";

/** The accounts of one village for one period. `awaited`: the period is over and nothing was handed in yet. */
export const reportStates = ["awaited", "draft", "checking", "opinion", "ready", "published"] as const;
export type ReportState = (typeof reportStates)[number];

export type ReportFacts = {
  state: ReportState;
  villageId: string;
  /** The office that keeps the village's books (村账镇代管). */
  agencyOfficeId: string;
  importedById: string | null;
  confirmedById: string | null;
  opinedById: string | null;
  /** The version readers see; null before the first publication. */
  publishedVersion: number | null;
};

/** The agency's own villages only: other stations have handlers too. */
export const isAgency = (viewer: Viewer, { agencyOfficeId }: Pick<ReportFacts, "agencyOfficeId">): boolean =>
  postsFor(viewer, "finance.keep").some(({ officeId }) => officeId === agencyOfficeId);

const ofVillage =
  (permission: Permission) =>
  (viewer: Viewer, { villageId }: Pick<ReportFacts, "villageId">) =>
    postsFor(viewer, permission).some((post) => post.villageId === villageId);
export const isVillageClerk = ofVillage("finance.confirm");
const isDirector = ofVillage("finance.opine");

/** Drafter ≠ reviewer ≠ publisher (public.md §9A): three people, also when somebody stands in for another post. */
const mayConfirm = (viewer: Viewer, report: ReportFacts) =>
  isVillageClerk(viewer, report) && viewer.personId !== report.importedById;
const mayOpine = (viewer: Viewer, report: ReportFacts) =>
  isDirector(viewer, report) &&
  viewer.personId !== report.importedById &&
  viewer.personId !== report.confirmedById;
const mayPublish = (viewer: Viewer, report: ReportFacts) =>
  isVillageClerk(viewer, report) &&
  viewer.personId !== report.importedById &&
  viewer.personId !== report.opinedById;

/**
 * The township's agency enters, the village confirms, the director of the supervision committee gives an opinion, the
 * village publishes; from then on the version is frozen (农经发〔2011〕13号, public.md §3.1–3.3). A correction begins with
 * `correct` and takes the same way again, while readers keep the published version.
 */
export const reportFlow = {
  import: {
    from: ["awaited", "draft"],
    to: "draft",
    by: "finance.keep",
    only: isAgency,
    assigns: "agency",
    plain: true,
  },
  submit: { from: ["draft"], to: "checking", by: "finance.keep", only: isAgency, assigns: "clerk" },
  recall: { from: ["checking"], to: "draft", by: "finance.keep", only: isAgency, assigns: "agency" },
  confirm: {
    from: ["checking"],
    to: "opinion",
    by: "finance.confirm",
    only: mayConfirm,
    assigns: "director",
  },
  sendBack: {
    from: ["checking", "ready"],
    to: "draft",
    by: "finance.confirm",
    only: mayConfirm,
    needs: ["opinion"],
    assigns: "agency",
  },
  support: {
    from: ["opinion"],
    to: "ready",
    by: "finance.opine",
    only: mayOpine,
    needs: ["opinion"],
    assigns: "clerk",
  },
  object: {
    from: ["opinion"],
    to: "draft",
    by: "finance.opine",
    only: mayOpine,
    needs: ["opinion"],
    assigns: "agency",
  },
  publish: { from: ["ready"], to: "published", by: "finance.publish", only: mayPublish, assigns: null },
  correct: {
    from: ["published", "draft"],
    to: "draft",
    by: "finance.keep",
    only: (viewer, report) => isAgency(viewer, report) && report.publishedVersion !== null,
    needs: ["opinion"],
    assigns: "agency",
    plain: true,
  },
  dropCorrection: {
    from: ["draft"],
    to: "published",
    by: "finance.keep",
    only: (viewer, report) => isAgency(viewer, report) && report.publishedVersion !== null,
    assigns: null,
  },
} as const satisfies Flow<ReportState, ReportFacts>;

export type ReportStep = keyof typeof reportFlow;
export const reportStepOf = (name: ReportStep): Step<ReportState, ReportFacts> => reportFlow[name];
/** Steps that are buttons of the report's own page. */
export const buttonSteps = (Object.keys(reportFlow) as ReportStep[]).filter(
  (name) => !("plain" in reportFlow[name]),
) as [ReportStep, ...ReportStep[]];
export type ReportAssignee = NonNullable<(typeof reportFlow)[ReportStep]["assigns"]>;

/** What is expected of whoever has it, by state: the step named on the desk. */
export const expectedReportStep: Record<Exclude<ReportState, "published">, ReportStep> = {
  awaited: "import",
  draft: "submit",
  checking: "confirm",
  opinion: "support",
  ready: "publish",
};
