import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { hasConfirmed, listReaders, type Reader } from "@/db/queries/notice-receipts";
import type { Notice } from "@/db/queries/notices";
import type { Viewer } from "@/domain/access";
import { newOnce } from "@/server/once";
import { confirmRead } from "../actions";

type Props = { viewer: Viewer; notice: Notice; maySeeNames: boolean };

/** 阅知: the viewer's own receipt, and who has not read it yet, by place. */
export async function Readers({ viewer, notice, maySeeNames }: Props) {
  if (notice.audience !== "staff" || notice.state !== "published") return null;
  const t = await getTranslations("noticeDesk.readers");
  const readers = await listReaders(notice);
  const missing = readers.filter(({ readAt }) => readAt === null);
  const isRead = await hasConfirmed(viewer, notice);
  return (
    <section aria-labelledby="readers" className={isRead ? "stack-small" : "part todo"}>
      <h2 id="readers">{t("title")}</h2>
      <Form action={confirmRead} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={notice.id} />
        {isRead ? <p className="quiet">{t("mine")}</p> : <Button>{t("confirm")}</Button>}
      </Form>
      <p>{t("count", { read: readers.length - missing.length, all: readers.length })}</p>
      {maySeeNames && missing.length > 0 && (
        <details>
          <summary>{t("missing", { count: missing.length })}</summary>
          <ul className="plain-list">
            {byPlace(missing).map(([place, people]) => (
              <li key={place}>
                <strong>{place || t("leaders")}</strong> {people.map(({ name }) => name).join("、")}
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing.length === 0 && <p className="quiet">{t("everybody")}</p>}
    </section>
  );
}

function byPlace(readers: readonly Reader[]): [string, Reader[]][] {
  const places = new Map<string, Reader[]>();
  for (const reader of readers) {
    const place = reader.placeName ?? "";
    places.set(place, [...(places.get(place) ?? []), reader]);
  }
  return [...places];
}
