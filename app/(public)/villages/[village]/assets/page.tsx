import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublishedRegister } from "@/app/_finance/published-register";
import { PageMeta } from "@/components/ui/page-meta";
import { Title } from "@/components/ui/title";
import { publishedAssets } from "@/db/queries/finance-assets";
import { publishedVillage } from "@/db/queries/published-disclosure";
import { registers } from "@/domain/finance/assets";
import { specialKinds } from "@/domain/finance/classes";
import { one, publicPage } from "@/server/page";

/** 三资台账: what the village owns, to whom it is contracted, until when and for how much. */
export default publicPage<{ village: string }>({
  async render({ params, search }) {
    const village = await publishedVillage(params.village);
    if (!village) notFound();
    const t = await getTranslations("finance.assets");
    const p = await getTranslations("finance.public");
    const all = await publishedAssets(village.id);
    const special = specialKinds.find((each) => each === one(search, "special"));
    const rows = special ? all.filter((row) => row.special === special) : all;
    const used = specialKinds.filter((each) => all.some((row) => row.special === each));
    const here = `/villages/${village.id}/assets`;
    return (
      <div className="stack">
        <PageMeta
          tags={{ ColumnName: t("publicTitle", { village: village.name }), ColumnType: "村务公开" }}
        />
        <p className="back">
          <a href={`/villages/${village.id}/accounts`}>← {p("backTo", { village: village.name })}</a>
        </p>
        <Title>{t("publicTitle", { village: village.name })}</Title>
        {used.length > 0 && (
          <nav className="chips" aria-label={t("specialField")}>
            <a href={here} aria-current={special ? undefined : "true"}>
              {t("all")}
            </a>
            {used.map((each) => (
              <a
                key={each}
                href={`${here}?special=${each}`}
                aria-current={each === special ? "true" : undefined}
              >
                {t(`special.${each}`)}
              </a>
            ))}
          </nav>
        )}
        {rows.length === 0 && <p className="empty">{t("empty")}</p>}
        {registers.map((register) => (
          <PublishedRegister
            key={register}
            register={register}
            rows={rows.filter((row) => row.register === register)}
          />
        ))}
        <p className="hint">{p("masked")}</p>
      </div>
    );
  },
});
