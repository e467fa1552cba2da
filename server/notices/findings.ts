import "server-only";
import { type FileRow, listFiles } from "@/db/queries/files";
import type { Notice } from "@/db/queries/notices";
import { publishedOffices } from "@/db/queries/offices";
import { publishedNotice } from "@/db/queries/published-notice";
import { publishedService } from "@/db/queries/published-services";
import { publishedVillages } from "@/db/queries/villages";
import { type Finding, findings } from "@/domain/notices/checks";
import { innerLink } from "@/domain/notices/links";
import { linksOf, toPlain } from "@/domain/rich-text";
import { absolute } from "@/server/absolute";
import { publishedSettings } from "@/server/settings";
import { attachmentText } from "./attachment-text";

/** Everything the check finds in the working copy: its title, text, source, words of correction and attachments. */
export async function findingsOf(notice: Notice): Promise<Finding[]> {
  const attached = await listFiles(notice, "attachment");
  const { title, body, source, correction } = notice;
  return findings({
    title,
    text: [toPlain(body), source, correction, ...attached.map(({ name }) => name)].join("\n"),
    attachmentCount: attached.length,
    attachments: await Promise.all(
      attached.map(async (file) => ({ name: file.name, text: await attachmentText(file) })),
    ),
    deadLinks: await deadLinks(notice, attached),
    publicPhones: await publicPhones(),
  });
}

async function deadLinks({ id, body }: Notice, attached: readonly FileRow[]): Promise<string[]> {
  const dead: string[] = [];
  for (const href of linksOf(body)) {
    const link = innerLink(href, absolute("/"));
    if (!link) continue;
    const leadsSomewhere =
      (link.kind === "page" && link.isKnown) ||
      (link.kind === "file" && attached.some((file) => file.id === link.key)) ||
      (link.kind === "service" && (await publishedService(link.key)) !== null) ||
      (link.kind === "notice" && (link.key === id || (await isReadable(link.key))));
    if (!leadsSomewhere) dead.push(href);
  }
  return dead;
}

const isReadable = async (id: string): Promise<boolean> => {
  const notice = await publishedNotice(id);
  return notice !== null && notice.status !== "withdrawn";
};

/** The township's own numbers stand on every page; they are nobody's personal data. */
export async function publicPhones(): Promise<string[]> {
  const { phone } = await publishedSettings();
  const all = [...(await publishedOffices()), ...(await publishedVillages())];
  return [phone, ...all.map((place) => place.phone)].filter(Boolean);
}
