import { getTranslations } from "next-intl/server";
import { Difference } from "@/components/ui/difference";
import { RichTextView } from "@/components/ui/rich-text";
import { type Item, listItemVersions } from "@/db/queries/disclosure-items";
import { dayOf } from "@/domain/calendar/day";
import { difference } from "@/domain/difference";
import { toPlain } from "@/domain/rich-text";
import { dayFormat } from "@/server/day-format";

type Version = Awaited<ReturnType<typeof listItemVersions>>[number];
const plain = ({ title, body }: Version) => `${title}\n${toPlain(body)}`;

/** Every copy that was ever on the board, and what each correction changed. */
export async function Versions({ item }: { item: Item }) {
  const versions = await listItemVersions(item);
  if (versions.length < 2) return null;
  const t = await getTranslations("disclosure.item");
  const notices = await getTranslations("noticeDesk.versions");
  const { long } = await dayFormat();
  const words = { added: notices("added"), removed: notices("removed"), same: notices("same") };
  return (
    <section aria-labelledby="versions" className="stack-small">
      <h2 id="versions">{t("versions")}</h2>
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
  );
}
