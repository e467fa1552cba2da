import { getTranslations } from "next-intl/server";
import { Difference } from "@/components/ui/difference";
import { RichTextView } from "@/components/ui/rich-text";
import type { listVersions, Notice } from "@/db/queries/notices";
import { dayOf } from "@/domain/calendar/day";
import { difference } from "@/domain/difference";
import { type RichText, toPlain } from "@/domain/rich-text";
import { dayFormat } from "@/server/day-format";

type Version = Awaited<ReturnType<typeof listVersions>>[number];
type Said = { title: string; body: RichText };
const plain = ({ title, body }: Said) => `${title}\n${toPlain(body)}`;

/** What changes against what readers see now, for a correction on its way; then every version that was ever published. */
export async function Versions({ notice, versions }: { notice: Notice; versions: readonly Version[] }) {
  const t = await getTranslations("noticeDesk.versions");
  const { long } = await dayFormat();
  const current = versions.find(({ version }) => version === notice.publishedVersion);
  const isChanging =
    notice.isPrivy && current && !["published", "expired", "withdrawn"].includes(notice.state);
  const words = { added: t("added"), removed: t("removed"), same: t("same") };
  if (!isChanging && versions.length < 2) return null;
  return (
    <>
      {isChanging && (
        <section aria-labelledby="changes" className="stack-small">
          <h2 id="changes">{t("changes")}</h2>
          <Difference lines={difference(plain(current), plain(notice))} words={words} />
        </section>
      )}
      {versions.length > 1 && (
        <section aria-labelledby="versions" className="stack-small">
          <h2 id="versions">{t("title")}</h2>
          {versions.toReversed().map((version, at, all) => {
            const before = all[at + 1];
            return (
              <details key={version.version}>
                <summary>
                  {t("version", { version: version.version, day: long(dayOf(version.publishedAt)) })}
                  {version.correction && <span className="hint block">{version.correction}</span>}
                </summary>
                {before ? (
                  <Difference lines={difference(plain(before), plain(version))} words={words} />
                ) : (
                  <RichTextView text={version.body} />
                )}
              </details>
            );
          })}
        </section>
      )}
    </>
  );
}
