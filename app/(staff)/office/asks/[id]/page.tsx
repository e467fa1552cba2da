import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AboutFiler } from "@/app/_asks/about";
import { DeskNow } from "@/app/_asks/desk-now";
import { Photos } from "@/app/_asks/photos";
import { Said } from "@/app/_asks/said";
import { RatingOfStaff } from "@/app/_cases/rating-of-staff";
import { SortKeys } from "@/components/asks/sort-keys";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { findAsk, findTurnedKind } from "@/db/queries/asks";
import { askStep } from "@/domain/asks/flow";
import { isTheirs } from "@/domain/cases/facts";
import { factsOfKind } from "@/domain/cases/registry";
import { refusal } from "@/domain/flow";
import { placePhotos } from "@/domain/reports/kinds";
import { sortKeys } from "@/server/asks/keys";
import { happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { Sorting } from "./sorting";
import { Suggestions } from "./suggestions";

/** One ask at the sorting desk: what was said, what it may be, and a key for each way on. */
export default page<{ id: string }>({
  permission: "asks.read",
  async render({ viewer, params, search }) {
    const ask = await findAsk(viewer, params.id);
    const turned = ask ? null : await findTurnedKind(viewer, params.id);
    if (turned) redirect(`${factsOfKind(turned).officePath}/${params.id}` as Route);
    if (!ask) notFound();
    const t = await getTranslations("asks");
    const { moment } = await dayFormat();
    const path = `/office/asks/${ask.id}`;
    const maySort = refusal(askStep("answer"), viewer, ask.facts) === null;
    const where = [ask.placeVillage, ask.ask.place].filter(Boolean).join("，");
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/office/asks">← {t("staff.title")}</a>
        </p>
        <div className="split">
          <Title>{ask.case.title}</Title>
          <p className="dotted">
            <span className="number">{ask.case.receiptNo}</span>
            <strong>{t(`state.${ask.case.state}.name`)}</strong>
          </p>
        </div>
        <div className="with-side">
          <div className="stack">
            <Said title={t("staff.said")} text={ask.ask.text} where={where} whereTitle={t("where")} />
            <Photos
              {...{ viewer, thing: ask, search }}
              purpose={placePhotos}
              title={t("photos")}
              back={path}
            />
            {maySort && <Suggestions viewer={viewer} ask={ask} />}
            {maySort && <Sorting viewer={viewer} ask={ask} />}
            {ask.ask.answer && (
              <section aria-labelledby="answer" className="part">
                <h2 id="answer">{t("answer")}</h2>
                <p className="pre-line">{ask.ask.answer}</p>
              </section>
            )}
            <RatingOfStaff viewer={viewer} thing={ask} />
            <AboutFiler viewer={viewer} thing={ask} />
            {isTheirs(viewer, ask.facts) && (
              <p>
                <a className="button button-plain" href={`${path}/receipt`}>
                  {t("openReceipt")}
                </a>
              </p>
            )}
          </div>
          <div className="stack">
            <DeskNow thing={ask} />
            <Timeline events={await happeningsForStaff(ask)} title={t("history")} format={moment} />
          </div>
        </div>
        {maySort && <SortKeys keys={sortKeys} href={path} />}
      </div>
    );
  },
});
