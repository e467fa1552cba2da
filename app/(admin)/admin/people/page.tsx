import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listPeople, type PeopleScope, peoplePages, peopleScopes } from "@/db/queries/people";
import { can } from "@/domain/access";
import { dayFormat } from "@/server/day-format";
import { one, page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";

/** Everybody the portal knows, by pinyin: staff first, villagers and those who left one tap away. */
export default page({
  permission: "people.read",
  async render({ viewer, search: asked }) {
    const t = await getTranslations("people");
    const scope: PeopleScope = peopleScopes.find((known) => known === one(asked, "scope")) ?? "staff";
    const [search, at] = [one(asked, "q").trim(), pageNumber(asked)];
    const rows = await listPeople(viewer, { scope, search, page: at });
    const pages = peoplePages(rows[0]?.total ?? 0);
    const { short } = await dayFormat();
    const link = (to: number, other = scope) =>
      `/admin/people?${new URLSearchParams({ scope: other, q: search, page: String(to) })}`;
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("people")}</Title>
          <span className="row">
            {can(viewer, "people.manage") && (
              <a className="button button-primary" href="/admin/people/new">
                {t("addPerson")}
              </a>
            )}
            {can(viewer, "people.appoint") && (
              <a className="button button-plain" href="/admin/people/import">
                {t("import")}
              </a>
            )}
            <a className="button button-plain" href="/admin/posts">
              {t("posts")}
            </a>
          </span>
        </div>
        <search>
          <form className="row" action="/admin/people">
            <input type="hidden" name="scope" value={scope} />
            <input
              type="search"
              name="q"
              className="input-short"
              defaultValue={search}
              aria-label={t("searchPeople")}
            />
            <button type="submit" className="button button-plain">
              {t("find")}
            </button>
            <span className="hint">{t("searchPeopleHint")}</span>
          </form>
        </search>
        <nav className="row" aria-label={t("scope")}>
          {peopleScopes.map((other) => (
            <a
              key={other}
              className="tap"
              href={link(1, other)}
              aria-current={other === scope ? "page" : undefined}
            >
              {t(`scopes.${other}`)}
            </a>
          ))}
        </nav>
        <Table
          caption={t("people")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={search ? t("nobodyFound") : t("nobody")}
          columns={[
            {
              key: "name",
              title: t("name"),
              cell: (row) => <a href={`/admin/people/${row.id}`}>{row.name}</a>,
            },
            {
              key: "posts",
              title: scope === "villagers" ? t("village") : t("posts"),
              cell: (row) => row.posts.join(t("comma")) || row.villageName || t("none"),
            },
            {
              key: "account",
              title: t("account"),
              cell: (row) => (
                <>
                  {row.accountName ?? (row.accountKind ? t("byPhone") : t("noAccount"))}{" "}
                  {row.isDisabled && <span className="tag tag-red">{t("disabled")}</span>}
                </>
              ),
            },
            ...(scope === "left"
              ? [
                  {
                    key: "left",
                    title: t("leftOn"),
                    cell: (row: (typeof rows)[number]) => (row.leftOn ? short(row.leftOn) : ""),
                  },
                ]
              : []),
          ]}
        />
        <Pages page={at} pages={pages} link={(to) => link(to)} words={await pageWords(at, pages)} />
      </div>
    );
  },
});
