import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyMatter } from "@/app/_asks/course";
import { Photos } from "@/app/_asks/photos";
import { Said } from "@/app/_asks/said";
import { findAsk, findTurnedKind } from "@/db/queries/asks";
import { askStep } from "@/domain/asks/flow";
import { factsOfKind } from "@/domain/cases/registry";
import { refusal } from "@/domain/flow";
import { placePhotos } from "@/domain/reports/kinds";
import { page } from "@/server/page";

/** What somebody asked. When it has become something else, the same address leads there. */
export default page<{ id: string }>({
  permission: "my.enter",
  async render({ viewer, params, search }) {
    const ask = await findAsk(viewer, params.id);
    const turned = ask ? null : await findTurnedKind(viewer, params.id);
    if (turned) redirect(`${factsOfKind(turned).myPath}/${params.id}` as Route);
    if (!ask) notFound();
    const t = await getTranslations("asks");
    const path = `/my/asks/${ask.id}`;
    const where = [ask.placeVillage, ask.ask.place].filter(Boolean).join("，");
    return (
      <MyMatter
        {...{ viewer, thing: ask, path }}
        mayWithdraw={refusal(askStep("withdraw"), viewer, ask.facts) === null}
      >
        {ask.ask.answer && (
          <section aria-labelledby="answer" className="part">
            <h2 id="answer">{t("answer")}</h2>
            <p className="pre-line">{ask.ask.answer}</p>
          </section>
        )}
        <Said title={t("said")} text={ask.ask.text} where={where} whereTitle={t("where")} />
        <Photos {...{ viewer, thing: ask, search }} purpose={placePhotos} title={t("photos")} back={path} />
      </MyMatter>
    );
  },
});
