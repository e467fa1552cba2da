import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Dues } from "@/app/_disclosure/dues";
import { partKeys, parts } from "@/app/_disclosure/parts";
import { Light } from "@/components/ui/light";
import { Title } from "@/components/ui/title";
import { publishedDues, publishedVillage } from "@/db/queries/published-disclosure";
import { lightTeller } from "@/server/disclosure/told";
import { one, pageNumber, publicPage } from "@/server/page";
import { Phone } from "../phone";

/** A village's board: what it has published, by section, and what it still owes (public.md §3). */
export default publicPage<{ village: string }>({
  async render({ params, search }) {
    const village = await publishedVillage(params.village);
    if (!village) notFound();
    const t = await getTranslations("disclosure.public");
    const part = partKeys.find((key) => key === one(search, "part")) ?? "latest";
    const dues = await publishedDues(village.id);
    const { colour, word } = (await lightTeller())(dues[0]?.dueOn ?? null);
    const Part = parts[part];
    return (
      <div className="stack">
        <p className="back">
          <a href="/villages">← {t("back")}</a>
        </p>
        <div className="split">
          <Title>{t("boardOf", { village: village.name })}</Title>
          <Light colour={colour}>{word}</Light>
        </div>
        <p className="hint">{t("facts", { groups: village.groups, households: village.households })}</p>
        <Phone number={village.phone} />
        <nav className="chips" aria-label={t("parts")}>
          {partKeys.map((key) => (
            <a
              key={key}
              href={key === "latest" ? `/villages/${village.id}` : `/villages/${village.id}?part=${key}`}
              aria-current={key === part ? "true" : undefined}
            >
              {t(`tabs.${key}`)}
            </a>
          ))}
          <a href={`/villages/${village.id}/accounts`}>{t("tabs.accounts")}</a>
          <a href={`/villages/${village.id}/assets`}>{t("tabs.resources")}</a>
        </nav>
        <Part village={village} page={pageNumber(search)} />
        {part === "latest" && <Dues village={village} />}
        <p className="no-print">
          <a
            className="tap"
            href={`/own?to=${encodeURIComponent(`/my/complaints/new?village=${village.id}`)}`}
          >
            {t("complain")}
          </a>
          <span className="hint block">{t("complainHint")}</span>
        </p>
      </div>
    );
  },
});
