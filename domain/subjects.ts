import { type CaseKind, caseRegistry } from "./cases/registry";

/** Where staff open the record that a desk, an event or a message speaks of. */
const places: Record<string, string> = {
  notice: "/office/notices",
  serviceItem: "/office/services",
  post: "/admin/posts",
  person: "/admin/people",
  portfolio: "/office/portfolios",
  correction: "/office/corrections",
  rectification: "/office/ratings",
  financeReport: "/office/finance/reports",
  financeQuestion: "/office/finance/questions",
  financeAsset: "/office/finance/assets",
  disclosure: "/office/disclosure",
  decision: "/office/disclosure/decisions",
};

/** `("notice", id)` → `/office/notices/<id>`, a matter by its kind; null for what has no page of its own. */
export function placeOf(kind: string, id: string, caseKind?: CaseKind | null): string | null {
  const place = kind === "case" && caseKind ? caseRegistry[caseKind]?.officePath : places[kind];
  return place ? `${place}/${id}` : null;
}
