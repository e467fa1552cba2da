import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StatusPanel } from "@/components/cases/status-panel";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { publishedCourse } from "@/db/queries/tracking";
import { trackedHappenings, trackedStatus } from "@/server/cases/tracked";
import { dayFormat } from "@/server/day-format";
import { digestOf } from "@/server/digest";
import { page } from "@/server/page";
import { RateByCode } from "./rate";

/** How a matter stands, for whoever proved to hold its receipt. Nothing about the person is shown. */
export default page<{ pass: string }>({
  permission: "portal.enter",
  async render({ params }) {
    const course = await publishedCourse(digestOf(params.pass));
    if (!course) notFound();
    const t = await getTranslations("applications");
    const { moment } = await dayFormat();
    return (
      <div className="with-side">
        <div className="stack">
          <Title>{course.title}</Title>
          <p className="number quiet">{course.receiptNo}</p>
          <StatusPanel {...(await trackedStatus(course))} />
          <RateByCode course={course} pass={params.pass} />
          <p className="hint">{t("track.expires")}</p>
          <p>
            <a href="/track">{t("track.another")}</a>
          </p>
        </div>
        <Timeline events={await trackedHappenings(course)} title={t("status.history")} format={moment} />
      </div>
    );
  },
});
