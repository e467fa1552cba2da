import { disclosureSheet } from "@/server/disclosure/sheet";
import { feed } from "@/server/feed";

/** The list as a table, names masked as on the page. */
export const GET = feed<{ village: string; id: string }>(({ village, id }) => disclosureSheet(village, id));
