import type { Viewer } from "../access";
import type { Flow } from "../flow";

export const serviceItemStates = ["draft", "review", "published", "withdrawn"] as const;
export type ServiceItemState = (typeof serviceItemStates)[number];
export type ServiceItemFacts = { state: ServiceItemState; editedById: string | null };

/** Who wrote a guide does not publish it (public.md §9A separation rules). */
const isNotEditor = (viewer: Viewer, item: ServiceItemFacts) => viewer.personId !== item.editedById;

export const serviceItemFlow = {
  submit: { from: ["draft"], to: "review", by: "services.maintain", assigns: "publisher" },
  publish: { from: ["review"], to: "published", by: "services.publish", only: isNotEditor, assigns: null },
  sendBack: {
    from: ["review"],
    to: "draft",
    by: "services.publish",
    only: isNotEditor,
    needs: ["opinion"],
    assigns: "editor",
  },
  revise: { from: ["published", "withdrawn"], to: "draft", by: "services.maintain", assigns: null },
  withdraw: {
    from: ["published"],
    to: "withdrawn",
    by: "services.publish",
    needs: ["opinion"],
    assigns: null,
  },
} as const satisfies Flow<ServiceItemState, ServiceItemFacts>;

export type ServiceItemStep = keyof typeof serviceItemFlow;
