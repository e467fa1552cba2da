import { administrators, type Duty, type Viewer } from "../access";

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
