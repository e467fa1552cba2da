import { getTranslations } from "next-intl/server";
import { CaseTabs } from "@/app/_cases/tabs";
import { Due } from "@/components/clocks/due";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listNextClocks } from "@/db/queries/clocks";
import { listOrders, pageSize } from "@/db/queries/hotline-lists";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { restingStates } from "@/domain/hotline/states";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { one, page, pageNumber } from "@/server/page";
import { OrderFilter } from "./order-filter";

/** 12345 工单: everything this viewer may see, the newest dispatch first, with lights. */
export default page({
  permission: "hotline.read",
  async render({ viewer, search }) {
    const t = await getTranslations("hotline");
    const shell = await getTranslations("shell");
    const { short } = await dayFormat();
    const asked = {
      words: one(search, "q").trim().slice(0, 60),
      state: one(search, "state"),
      orderClass: one(search, "class"),
      level: one(search, "level"),
    };
    const at = pageNumber(search);
    const { rows, total } = await listOrders(viewer, asked, at);
    const clocks = await listNextClocks(rows);
    const tell = await dueTeller();
    const pages = Math.ceil(total / pageSize);
    type Row = (typeof rows)[number];
    const due = ({ id, state }: Row) => {
      const clock = restingStates.includes(state) ? undefined : clocks.get(id);
      return clock ? <Due {...tell(clock)} /> : "";
    };
    const marks = ({ level, redoCount, supervisedAt, state }: Row) =>
      [
        level === "urgent" && t("level.urgent"),
        state === "redCard" ? t("list.red") : redoCount > 0 && t("list.redo", { count: redoCount }),
        supervisedAt && t("list.supervised"),
      ].filter((mark): mark is string => Boolean(mark));
    const links = [
      { permission: "hotline.enter", href: "/office/hotline/import", word: t("list.import") },
      { permission: "hotline.review", href: "/office/hotline/replies", word: t("list.export") },
      { permission: "hotline.supervise", href: "/office/hotline/overview", word: t("list.overview") },
      { permission: "hotline.limits", href: "/office/hotline/limits", word: t("list.limits") },
    ] as const;
    const link = (to: number) =>
      `/office/hotline?${new URLSearchParams({ q: asked.words, state: asked.state, class: asked.orderClass, level: asked.level, page: String(to) })}`;
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          {can(viewer, "hotline.enter") && (
            <a className="button button-primary" href="/office/hotline/new">
              {t("list.new")}
            </a>
          )}
        </div>
        <CaseTabs viewer={viewer} at="hotline" />
        <div className="row">
          {links
            .filter(({ permission }) => can(viewer, permission))
            .map(({ href, word }) => (
              <a key={href} className="tap" href={href}>
                {word}
              </a>
            ))}
        </div>
        <OrderFilter asked={asked} />
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t(Object.values(asked).some(Boolean) ? "list.nothing" : "list.empty")}
          columns={[
            {
              key: "title",
              title: t("columns.title"),
              cell: (row) => (
                <>
                  <a href={`/office/hotline/${row.id}`}>{row.title}</a>
                  {marks(row).map((mark) => (
                    <span key={mark} className="tag tag-amber">
                      {mark}
                    </span>
                  ))}
                </>
              ),
            },
            {
              key: "class",
              title: t("columns.orderClass"),
              isShort: true,
              cell: ({ orderClass }) => t(`class.${orderClass}`),
            },
            { key: "state", title: t("list.state"), cell: ({ state }) => t(`state.${state}.name`) },
            { key: "due", title: t("list.due"), isShort: true, cell: due },
            { key: "office", title: t("list.office"), cell: ({ officeName }) => officeName },
            { key: "number", title: t("number"), isShort: true, cell: ({ hotlineNo }) => hotlineNo },
            {
              key: "day",
              title: t("list.dispatched"),
              isShort: true,
              cell: ({ dispatchedAt }) => short(dayOf(dispatchedAt)),
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={link}
          words={{
            previous: shell("previous"),
            next: shell("next"),
            pageOf: shell("pageOf", { page: at, pages }),
          }}
        />
      </div>
    );
  },
});
