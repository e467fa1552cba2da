import { z } from "zod";

const days = (usual: string) =>
  z
    .string()
    .regex(/^[1-9]\d?$/)
    .default(usual);

/** What an installation says about itself: names, contact, records (public.md §6.4). Kept in the `settings` table. */
export const Settings = z.object({
  townshipName: z.string().min(1).max(40).default("我的乡镇"),
  countyName: z.string().max(40).default(""),
  sponsor: z.string().max(80).default(""),
  phone: z.string().max(40).default(""),
  address: z.string().max(120).default(""),
  officeHours: z.string().max(120).default("工作日 8:30—12:00，14:00—17:30"),
  siteIdCode: z.string().max(20).default(""),
  icpNo: z.string().max(60).default(""),
  policeNo: z.string().max(60).default(""),
  /** First letters of receipt numbers. */
  receiptPrefix: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("ZW"),
  /** 四议两公开: days a resolution is posted, and days the draft is sent ahead to the Party members (public.md §3.2). */
  decisionPostingDays: days("7"),
  decisionDraftDays: days("3"),
  /** Leaders and administrators must use a second factor. */
  isTotpRequired: z.boolean().default(false),
  /** 信息处理费: charged only when the township has decided so (public.md §2.5). */
  isInformationFeeOn: z.boolean().default(false),
  /** The line on top of every page in an emergency; empty when there is none. */
  banner: z.string().max(200).default(""),
  bannerLink: z.string().max(200).default(""),
  /** Made-up township: says so on every page. */
  demo: z.boolean().default(false),
});
export type Settings = z.output<typeof Settings>;
export type SettingKey = keyof Settings;
