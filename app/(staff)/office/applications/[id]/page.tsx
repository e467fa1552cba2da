import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Answer } from "@/app/_applications/answer";
import { Supply } from "@/app/_applications/supply";
import { Origin } from "@/app/_asks/origin";
import { RatingOfStaff } from "@/app/_cases/rating-of-staff";
import { StatusPanel } from "@/components/cases/status-panel";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { courseOf, findApplication } from "@/db/queries/applications";
import { can } from "@/domain/access";
import { isOnDesk } from "@/domain/applications/facts";
import { statusOf } from "@/server/applications/status";
import { happeningsForApplicant, happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { About } from "./about";
import { DeskNow } from "./desk-now";
import { Materials } from "./materials";
import { Papers } from "./papers";
import { Work } from "./work";

/** 办件: what to do on top, the materials side by side, then who it is about; the course on the right. */
export default page<{ id: string }>({
  permission: "applications.read",
  async render({ viewer, params, search }) {
    const application = await findApplication(viewer, params.id);
    if (!application) notFound();
    const { case: it } = application;
    if (it.state === "draft")
      redirect(`/office/applications/${it.id}/${it.applicantIdNumber ? "materials" : "who"}`);
    const t = await getTranslations("applications");
    const { moment } = await dayFormat();
    // A village clerk who filed it stands on the applicant's side: the course in plain words, no inner opinions.
    const isInside =
      ["applications.receive", "applications.review", "applications.decide", "applications.supervise"].some(
        (permission) => can(viewer, permission as "applications.review"),
      ) || isOnDesk(viewer, application.facts);
    const events = isInside
      ? await happeningsForStaff(application)
      : await happeningsForApplicant(application);
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/office/applications">← {t("title")}</a>
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
            {isInside ? (
              <Work viewer={viewer} application={application} />
            ) : (
              <StatusPanel {...(await statusOf(courseOf(application)))} />
            )}
            <Supply viewer={viewer} application={application} search={search} />
            <RatingOfStaff viewer={viewer} thing={application} />
            <Materials viewer={viewer} application={application} />
            <Papers application={application} isInside={isInside} />
            <Answer application={application} />
            <Origin viewer={viewer} thing={application} />
            <About viewer={viewer} application={application} />
          </div>
          <div className="stack">
            {isInside && <DeskNow viewer={viewer} application={application} />}
            <Timeline events={events} title={t("staff.history")} format={moment} />
          </div>
        </div>
      </div>
    );
  },
});
