import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { listOpened } from "@/db/queries/own-data";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { retentionRows } from "@/server/privacy/told";

/** What is kept, how long and why; who looked at it; all of it to take away. */
export async function Kept({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("privacy");
  const { long } = await dayFormat();
  const opened = await listOpened(viewer);
  return (
    <>
      <section className="stack-small" aria-labelledby="export">
        <h2 id="export">{t("export.title")}</h2>
        <p>{t("export.text")}</p>
        <p>
          <a className="button button-plain" href="/account/data/mine.json" download>
            {t("export.button")}
          </a>
        </p>
      </section>
      <section className="stack-small" aria-labelledby="kept">
        <h2 id="kept">{t("keptTitle")}</h2>
        <Table
          caption={t("keptTitle")}
          rows={await retentionRows()}
          rowKey={({ key }) => key}
          empty=""
          columns={[
            { key: "what", title: t("what"), cell: ({ what }) => what },
            { key: "long", title: t("long"), isShort: true, cell: (row) => row.long },
            { key: "source", title: t("source"), cell: ({ source }) => source },
          ]}
        />
      </section>
      <section className="stack-small" aria-labelledby="opened">
        <h2 id="opened">{t("opened.title")}</h2>
        <p className="hint">{t("opened.text")}</p>
        <Table
          caption={t("opened.title")}
          rows={opened}
          rowKey={({ id }) => id}
          empty={t("opened.nobody")}
          columns={[
            { key: "post", title: t("opened.post"), cell: ({ postName }) => postName },
            { key: "on", title: t("opened.on"), isShort: true, cell: ({ at }) => long(dayOf(at)) },
            {
              key: "what",
              title: t("opened.what"),
              cell: ({ what, field }) =>
                what === "files.open"
                  ? t("opened.file")
                  : t.has(`opened.fields.${field}` as never)
                    ? t(`opened.fields.${field}` as never)
                    : t("opened.other"),
            },
          ]}
        />
      </section>
    </>
  );
}
