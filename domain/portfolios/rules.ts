import type { Day } from "../calendar/day";
import { includes, type Span } from "../people/spans";

/** 分工: who answers for a matter, from day to day. */
export type Portfolio = Span & {
  id: string;
  matterId: string;
  leaderPostId: string | null;
  leadOfficeId: string | null;
};
export type MapFault = { matterId: string; kind: "overlap" | "noLeader" | "noOffice"; rowIds: string[] };

/**
 * Where the map is not clear on a day (office.md §8.3 a): a matter with two leaders or two lead offices in charge
 * (overlap), without a leader, or without a lead office (gap). Each matter is named once, its worst fault first.
 */
export function mapFaults(matterIds: readonly string[], rows: readonly Portfolio[], day: Day): MapFault[] {
  return matterIds.flatMap((matterId): MapFault[] => {
    const inForce = rows.filter((row) => row.matterId === matterId && includes(row, day));
    const rowIds = inForce.map(({ id }) => id);
    if (inForce.length > 1) return [{ matterId, kind: "overlap", rowIds }];
    const [row] = inForce;
    if (!row?.leaderPostId) return [{ matterId, kind: "noLeader", rowIds }];
    return row.leadOfficeId ? [] : [{ matterId, kind: "noOffice", rowIds }];
  });
}

/** A leader who is also an assistant, or a lead office that is also a co-office, is named twice. */
export function twiceNamed(row: {
  leaderPostId: string | null;
  assistantPostIds: readonly string[];
  leadOfficeId: string | null;
  coOfficeIds: readonly string[];
}): string | null {
  if (row.leaderPostId && row.assistantPostIds.includes(row.leaderPostId)) return "assistantPostIds";
  return row.leadOfficeId && row.coOfficeIds.includes(row.leadOfficeId) ? "coOfficeIds" : null;
}
