import "server-only";
import { readOwnData } from "@/db/queries/own-data";
import { dayOf } from "@/domain/calendar/day";
import { retention } from "@/domain/privacy/retention";
import type { Download, Visit } from "@/server/download";
import { spoken } from "@/server/spoken";

/** 查阅、复制 (个人信息保护法第四十五条): everything kept about the viewer in one file that a machine can read. */
export async function ownDataFile({ viewer }: Visit<Record<string, string>>): Promise<Download | null> {
  if (!viewer.personId) return null;
  const today = dayOf(new Date());
  const data = { madeOn: today, kept: await readOwnData(viewer), periods: retention };
  const text = JSON.stringify(data, null, 2);
  return {
    name: `${spoken("privacy")("fileName")} ${today}.json`,
    mediaType: "application/json",
    body: () => Buffer.from(text),
  };
}
