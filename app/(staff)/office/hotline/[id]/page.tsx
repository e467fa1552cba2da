import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { findOrder } from "@/db/queries/hotline";
import { happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { About } from "./about";
import { DeskNow } from "./desk-now";
import { Replies } from "./replies";
import { Work } from "./work";

/** A work order: what to do on top, what was asked, what was replied; the course on the right. */
export default page<{ id: string }>({
  permission: "hotline.read",
  async render({ viewer, params }) {
    const order = await findOrder(viewer, params.id);
    if (!order) notFound();
    const t = await getTranslations("hotline");
    const { moment } = await dayFormat();
    const { case: it, order: details } = order;
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/office/hotline">← {t("title")}</a>
        </p>
        <div className="split">
          <Title>{it.title}</Title>
          <p className="dotted">
            <span className="number">{details.hotlineNo}</span>
            <span>{t(`class.${details.orderClass}`)}</span>
            {details.level === "urgent" && <span className="tag tag-amber">{t("level.urgent")}</span>}
            <strong>{t(`state.${it.state}.name`)}</strong>
          </p>
        </div>
        <div className="with-side">
          <div className="stack">
            <Work viewer={viewer} order={order} />
            <About viewer={viewer} order={order} />
            <Replies order={order} />
          </div>
          <div className="stack">
            <DeskNow viewer={viewer} order={order} />
            <Timeline events={await happeningsForStaff(order)} title={t("deskNow.history")} format={moment} />
          </div>
        </div>
      </div>
    );
  },
});
