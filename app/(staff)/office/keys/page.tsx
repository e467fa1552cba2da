import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { menuFor, placesFor } from "@/domain/navigation";
import { page } from "@/server/page";

/** Every key of the office pages; `?` leads here. */
export default page({
  permission: "office.enter",
  async render({ viewer }) {
    const t = await getTranslations("people.keys");
    const shell = await getTranslations("shell");
    const rows = [
      { keys: ["/"], does: t("search") },
      { keys: ["?"], does: t("help") },
      { keys: ["Tab"], does: t("tab") },
      { keys: ["Enter"], does: t("enter") },
      { keys: ["Esc"], does: t("escape") },
      ...placesFor(viewer, menuFor(viewer, "office")).map(({ key, letter }) => ({
        keys: ["g", letter],
        does: t("goTo", { place: shell(key as "desk") }),
      })),
    ];
    return (
      <div className="stack column keys">
        <Title>{t("title")}</Title>
        <p className="quiet">{t("hint")}</p>
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ keys }) => keys.join()}
          empty=""
          columns={[
            {
              key: "keys",
              title: t("key"),
              cell: (row) => row.keys.map((key) => <kbd key={key}>{key}</kbd>),
            },
            { key: "does", title: t("does"), cell: (row) => row.does },
          ]}
        />
      </div>
    );
  },
});
