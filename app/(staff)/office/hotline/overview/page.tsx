import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import {
  listByVillage,
  listPunctuality,
  listRedCards,
  listRepeatCallers,
} from "@/db/queries/hotline-overview";
import { addDays, dayOf } from "@/domain/calendar/day";
import type { OrderClass } from "@/domain/hotline/kinds";
import { maskedName, maskedPhone } from "@/domain/masking";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";

const days = 180;

/** 研判: repeat callers, villages, punctuality of offices and red cards, of half a year; callers stay masked. */
export default page({
  permission: "hotline.supervise",
  async render({ viewer }) {
    const t = await getTranslations("hotline.overview");
    const all = await getTranslations("hotline");
    const { short } = await dayFormat();
    const from = new Date(`${addDays(dayOf(new Date()), -days)}T00:00:00+08:00`);
    const count = (
      key: "count" | "urgent" | "open" | "redone" | "inTime" | "late" | "running" | "times",
    ) => ({
      key,
      title: t(key),
      isNumber: true,
    });
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/hotline">← {all("title")}</a>
        </p>
        <Title>{t("title")}</Title>
        <p className="hint">{t("hint")}</p>
        <h2>{t("red")}</h2>
        <Table
          caption={t("red")}
          rows={await listRedCards(viewer, from)}
          rowKey={({ id }) => id}
          empty={t("redEmpty")}
          columns={[
            {
              key: "title",
              title: t("matter"),
              cell: ({ id, title }) => <a href={`/office/hotline/${id}`}>{title}</a>,
            },
            { key: "office", title: t("office"), cell: ({ office }) => office },
            { key: "state", title: t("state"), cell: ({ state }) => all(`state.${state}.name`) },
            { ...count("redone"), cell: ({ redoCount }) => redoCount },
          ]}
        />
        <h2>{t("repeat")}</h2>
        <Table
          caption={t("repeat")}
          rows={await listRepeatCallers(viewer, from)}
          rowKey={({ id }) => id}
          empty={t("repeatEmpty")}
          columns={[
            {
              key: "caller",
              title: t("caller"),
              cell: ({ name, phone }) => `${maskedName(name)} ${maskedPhone(phone ?? "")}`,
            },
            { ...count("times"), cell: ({ times }) => times },
            { ...count("open"), cell: ({ open }) => open },
            {
              key: "classes",
              title: t("classes"),
              cell: ({ classes }) =>
                classes.map((each) => all(`class.${each as OrderClass}`)).join(all("import.comma")),
            },
            {
              key: "last",
              title: t("last"),
              isShort: true,
              cell: ({ last }) => short(dayOf(new Date(last))),
            },
          ]}
        />
        <h2>{t("villages")}</h2>
        <Table
          caption={t("villages")}
          rows={await listByVillage(viewer, from)}
          rowKey={({ village }) => village ?? "-"}
          empty={all("list.empty")}
          columns={[
            { key: "village", title: t("village"), cell: ({ village }) => village ?? t("noVillage") },
            { ...count("count"), cell: ({ count }) => count },
            { ...count("urgent"), cell: ({ urgent }) => urgent },
            { ...count("open"), cell: ({ open }) => open },
            { ...count("redone"), cell: ({ redone }) => redone },
          ]}
        />
        <h2>{t("offices")}</h2>
        <p className="hint">{t("officesHint")}</p>
        <Table
          caption={t("offices")}
          rows={await listPunctuality(viewer, from)}
          rowKey={({ office }) => office}
          empty={all("list.empty")}
          columns={[
            { key: "office", title: t("office"), cell: ({ office }) => office },
            { ...count("inTime"), cell: ({ inTime }) => inTime },
            { ...count("late"), cell: ({ late }) => late },
            { ...count("running"), cell: ({ running }) => running },
          ]}
        />
      </div>
    );
  },
});
