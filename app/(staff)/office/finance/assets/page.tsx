import { getTranslations } from "next-intl/server";
import { standingColours } from "@/app/_finance/published-register";
import { Light } from "@/components/ui/light";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { assetPageSize, listAssets } from "@/db/queries/finance-assets";
import { publishedVillages } from "@/db/queries/villages";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { paymentOf, registers, standingOf } from "@/domain/finance/assets";
import { yuan } from "@/domain/finance/money";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** 三资台账 for those who keep and oversee it: what ends first stands first. */
export default page({
  permission: "finance.read",
  async render({ viewer, search }) {
    const t = await getTranslations("finance.assets");
    const f = await getTranslations("finance");
    const today = dayOf(new Date());
    const at = pageNumber(search);
    const register = registers.find((each) => each === one(search, "register"));
    const villageId = one(search, "village");
    const rows = await listAssets(viewer, { register, villageId }, at);
    const more = rows.length === assetPageSize ? at + 1 : at;
    const villages = await publishedVillages();
    const link = (to: Record<string, string>) =>
      `/office/finance/assets?${new URLSearchParams({ ...(register && { register }), ...(villageId && { village: villageId }), ...to })}`;
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/finance">← {f("title")}</a>
        </p>
        <div className="split">
          <Title>{t("title")}</Title>
          {can(viewer, "finance.register") && (
            <a className="button button-primary" href="/office/finance/assets/new">
              {t("new")}
            </a>
          )}
        </div>
        <form method="get" className="row filter-line">
          <select name="register" defaultValue={register ?? ""} key={register} aria-label={t("register")}>
            <option value="">{t("all")}</option>
            {registers.map((each) => (
              <option key={each} value={each}>
                {t(`registersMany.${each}`)}
              </option>
            ))}
          </select>
          <select name="village" defaultValue={villageId} key={villageId} aria-label={t("village")}>
            <option value="">{t("all")}</option>
            {villages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-plain">
            {f("list.filter")}
          </button>
        </form>
        <p className="hint">{t("hint")}</p>
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("empty")}
          columns={[
            {
              key: "name",
              title: t("name"),
              cell: ({ id, name }) => <a href={`/office/finance/assets/${id}`}>{name}</a>,
            },
            { key: "village", title: t("village"), isShort: true, cell: ({ villageName }) => villageName },
            {
              key: "kind",
              title: t("kind"),
              cell: ({ kind, quantity }) => [kind, quantity].filter(Boolean).join(" · "),
            },
            { key: "counterparty", title: t("counterparty"), cell: ({ counterparty }) => counterparty },
            { key: "end", title: t("endOn"), isShort: true, cell: ({ endOn }) => endOn ?? "" },
            {
              key: "annual",
              title: t("annualShort"),
              isNumber: true,
              cell: ({ annualFen }) => (annualFen > 0 ? yuan(annualFen) : ""),
            },
            {
              key: "state",
              title: t("state"),
              isShort: true,
              cell: (row) => {
                const standing = standingOf(row, today);
                const payment = row.state === "current" ? paymentOf(row.paymentOn, today) : "none";
                return (
                  <span>
                    <Light colour={standingColours[standing]}>{t(`standing.${standing}`)}</Light>
                    {(payment === "soon" || payment === "overdue") && (
                      <span className="hint block">
                        {t(`payment.${payment}`, { day: row.paymentOn ?? "" })}
                      </span>
                    )}
                  </span>
                );
              },
            },
          ]}
        />
        <Pages
          page={at}
          pages={more}
          link={(to) => link({ page: String(to) })}
          words={await pageWords(at, more)}
        />
      </div>
    );
  },
});
