import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Pages } from "@/components/ui/pages";
import { Title } from "@/components/ui/title";
import { inboxPageSize, listInbox } from "@/db/queries/inbox";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { page, pageNumber } from "@/server/page";
import { pageWords } from "@/server/page-words";
import { readMessages } from "./actions";

/** What the office told this villager, newest first. */
export default page({
  permission: "my.enter",
  async render({ viewer, search }) {
    const t = await getTranslations("my");
    const at = pageNumber(search);
    const messages = await listInbox(viewer, at);
    const pages = Math.ceil((messages[0]?.total ?? 0) / inboxPageSize);
    const unread = messages.filter(({ readAt }) => readAt === null).map(({ id }) => id);
    const { short } = await dayFormat();
    return (
      <div className="stack column">
        <Title>{t("messages")}</Title>
        <Form action={readMessages} once={newOnce()}>
          {unread.map((id) => (
            <input key={id} type="hidden" name="ids[]" value={id} />
          ))}
          {unread.length > 0 && <Button kind="plain">{t("markAllRead")}</Button>}
        </Form>
        {messages.length === 0 && <p className="empty">{t("messagesEmpty")}</p>}
        <ul className="list">
          {messages.map((message) => (
            <li key={message.id} className="stack-small">
              <p className="split">
                <strong>{message.subject}</strong>
                <span className="hint">
                  {message.readAt === null && <span className="tag tag-green">{t("newMark")}</span>}{" "}
                  <time dateTime={message.createdAt.toISOString()}>{short(dayOf(message.createdAt))}</time>
                </span>
              </p>
              <p className="pre-line">{message.body}</p>
              {message.link && (
                <a className="list-title" href={message.link}>
                  {t("open")}
                </a>
              )}
            </li>
          ))}
        </ul>
        <Pages
          page={at}
          pages={pages}
          link={(to) => `/my/messages?page=${to}`}
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
