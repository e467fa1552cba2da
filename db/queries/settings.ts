import "server-only";
import { db, type Tx } from "@/db/client";
import { settings } from "@/db/schema";
import { type SettingKey, Settings } from "@/domain/settings";

/** What the installation says about itself; everybody may know it. A key that is missing or spoilt has its default. */
export async function publishedSettings(): Promise<Settings> {
  const rows = await db().select({ key: settings.key, value: settings.value }).from(settings);
  const kept = rows.flatMap(({ key, value }) => {
    const shape = Settings.shape[key as SettingKey];
    return shape?.safeParse(value).success ? [[key, value]] : [];
  });
  return Settings.parse(Object.fromEntries(kept));
}

export async function updateSettings(tx: Tx, changed: Partial<Settings>): Promise<void> {
  for (const [key, value] of Object.entries(changed))
    await tx
      .insert(settings)
      .values({ key, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
}

/** All settings are one subject of events: their chain is the history of the installation's own words. */
export const settingsSubject = "00000000-0000-7000-8000-000000000001";
