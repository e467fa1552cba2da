import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Correct } from "@/app/_information/correct";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { findInformation } from "@/db/queries/information";
import { countSimilar } from "@/db/queries/information-lists";
import { dayOf } from "@/domain/calendar/day";
import { manyAsk } from "@/domain/information/similar";
import { happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { About } from "./about";
import { Copies } from "./copies";
import { DeskNow } from "./desk-now";
import { Letters } from "./letters";
import { Papers } from "./papers";
import { ReplySoFar } from "./reply";
import { Work } from "./work";

/** 依申请公开: what to do on top, the copies and letters, then who asks for what; the course on the right. */
export default page<{ id: string }>({
  permission: "information.read",
  async render({ viewer, params, search }) {
    const information = await findInformation(viewer, params.id);
    if (!information) notFound();
    const { case: it, request } = information;
    if (it.state === "draft") redirect(`/office/information/${it.id}/edit`);
    const t = await getTranslations("information");
    const { moment } = await dayFormat();
    const similar = await countSimilar(information, dayOf(new Date()));
    const shared = { viewer, information };
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/office/information">← {t("title")}</a>
        </p>
        <div className="split">
          <Title>{request.wanted}</Title>
          <p className="dotted">
            <span className="number">{it.receiptNo}</span>
            <strong>{t(`state.${it.state}.name`)}</strong>
          </p>
        </div>
        {similar + 1 >= manyAsk && <p className="report">{t("staff.similar", { count: similar })}</p>}
        <div className="with-side">
          <div className="stack">
            <Work {...shared} />
            <Correct {...shared} />
            <ReplySoFar {...shared} />
            <Copies {...shared} search={search} />
            <Letters {...shared} />
            <About {...shared} />
            <Papers {...shared} />
          </div>
          <div className="stack">
            <DeskNow {...shared} />
            <Timeline
              events={await happeningsForStaff(information)}
              title={t("staff.history")}
              format={moment}
            />
          </div>
        </div>
      </div>
    );
  },
});
