"use server";

import { publishedSettings, settingsSubject, updateSettings } from "@/db/queries/settings";
import { SettingsInput } from "@/domain/people/setting-input";
import { action } from "@/server/action";

export const changeSettings = action({
  permission: "settings.manage",
  input: SettingsInput,
  async run({ input, tx }) {
    const before = await publishedSettings();
    const changed = Object.entries(input).filter(
      ([key, value]) => before[key as keyof typeof before] !== value,
    );
    await updateSettings(tx, Object.fromEntries(changed));
    return {
      subjectKind: "setting",
      subjectId: settingsSubject,
      what: "settings.change",
      detail: { changed: changed.map(([key]) => key) },
      publicChange: "settings",
    };
  },
});
