import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { listOutbox } from "@/db/queries/outgoing";
import { config } from "@/server/config";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";

/** What the development adapter shows instead of sending it. Off unless DEV_OUTBOX says otherwise. */
export default page({
  permission: "portal.enter",
  async render({ viewer }) {
    if (!config().DEV_OUTBOX) notFound();
    const t = await getTranslations("account.outbox");
    const { moment } = await dayFormat();
    const messages = await listOutbox(viewer);
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("text")}</p>
        {messages.length === 0 && <p className="empty">{t("empty")}</p>}
        <ol className="list">
          {messages.map(({ id, channel, address, subject, body, createdAt }) => (
            <li key={id} className="stack-small">
              <p className="split">
                <strong>
                  {t(channel === "mail" ? "mail" : "sms")} {address}
                </strong>
                <span className="hint">{moment(createdAt)}</span>
              </p>
              {subject && <p>{subject}</p>}
              <p data-body>{body}</p>
            </li>
          ))}
        </ol>
      </div>
    );
  },
});
