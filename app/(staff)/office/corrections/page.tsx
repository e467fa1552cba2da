import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listCorrections } from "@/db/queries/corrections";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { one, page } from "@/server/page";

/** What readers reported: to be answered first, the oldest on top. */
export default page({
  permission: "corrections.answer",
  async render({ viewer, search }) {
    const t = await getTranslations("home.correction");
    const { short } = await dayFormat();
    const today = dayOf(new Date());
    const rows = await listCorrections(viewer);
    return (
      <div className="stack">
        <Title>{t("list")}</Title>
        {one(search, "done") && (
          <p role="status" className="report report-good">
            {t("done")}
          </p>
        )}
        <p className="hint">{t("listHint")}</p>
        <Table
          caption={t("list")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("nobody")}
          columns={[
            {
              key: "what",
              title: t("what"),
              cell: ({ id, text }) => (
                <a href={`/office/corrections/${id}`}>{text.length > 40 ? `${text.slice(0, 40)}…` : text}</a>
              ),
            },
            { key: "place", title: t("place"), cell: ({ path }) => path || "—" },
            { key: "on", title: t("on"), isShort: true, cell: ({ createdAt }) => short(dayOf(createdAt)) },
            {
              key: "state",
              title: t("state"),
              isShort: true,
              cell: ({ isSettled, answeredAt, dueOn }) =>
                isSettled && answeredAt
                  ? t("answeredOn", { day: short(dayOf(answeredAt)) })
                  : dueOn && dueOn < today
                    ? t("late")
                    : t("open"),
            },
          ]}
        />
      </div>
    );
  },
});
