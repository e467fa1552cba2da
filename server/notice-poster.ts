import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { publishedNotice, publishedVersions } from "@/db/queries/published-notice";
import { dayOf } from "@/domain/calendar/day";
import { publishedSettings } from "@/server/settings";
import { absolute } from "./absolute";
import { dayFormat } from "./day-format";
import { renderPdf } from "./pdf";
import { qrSvg } from "./qr";

/** An A4 sheet for the village board; null unless the notice is on the public board now. */
export async function noticePoster(id: string): Promise<{ pdf: Buffer; title: string } | null> {
  const notice = await publishedNotice(id);
  if (notice?.status !== "current") return null;
  const t = await getTranslations("notices.poster");
  const { townshipName, sponsor } = await publishedSettings();
  const { long } = await dayFormat();
  const { body, corrections } = await publishedVersions(notice);
  const address = absolute(`/notices/${notice.id}`);
  const corrected = corrections.at(-1);
  const data = {
    language: (await getLocale()).slice(0, 2),
    publisher: sponsor.includes(`${townshipName}人民政府`) ? `${townshipName}人民政府` : townshipName,
    title: notice.title,
    note: corrected ? t("corrected", { day: long(dayOf(corrected.publishedAt)) }) : "",
    body,
    facts: [
      t("facts", { office: notice.source || notice.officeName, day: long(dayOf(notice.publishedAt)) }),
      t("number", { number: notice.number }),
      ...(notice.officePhone ? [t("phone", { phone: notice.officePhone })] : []),
    ],
    address,
    scan: t("scan"),
    qr: qrSvg(address),
  };
  return { pdf: await renderPdf("poster", data, notice.changedAt), title: notice.title };
}
