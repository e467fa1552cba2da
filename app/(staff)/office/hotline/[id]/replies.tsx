import { getTranslations } from "next-intl/server";
import { listReplies, type Order } from "@/db/queries/hotline";
import { dayFormat } from "@/server/day-format";

/** Each round: what the caller was told, how they were contacted, and what they said when 12345 called back. */
export async function Replies({ order }: { order: Order }) {
  const t = await getTranslations("hotline");
  const { moment } = await dayFormat();
  const replies = await listReplies(order);
  if (replies.length === 0) return null;
  return (
    <section aria-labelledby="replies" className="part">
      <h2 id="replies">{t("replies.title")}</h2>
      {replies.map((reply) => (
        <article key={reply.round} className="stack-small">
          <h3>{reply.round === 0 ? t("replies.first") : t("replies.round", { round: reply.round })}</h3>
          <p className="prose">{reply.text}</p>
          <dl className="facts">
            <div className="contents">
              <dt>{t("replies.contact")}</dt>
              <dd>
                {t("replies.contactLine", {
                  at: moment(reply.contactedAt),
                  by: reply.contactedBy,
                  way: t(`contactWay.${reply.contactWay}`),
                  result: t(`contactResult.${reply.contactResult}`),
                })}
                {reply.contactNote && <p className="hint">{reply.contactNote}</p>}
              </dd>
            </div>
            {reply.calledBackAt && (
              <div className="contents">
                <dt>{t("replies.callback")}</dt>
                <dd className="dotted">
                  <span>{t(reply.isResolved ? "replies.resolved" : "replies.unresolved")}</span>
                  <span>{t(reply.isSatisfied ? "replies.satisfied" : "replies.unsatisfied")}</span>
                </dd>
              </div>
            )}
          </dl>
          <p className="hint">
            {reply.repliedAt ? t("replies.repliedAt", { at: moment(reply.repliedAt) }) : t("replies.draft")}
          </p>
        </article>
      ))}
    </section>
  );
}
