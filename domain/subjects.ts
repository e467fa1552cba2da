/** Where staff open the record that a desk, an event or a message speaks of. */
const places: Record<string, string> = {
  case: "/office/applications",
  notice: "/office/notices",
  serviceItem: "/office/services",
  post: "/admin/posts",
  person: "/admin/people",
  portfolio: "/office/portfolios",
  correction: "/office/corrections",
};

/** `("case", id)` → `/office/applications/<id>`; null for what has no page of its own. */
export const placeOf = (kind: string, id: string): string | null =>
  places[kind] ? `${places[kind]}/${id}` : null;
