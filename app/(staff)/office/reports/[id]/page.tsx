import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AboutFiler } from "@/app/_asks/about";
import { DeskNow } from "@/app/_asks/desk-now";
import { Origin } from "@/app/_asks/origin";
import { Photos } from "@/app/_asks/photos";
import { Said } from "@/app/_asks/said";
import { StepLinks } from "@/app/_asks/step-links";
import { RatingOfStaff } from "@/app/_cases/rating-of-staff";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { findReport } from "@/db/queries/reports";
import { openSteps } from "@/domain/flow";
import { faultFlow, reportOfficeSteps } from "@/domain/reports/flow";
import { mendedPhotos, placePhotos } from "@/domain/reports/kinds";
import { happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { PhotosForAll } from "./photos-for-all";

/** One fault report: what is broken and where, what to do, the photos, and what everybody reads of it. */
export default page<{ id: string }>({
  permission: "reports.read",
  async render({ viewer, params, search }) {
    const thing = await findReport(viewer, params.id);
    if (!thing) notFound();
    const t = await getTranslations("reports");
    const { moment } = await dayFormat();
    const { case: it, report } = thing;
    const path = `/office/reports/${thing.id}`;
    const open = openSteps(faultFlow, viewer, thing.facts);
    const steps = reportOfficeSteps.filter((step) => open.includes(step));
    const where = [thing.placeVillage, report.place].filter(Boolean).join("，");
    const isListed = report.publicText !== "" && ["assigned", "underWay", "mended"].includes(it.state);
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/office/reports">← {t("title")}</a>
        </p>
        <div className="split">
          <Title>{it.title}</Title>
          <p className="dotted">
            <span className="number">{it.receiptNo}</span>
            <strong>{t(`state.${it.state}.name`)}</strong>
          </p>
        </div>
        <div className="with-side">
          <div className="stack">
            <StepLinks
              title={t(steps.length > 0 ? "staff.todo" : "staff.nothingToDo")}
              note={thing.returns > 0 ? t("staff.returns", { count: thing.returns }) : undefined}
              steps={steps.map((step) => ({ href: `${path}/step/${step}`, text: t(`step.${step}`) }))}
            />
            <Said title={t("staff.text")} text={report.text} where={where} whereTitle={t("staff.where")} />
            {report.publicText && (
              <section aria-labelledby="public" className="part">
                <h2 id="public">{t("staff.publicText")}</h2>
                <p>{report.publicText}</p>
                {report.mendedWords && <p>{report.mendedWords}</p>}
                {isListed && (
                  <p>
                    <a className="tap" href={`/reports/${thing.id}`}>
                      {t("staff.see")}
                    </a>
                  </p>
                )}
              </section>
            )}
            <Photos
              {...{ viewer, thing, search }}
              purpose={placePhotos}
              title={t("staff.photos")}
              back={path}
            />
            <Photos
              {...{ viewer, thing, search }}
              purpose={mendedPhotos}
              title={t("staff.mendedPhotos")}
              back={path}
            />
            <PhotosForAll viewer={viewer} thing={thing} />
            <Origin viewer={viewer} thing={thing} />
            <RatingOfStaff viewer={viewer} thing={thing} />
            <AboutFiler viewer={viewer} thing={thing} />
          </div>
          <div className="stack">
            <DeskNow thing={thing} />
            <Timeline events={await happeningsForStaff(thing)} title={t("staff.history")} format={moment} />
          </div>
        </div>
      </div>
    );
  },
});
