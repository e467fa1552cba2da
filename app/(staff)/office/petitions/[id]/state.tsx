import { getTranslations } from "next-intl/server";
import type { Petition } from "@/db/queries/petitions";

/** How it is classed, and what came of it. */
export async function State({ petition: found }: { petition: Petition }) {
  const t = await getTranslations("petitions");
  const { petition, facts, leadOfficialName, filerPost } = found;
  const { category, appealRoute, stateSystemNo, review, recheck, agreement } = petition;
  const rows: [string, string | null | undefined][] = [
    [t("staff.category"), category && t(`category.${category}`)],
    [t("staff.route"), appealRoute && t(`route.${appealRoute}`)],
    [t("staff.taken"), filerPost],
    [
      t("staff.systemNo"),
      facts.isSealed || !petition.registeredAt ? null : (stateSystemNo ?? t("staff.systemNoMissing")),
    ],
    [t("staff.leadOfficial"), leadOfficialName],
    [t("staff.accused"), facts.isSealed ? (petition.accusedName ?? t("staff.accusedUnknown")) : null],
    [t("own.outcome"), petition.outcome && t(`outcome.${petition.outcome}`)],
    [t("staff.agreement"), agreement?.text],
    [t("staff.review"), review && `${review.request}　${review.result ? t(`review.${review.result}`) : ""}`],
    [
      t("staff.recheck"),
      recheck && `${recheck.request}　${recheck.result ? t(`review.${recheck.result}`) : ""}`,
    ],
    [t("own.result"), petition.result],
  ];
  return (
    <section className="part stack-small" aria-label={t("staff.category")}>
      {petition.isMajorUrgent && <p className="tag tag-red">{t("staff.flagged")}</p>}
      {petition.forwardedTo && <p className="tag">{t("staff.outside", { body: petition.forwardedTo })}</p>}
      <dl className="facts">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd className="pre-line">{value}</dd>
            </div>
          ))}
      </dl>
      {facts.isSealed && (
        <p className="hint">
          {t("staff.hotline")} <a href="https://www.12388.gov.cn/">{t("staff.hotlineLink")}</a>
        </p>
      )}
    </section>
  );
}
