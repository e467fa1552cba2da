import { type HeldPost, postsFor, type Viewer } from "../access";
import type { Flow } from "../flow";

export const itemStates = [
  "due",
  "draft",
  "opinion",
  "ready",
  "published",
  "takenDown",
  "withdrawn",
  "discarded",
] as const;
export type ItemState = (typeof itemStates)[number];

/** How the township stands to an item; it never touches what the village wrote (村民委员会组织法 第五条、第三十六条). */
export const oversightStates = ["none", "commented", "reminded", "ordered", "answered", "settled"] as const;
export type OversightState = (typeof oversightStates)[number];

export type ItemFacts = {
  state: ItemState;
  oversight: OversightState;
  villageId: string;
  /** Everybody who saved the text since the last publication. */
  writerIds: readonly string[];
  /** Who gave the opinion on the present text. */
  opinionById: string | null;
  /** 村民委员会主任 who approved it, as the clerk recorded. */
  approverName: string;
  publishedVersion: number | null;
  /** It must be published some time: the period's own items cannot be thrown away. */
  dueOn: string | null;
};

/** The viewer's post in the item's own village, for a permission. */
export const postInVillage = (
  viewer: Viewer,
  permission: "disclosure.draft" | "disclosure.opine" | "disclosure.publish",
  villageId: string,
): HeldPost | undefined => postsFor(viewer, permission).find((post) => post.villageId === villageId);

const writes = (viewer: Viewer, item: ItemFacts) =>
  postInVillage(viewer, "disclosure.draft", item.villageId) !== undefined;
const publishes = (viewer: Viewer, item: ItemFacts) =>
  postInVillage(viewer, "disclosure.publish", item.villageId) !== undefined;

/** The supervision committee looks at what others wrote: never at one's own text (public.md §9A). */
const mayOpine = (viewer: Viewer, item: ItemFacts) =>
  postInVillage(viewer, "disclosure.opine", item.villageId) !== undefined &&
  viewer.personId !== null &&
  !item.writerIds.includes(viewer.personId);

/** Who gave the opinion does not publish; the village head's approval must be on record (public.md §3.1, §9A). */
const mayPublish = (viewer: Viewer, item: ItemFacts) =>
  publishes(viewer, item) && viewer.personId !== item.opinionById && item.approverName !== "";

const wasPublished = (item: ItemFacts) => item.publishedVersion !== null;

/**
 * The life of an item, all of it the village's: drafted by the clerk, opinion of the supervision committee's director,
 * published by the clerk. Taking names down on their day (`published` → `takenDown`) is a job's. A correction begins with
 * `correct`; readers keep the published copy until it has passed the opinion again.
 */
export const itemFlow = {
  begin: { from: ["due"], to: "draft", by: "disclosure.draft", only: writes, assigns: "clerk" },
  requestOpinion: {
    from: ["draft"],
    to: "opinion",
    by: "disclosure.draft",
    only: writes,
    assigns: "supervision",
  },
  agree: {
    from: ["opinion"],
    to: "ready",
    by: "disclosure.opine",
    only: mayOpine,
    needs: ["opinion"],
    assigns: "clerk",
  },
  object: {
    from: ["opinion"],
    to: "draft",
    by: "disclosure.opine",
    only: mayOpine,
    needs: ["opinion"],
    assigns: "clerk",
  },
  publish: {
    from: ["ready"],
    to: "published",
    by: "disclosure.publish",
    only: mayPublish,
    assigns: null,
    clocks: [
      { key: "village.general", move: "stop" },
      { key: "village.batch", move: "stop" },
      { key: "village.order", move: "stop" },
    ],
  },
  recall: { from: ["opinion", "ready"], to: "draft", by: "disclosure.draft", only: writes, assigns: "clerk" },
  correct: { from: ["published"], to: "draft", by: "disclosure.draft", only: writes, assigns: "clerk" },
  dropCorrection: {
    from: ["draft"],
    to: "published",
    by: "disclosure.draft",
    only: (viewer, item) => writes(viewer, item) && wasPublished(item) && item.oversight !== "ordered",
    assigns: null,
  },
  withdraw: {
    from: ["published", "draft", "opinion", "ready"],
    to: "withdrawn",
    by: "disclosure.publish",
    only: (viewer, item) => publishes(viewer, item) && wasPublished(item),
    needs: ["opinion"],
    assigns: null,
    clocks: [{ key: "village.order", move: "stop" }],
  },
  discard: {
    from: ["draft"],
    to: "discarded",
    by: "disclosure.draft",
    only: (viewer, item) => writes(viewer, item) && !wasPublished(item) && item.dueOn === null,
    assigns: null,
  },
} as const satisfies Flow<ItemState, ItemFacts>;
export type ItemStep = keyof typeof itemFlow;
export const itemSteps = Object.keys(itemFlow) as ItemStep[];

/** What the oversight steps ask: their `state` is the township's own, the item's stands beside it. */
export type OversightFacts = Omit<ItemFacts, "state"> & { state: OversightState; itemState: ItemState };
export const overseen = (item: ItemFacts): OversightFacts => ({
  ...item,
  state: item.oversight,
  itemState: item.state,
});

const isWaited = ({ itemState }: OversightFacts) => ["due", "draft", "opinion", "ready"].includes(itemState);
const isOrderable = (_viewer: Viewer, item: OversightFacts) =>
  item.itemState === "published" || (isWaited(item) && item.dueOn !== null);

/**
 * What the township may do (public.md §3.1, §9A; 村民委员会组织法 第三十一条): comment, remind, order correction and see that it was
 * done. Every step moves the township's own state and leaves the item's alone. `answered` comes with the village's next publication.
 */
export const oversightFlow = {
  comment: {
    from: ["none", "commented", "settled"],
    to: "commented",
    by: "disclosure.comment",
    needs: ["opinion"],
    assigns: null,
  },
  remind: {
    from: ["none", "commented", "reminded", "settled"],
    to: "reminded",
    by: "disclosure.remind",
    only: (_viewer, item) => isWaited(item),
    assigns: null,
  },
  orderCorrection: {
    from: ["none", "commented", "reminded", "answered", "settled"],
    to: "ordered",
    by: "disclosure.order",
    only: isOrderable,
    needs: ["opinion"],
    assigns: "clerk",
    clocks: [{ key: "village.order", move: "start" }],
  },
  urgeOrder: { from: ["ordered"], to: "ordered", by: "disclosure.remind", assigns: null },
  settle: { from: ["answered"], to: "settled", by: "disclosure.order", needs: ["opinion"], assigns: null },
} as const satisfies Flow<OversightState, OversightFacts>;
export type OversightStep = keyof typeof oversightFlow;
export const oversightSteps = Object.keys(oversightFlow) as OversightStep[];
