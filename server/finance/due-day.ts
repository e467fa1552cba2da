import "server-only";
import type { Shown } from "@/db/client";
import { listClocks } from "@/db/queries/clocks";

/** The day shown on the desk: the running deadline of the record that ends first. */
export async function dueDayOf(subject: Shown<{ id: string }>): Promise<string | null> {
  const running = (await listClocks(subject)).filter(({ stoppedAt }) => stoppedAt === null);
  return running[0]?.dueOn ?? null;
}
