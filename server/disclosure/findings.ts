import "server-only";
import type { Item } from "@/db/queries/disclosure-items";
import { listFiles } from "@/db/queries/files";
import { type Finding, findings } from "@/domain/notices/checks";
import { toPlain } from "@/domain/rich-text";
import { attachmentText } from "@/server/notices/attachment-text";
import { publicPhones } from "@/server/notices/findings";

/** What the check finds in an item, attachments and list included: the same that stops a notice (public.md §8.2, §8.6). */
export async function itemFindings(item: Item): Promise<Finding[]> {
  const attached = await listFiles(item, "disclosure");
  const { title, body, legalBasis, contact, correction, rows } = item;
  const cells = rows.map(({ what, quantity, group }) => `${group} ${what} ${quantity}`);
  return findings({
    title,
    text: [
      toPlain(body),
      legalBasis,
      contact,
      correction,
      ...cells,
      ...attached.map(({ name }) => name),
    ].join("\n"),
    attachmentCount: attached.length,
    attachments: await Promise.all(
      attached.map(async (file) => ({ name: file.name, text: await attachmentText(file) })),
    ),
    deadLinks: [],
    publicPhones: await publicPhones(),
  });
}
