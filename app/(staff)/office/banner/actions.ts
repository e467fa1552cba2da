"use server";

import { z } from "zod";
import { settingsSubject, updateSettings } from "@/db/queries/settings";
import { BannerInput } from "@/domain/people/setting-input";
import { action } from "@/server/action";

const subject = { subjectKind: "setting", subjectId: settingsSubject, publicChange: "banner" } as const;

/** The banner stands on every page of every instance the moment this is committed. */
export const raiseBanner = action({
  permission: "banner.raise",
  input: BannerInput,
  async run({ input, tx }) {
    await updateSettings(tx, input);
    return { ...subject, what: "banner.raise", detail: input, message: "people.bannerRaised" };
  },
});

export const clearBanner = action({
  permission: "banner.raise",
  input: z.object({}),
  async run({ tx }) {
    await updateSettings(tx, { banner: "", bannerLink: "" });
    return { ...subject, what: "banner.clear", message: "people.bannerCleared" };
  },
});
