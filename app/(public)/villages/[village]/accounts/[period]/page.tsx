import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublishedReport } from "@/app/_finance/published-report";
import { Title } from "@/components/ui/title";
import { publishedVillage } from "@/db/queries/published-disclosure";
import { publishedAccounts } from "@/db/queries/published-finance";
import { periodOf } from "@/domain/finance/periods";
import { one, publicPage } from "@/server/page";

/** The accounts of a village for one period, line by line (逐项逐笔), with what was asked about them. */
export default publicPage<{ village: string; period: string }>({
  async render({ params, search }) {
    const village = await publishedVillage(params.village);
    const period = periodOf(params.period);
    const accounts = village && period && (await publishedAccounts(village.id, period.key));
    if (!accounts) notFound();
    const t = await getTranslations("finance");
    const isPrint = one(search, "print") === "1";
    return (
      <div className={isPrint ? "print-view stack" : "stack"}>
        <p className="back no-print">
          <a href={`/villages/${village.id}/accounts`}>← {t("public.backTo", { village: village.name })}</a>
        </p>
        <article className="stack">
          <Title>{accounts.title}</Title>
          <PublishedReport village={village} accounts={accounts} />
        </article>
      </div>
    );
  },
});
