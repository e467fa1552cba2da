import { getTranslations } from "next-intl/server";
import { listRecords } from "@/db/queries/petition-records";
import type { Petition } from "@/db/queries/petitions";
import { dayFormat } from "@/server/day-format";
import { paperNames } from "@/server/petitions/papers-issued";

/** What was answered, once it was served or told; with the papers, and what was carried out. */
export async function Answer({ petition: found }: { petition: Petition }) {
  const t = await getTranslations("petitions");
  const { long } = await dayFormat();
  const { petition, facts } = found;
  const { refusal, opinion, agreement, result, review, recheck } = petition;
  const isRefused = ["notAccepted", "redirected"].includes(facts.state) && refusal;
  const isServed = petition.servedOn !== null && opinion;
  const rows: [string, string | null | undefined][] = [
    [t("own.refusal"), isRefused ? refusal.reasons : null],
    [t("own.body"), isRefused ? refusal.body : null],
    [t("own.outcome"), isServed ? t(`outcome.${opinion.outcome}`) : null],
    [t("own.findings"), isServed ? opinion.findings : null],
    [t("own.opinion"), isServed ? opinion.text : null],
    [t("own.basis"), isServed ? opinion.basis : null],
    [t("staff.agreement"), agreement?.text],
    [t("own.reviewResult"), review?.result && `${t(`review.${review.result}`)}　${review.text ?? ""}`],
    [t("own.recheckResult"), recheck?.result && `${t(`review.${recheck.result}`)}　${recheck.text ?? ""}`],
    [t("own.result"), result],
  ];
  const shown = rows.filter(([, value]) => value);
  const executed = facts.isSealed
    ? []
    : (await listRecords(found)).filter(({ kind }) => kind === "execution");
  const papers = paperNames(found, true);
  if (shown.length + papers.length === 0) return null;
  return (
    <section aria-labelledby="answer" className="part">
      <h2 id="answer">{t("own.answer")}</h2>
      <dl className="facts">
        {shown.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="pre-line">{value}</dd>
          </div>
        ))}
        {executed.map(({ id, heldOn, text }) => (
          <div key={id} className="contents">
            <dt>{t("own.execution")}</dt>
            <dd className="pre-line">
              {long(heldOn)}　{text}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="list">
        {papers.map((paper) => (
          <li key={paper}>
            <a className="tap" href={`/papers/${found.id}/${paper}.pdf`}>
              {t("papers.download", { name: t(`papers.${paper}`) })}
            </a>
          </li>
        ))}
      </ul>
      {opinion && petition.servedOn && (
        <p className="hint">
          {t("own.hardship")} <a href="/services">{t("own.hardshipLink")}</a>
        </p>
      )}
    </section>
  );
}
