import { type Audience, administrators, type Duty, policy, type Viewer } from "../access";

const isAdministrator = (duty: Duty): boolean => (administrators as readonly Duty[]).includes(duty);

/**
 * 三员分立 (public.md §8.3 access d): the system, security and audit administrators are three different people and do no
 * business. Asked for a post's duties, and for all duties a person would have at once through posts held or stood in for.
 * Returns the key of the sentence, or null. `[sysAdmin, auditAdmin]` → two administrators; `[sysAdmin, writer]` → mixed.
 */
export function dutyFault(held: readonly Duty[]): string | null {
  const duties = [...new Set(held)];
  const admins = duties.filter(isAdministrator);
  if (admins.length > 1) return "people.errors.twoAdministrators";
  if (admins.length === 1 && duties.length > 1) return "people.errors.administratorWithBusiness";
  return null;
}

type Appointment = { personId: string; duties: readonly Duty[]; isVacant: boolean };

/**
 * Who may put somebody into a post: the security administrator, since a post is a permission. The system administrator
 * only fills the vacant posts of the two other administrators, so that a new installation can begin. Nobody appoints
 * themselves (public.md §8.3 access d). Returns the key of the sentence, or null.
 */
export function appointmentFault(
  viewer: Pick<Viewer, "personId" | "audiences">,
  { personId, duties, isVacant }: Appointment,
): string | null {
  if (viewer.personId === personId) return "people.errors.notOneself";
  if (viewer.audiences.includes("secAdmin")) return null;
  const isFirst = isVacant && duties.some((duty) => duty === "secAdmin" || duty === "auditAdmin");
  return isFirst ? null : "people.errors.secAdminAppoints";
}

/**
 * Who may hand over what lies on somebody's desk and end their holding (GW-67): the holder; the office's director and
 * leaders for business posts; for a leader's post only a main leader. An administrator's post is the secAdmin's to end.
 */
export function mayHandOver(
  viewer: Pick<Viewer, "personId" | "audiences">,
  { personId, duties }: { personId: string; duties: readonly Duty[] },
): boolean {
  if (duties.some(isAdministrator)) return false;
  if (viewer.personId === personId) return true;
  const isLeaders = duties.some((duty) => duty === "mainLeader" || duty === "deputyLeader");
  const allowed: readonly Audience[] = isLeaders ? ["mainLeader"] : policy["posts.handOver"];
  return viewer.audiences.some((audience) => allowed.includes(audience));
}
