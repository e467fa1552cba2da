import { getTranslations } from "next-intl/server";
import { PageMeta } from "@/components/ui/page-meta";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { logPageSize, publishedAnswers } from "@/db/queries/information-lists";
import { publishedReports } from "@/db/queries/information-reports";
import { publishedSettings } from "@/db/queries/settings";
import { dayFormat } from "@/server/day-format";
import { pageNumber, publicPage } from "@/server/page";
import { pageWords } from "@/server/page-words";

const guide = ["who", "how", "time", "fees", "remedies"] as const;
const proactive = [
  ["notices", "/notices"],
  ["documents", "/notices?category=policy"],
  ["services", "/services"],
  ["offices", "/villages#offices"],
  ["villages", "/villages#villages"],
] as const;

/** 政府信息公开: the guide (第十二条), what is public anyway, what was answered, and the annual reports. */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("information.public");
    const outcome = await getTranslations("information.outcomes");
    const number = (await getTranslations("information"))("number");
    const { long } = await dayFormat();
    const settings = await publishedSettings();
    const at = pageNumber(search);
    const { rows, total } = await publishedAnswers(at);
    const pages = Math.ceil(total / logPageSize);
    const reports = await publishedReports();
    const place = settings.sponsor || settings.townshipName;
    const contact: [string, string][] = [
      [t("body"), place],
      [t("address"), settings.address],
      [t("hours"), settings.officeHours],
      [t("phone"), settings.phone],
    ];
    return (
      <div className="stack">
        <PageMeta tags={{ ColumnName: t("title"), ColumnDescription: t("intro"), ColumnType: "政务公开" }} />
        <Title>{t("title")}</Title>
        <p className="lead">{t("intro")}</p>
        <p className="row">
          <a className="button button-primary" href="/own?to=/my/information/new">
            {t("apply")}
          </a>
          <a className="button button-plain" href="/track">
            {t("track")}
          </a>
        </p>
        <section aria-labelledby="guide" className="stack-small">
          <h2 id="guide">{t("guide")}</h2>
          <dl className="facts">
            {guide.map((part) => (
              <div key={part} className="contents">
                <dt>{t(part)}</dt>
                <dd>{t(`${part}Text` as "whoText", { office: place })}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="contact" className="stack-small">
          <h2 id="contact">{t("contact")}</h2>
          <dl className="facts">
            {contact
              .filter(([, value]) => value !== "")
              .map(([name, value]) => (
                <div key={name} className="contents">
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </section>
        <section aria-labelledby="proactive" className="stack-small">
          <h2 id="proactive">{t("proactive")}</h2>
          <ul className="plain-links">
            {proactive.map(([key, href]) => (
              <li key={key}>
                <a href={href}>{t(`links.${key}`)}</a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="reports" className="stack-small">
          <h2 id="reports">{t("reports")}</h2>
          {reports.length === 0 && <p className="quiet">{t("noReports")}</p>}
          <ul className="plain-links">
            {reports.map(({ year }) => (
              <li key={year}>
                <a href={`/information/report/${year}`}>{t("reportOf", { year: String(year) })}</a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="log" className="stack-small">
          <h2 id="log">{t("log")}</h2>
          <p className="hint">{t("logHint")}</p>
          <Table
            caption={t("log")}
            rows={rows}
            rowKey={({ receiptNo }) => receiptNo ?? ""}
            empty={t("logEmpty")}
            columns={[
              {
                key: "subject",
                title: t("subject"),
                cell: ({ subject, noticeId }) =>
                  noticeId ? (
                    <>
                      {subject}　<a href={`/notices/${noticeId}`}>{t("seeNotice")}</a>
                    </>
                  ) : (
                    subject
                  ),
              },
              {
                key: "outcome",
                title: t("outcome"),
                cell: ({ outcome: key }) => (key ? outcome(key) : ""),
              },
              {
                key: "day",
                title: t("day"),
                isShort: true,
                cell: ({ endedOn }) => (endedOn ? long(endedOn) : ""),
              },
              { key: "number", title: number, isShort: true, cell: ({ receiptNo }) => receiptNo },
            ]}
          />
          <Pages
            page={at}
            pages={pages}
            link={(to) => `/information?page=${to}#log`}
            words={await pageWords(at, pages)}
          />
        </section>
      </div>
    );
  },
});
