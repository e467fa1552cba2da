import { getTranslations } from "next-intl/server";
import { AuditFilter } from "@/components/audit/filter";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { countAudit, listAudit } from "@/db/queries/audit";
import { auditAsked, auditSearch, questionNames } from "@/domain/audit/asked";
import { mostExported } from "@/server/audit/export";
import { auditWords } from "@/server/audit/lines";
import { dayFormat } from "@/server/day-format";
import { one, page } from "@/server/page";
import { TrailCheck } from "./check";
import { filterWords } from "./filter-words";

const pageSize = 50;
const mostCounted = 10_000;

/** The audit trail: who did what and when, and whether anybody touched the records (public.md §8.3 audit a–d). */
export default page({
  permission: "audit.read",
  async render({ viewer, search }) {
    const t = await getTranslations("audit");
    const asked = auditAsked((name) => one(search, name));
    const { subjectOf, line } = await auditWords();
    const { second } = await dayFormat();
    const found = await listAudit(viewer, asked, pageSize + 1);
    const rows = found.slice(0, pageSize).map((row) => ({ ...row, said: line(row) }));
    const last = rows.at(-1);
    const count = await countAudit(viewer, asked, mostCounted + 1);
    const here = (more: object, below?: string) =>
      `/admin/audit?${auditSearch({ ...asked, ...more }, below)}`;
    const { subjectId, subjectKind = "", below, ...rest } = asked;
    return (
      <div className="stack">
        <Title>{t("title")}</Title>
        <p className="quiet">{t("intro")}</p>
        <TrailCheck viewer={viewer} />
        <h2>{t("table")}</h2>
        <nav className="chips" aria-label={t("questions.label")}>
          {[undefined, ...questionNames].map((name) => (
            <a
              key={name ?? "all"}
              href={name ? `/admin/audit?question=${name}` : "/admin/audit"}
              aria-current={asked.question === name ? "true" : undefined}
            >
              {t(`questions.${name ?? "all"}`)}
            </a>
          ))}
        </nav>
        <AuditFilter asked={rest} {...(await filterWords(viewer, asked))} />
        {subjectId && (
          <p>
            {t("filter.oneSubject", {
              subject: rows[0]?.said.subject ?? subjectOf({ subjectKind, subjectId }),
            })}
          </p>
        )}
        <p className="hint" role="status">
          {count > mostCounted ? t("foundMany", { count: mostCounted }) : t("found", { count })}
        </p>
        <Table
          caption={t("table")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t("nothing")}
          columns={[
            {
              key: "when",
              title: t("when"),
              cell: ({ at }) => <time dateTime={at.toISOString()}>{second(at)}</time>,
            },
            {
              key: "who",
              title: t("who"),
              cell: ({ actorId, said: { who, post, actingFor } }) => (
                <>
                  {actorId ? <a href={`/admin/audit?who=${actorId}`}>{who}</a> : who}
                  {post && <span className="hint block">{post}</span>}
                  {actingFor && <span className="hint block">{t("actingFor", { name: actingFor })}</span>}
                </>
              ),
            },
            {
              key: "what",
              title: t("what"),
              cell: ({ said: { what, reason } }) => (
                <>
                  {what}
                  {reason && <span className="hint block">{t("because", { reason })}</span>}
                </>
              ),
            },
            {
              key: "subject",
              title: t("subject"),
              cell: (row) => (
                <a
                  href={`/admin/audit?kind=${row.subjectKind}&subject=${row.subjectId}`}
                  title={t("allOfSubject", { subject: row.said.subject })}
                >
                  {row.said.subject}
                </a>
              ),
            },
            { key: "address", title: t("address"), cell: ({ address }) => address ?? t("noAddress") },
          ]}
        />
        <nav className="row" aria-label={t("table")}>
          {below && (
            <a className="button button-plain" href={here({})}>
              {t("newest")}
            </a>
          )}
          {last && found.length > pageSize && (
            <a rel="next" className="button button-plain" href={here({}, `${last.at.getTime()}_${last.seq}`)}>
              {t("older")}
            </a>
          )}
        </nav>
        {rows.length > 0 && (
          <p>
            <a className="button button-plain" href={`/admin/audit/export?${auditSearch(asked)}`} download>
              {t("export")}
            </a>
            <span className="hint block">{t("exportHint", { count: mostExported })}</span>
          </p>
        )}
      </div>
    );
  },
});
