import "server-only";
import { eq } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { informationRequests } from "@/db/schema";

/** The days that somebody waits for, for whoever was shown the matter; nothing about the person. */
export async function findInformationTerms(course: Shown<{ id: string }>) {
  const [found] = await db()
    .select({ correctionDueOn: informationRequests.correctionDueOn, fee: informationRequests.fee })
    .from(informationRequests)
    .where(eq(informationRequests.caseId, course.id));
  return found ?? null;
}
