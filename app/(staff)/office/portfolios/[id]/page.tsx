import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { findMatter, listPortfolioHistory } from "@/db/queries/portfolios";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { includes } from "@/domain/people/spans";
import { dayFormat } from "@/server/day-format";
import { page, type Visit } from "@/server/page";
import { changeMatter } from "../actions";
import { mapOf } from "../map";
import { MatterForm } from "../matter-form";
import { PortfolioForm } from "../portfolio-form";

/** One matter: who answers for it today, who did before, and the change from a day on. */
export default page({
  permission: "portfolios.read",
  async render({ viewer, params, held }: Visit<{ id: string }>) {
    const t = await getTranslations("people");
    const matter = await findMatter(viewer, params.id);
    if (!matter) notFound();
    const today = dayOf(new Date());
    const map = await mapOf(viewer, today);
    const history = await listPortfolioHistory(viewer, matter.id);
    const { long } = await dayFormat();
    const current = history.find((row) => includes(row, today));
    const list = (names: string[]) => names.join(t("comma"));
    return (
      <div className="stack">
        <p>
          <a className="tap" href="/office/portfolios">
            {t("backToMap")}
          </a>
        </p>
        <Title>{matter.name}</Title>
        {matter.basis && <p className="quiet">{matter.basis}</p>}
        <Table
          caption={t("history")}
          rows={history}
          rowKey={({ id }) => id}
          empty={t("mapFault.noLeader")}
          columns={[
            { key: "leader", title: t("leader"), cell: (row) => map.post(row.leaderPostId) },
            {
              key: "assistants",
              title: t("assistants"),
              cell: (row) => list(row.assistantPostIds.map(map.post)),
            },
            { key: "office", title: t("leadOffice"), cell: (row) => map.office(row.leadOfficeId) },
            { key: "co", title: t("coOffices"), cell: (row) => list(row.coOfficeIds.map(map.office)) },
            { key: "from", title: t("firstDay"), cell: (row) => long(row.fromOn) },
            {
              key: "until",
              title: t("lastDay"),
              cell: (row) => (row.untilOn ? long(row.untilOn) : t("today")),
            },
            { key: "basis", title: t("basis"), cell: (row) => row.basis },
          ]}
        />
        {can(viewer, "portfolios.manage") && (
          <>
            <h2>{t("changePortfolio")}</h2>
            <PortfolioForm matterId={matter.id} current={current} map={map} today={today} before={held} />
            <details>
              <summary>{t("changeMatter")}</summary>
              <div className="column">
                <MatterForm action={changeMatter} matter={matter} />
              </div>
            </details>
          </>
        )}
      </div>
    );
  },
});
