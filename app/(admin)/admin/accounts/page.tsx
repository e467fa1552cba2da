import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { type AccountFilter, accountFilters, listStaffAccounts } from "@/db/queries/accounts-admin";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { one, page } from "@/server/page";

/** Staff accounts: which have no password, no second factor, or are closed. Each is changed on its person's page. */
export default page({
  permission: "accounts.manage",
  async render({ viewer, search }) {
    const t = await getTranslations("people");
    const filter: AccountFilter = accountFilters.find((known) => known === one(search, "show")) ?? "all";
    const rows = await listStaffAccounts(viewer, filter);
    const { long } = await dayFormat();
    return (
      <div className="stack">
        <Title>{t("accounts")}</Title>
        <p className="quiet">{t("accountsHint")}</p>
        <nav className="row" aria-label={t("scope")}>
          {accountFilters.map((other) => (
            <a
              key={other}
              className="tap"
              href={`/admin/accounts?show=${other}`}
              aria-current={other === filter ? "page" : undefined}
            >
              {t(`accountFilters.${other}`)}
            </a>
          ))}
        </nav>
        <Table
          caption={t("accounts")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("noAccounts")}
          columns={[
            {
              key: "name",
              title: t("name"),
              cell: (row) => <a href={`/admin/people/${row.personId}`}>{row.personName}</a>,
            },
            { key: "account", title: t("accountName"), cell: (row) => row.accountName },
            {
              key: "password",
              title: t("password"),
              cell: (row) =>
                row.passwordChangedAt
                  ? t("setOn", { day: long(dayOf(row.passwordChangedAt)) })
                  : row.hasPassword
                    ? t("set")
                    : t("notSet"),
            },
            {
              key: "totp",
              title: t("secondFactor"),
              cell: (row) => (row.totpEnabledAt ? t("on") : t("off")),
            },
            { key: "sessions", title: t("openSessions"), cell: (row) => row.sessions, isNumber: true },
            {
              key: "state",
              title: t("state"),
              cell: (row) =>
                row.disabledAt ? (
                  <span className="tag tag-red">{t("disabled")}</span>
                ) : (
                  t("accountStates.active")
                ),
            },
          ]}
        />
      </div>
    );
  },
});
