import { z } from "zod";
import { Settings } from "../settings";

/** The settings typed as text, in the order of the page. The banner has a page of its own. */
export const settingNames = [
  "townshipName",
  "countyName",
  "sponsor",
  "phone",
  "address",
  "officeHours",
  "siteIdCode",
  "icpNo",
  "policeNo",
  "receiptPrefix",
  "decisionPostingDays",
  "decisionDraftDays",
] as const;

const { shape } = Settings;

export const SettingsInput = z.object({
  townshipName: shape.townshipName,
  countyName: shape.countyName,
  sponsor: shape.sponsor,
  phone: shape.phone,
  address: shape.address,
  officeHours: shape.officeHours,
  siteIdCode: shape.siteIdCode,
  icpNo: shape.icpNo,
  policeNo: shape.policeNo,
  receiptPrefix: z.string().regex(/^[A-Z]{2}$/, "people.errors.prefix"),
  decisionPostingDays: z.string().regex(/^[1-9]\d?$/, "notANumber"),
  decisionDraftDays: z.string().regex(/^[1-9]\d?$/, "notANumber"),
  isTotpRequired: z
    .array(z.literal("yes"))
    .default([])
    .transform((marks) => marks.length > 0),
  isInformationFeeOn: z
    .array(z.literal("yes"))
    .default([])
    .transform((marks) => marks.length > 0),
});

/** A banner is one line; a link stays inside the portal or leads to https. Empty text takes the banner down. */
export const BannerInput = z.object({
  banner: z.string().trim().min(4).max(200),
  bannerLink: z
    .string()
    .trim()
    .max(200)
    .regex(/^(|\/(?!\/)\S*|https:\/\/\S+)$/, "people.errors.bannerLink")
    .default(""),
});
