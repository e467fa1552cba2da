import { getTranslations } from "next-intl/server";
import { findings } from "@/domain/services/completeness";
import type { Guide } from "@/domain/services/guide";

/** What keeps a guide from being published, each in one sentence; nothing when it is complete. */
export async function Findings({ guide }: { guide: Guide }) {
  const t = await getTranslations("services.office.findings");
  const found = findings(guide);
  if (found.length === 0) return <p className="report report-good">{t("none")}</p>;
  return (
    <section className="report" aria-labelledby="findings">
      <h2 id="findings" className="report-title">
        {t("title", { count: found.length })}
      </h2>
      <ul>
        {found.map((finding) => (
          <li key={JSON.stringify(finding)}>
            {finding.kind === "missing" && t(`missing.${finding.element}`)}
            {finding.kind === "catchAll" && t("catchAll", { text: finding.text })}
            {finding.kind !== "missing" && finding.kind !== "catchAll" && t(finding.kind)}
          </li>
        ))}
      </ul>
    </section>
  );
}
