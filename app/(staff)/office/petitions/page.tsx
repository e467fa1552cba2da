import { getTranslations } from "next-intl/server";
import { CaseTabs } from "@/app/_cases/tabs";
import { Due } from "@/components/clocks/due";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listNextClocks } from "@/db/queries/clocks";
import { listPetitions, pageSize } from "@/db/queries/petition-lists";
import { keepsSealedQueue } from "@/db/queries/petition-scope";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { restingStates } from "@/domain/petitions/states";
import { dayFormat } from "@/server/day-format";
import { dueTeller } from "@/server/due";
import { one, page, pageNumber } from "@/server/page";
import { FilterLine } from "./filter-line";

/** 信访: everything in the open that this viewer may see. */
export default page({
  permission: "petitions.read",
  async render({ viewer, search }) {
    const t = await getTranslations("petitions");
    const shell = await getTranslations("shell");
    const { short } = await dayFormat();
    const asked = {
      words: one(search, "q").trim(),
      state: one(search, "state"),
      category: one(search, "category"),
      route: one(search, "route"),
      light: one(search, "light"),
      entered: one(search, "entered"),
    };
    const at = pageNumber(search);
    const { rows, total } = await listPetitions(
      viewer,
      { ...asked, isNotEntered: asked.entered === "no" },
      at,
    );
    const clocks = await listNextClocks(rows);
    const tell = await dueTeller();
    const pages = Math.ceil(total / pageSize);
    const due = ({ id, state }: (typeof rows)[number]) => {
      const clock = restingStates.includes(state) ? undefined : clocks.get(id);
      return clock ? <Due {...tell(clock)} /> : "";
    };
    const link = (to: number) =>
      `/office/petitions?${new URLSearchParams({ ...asked, q: asked.words, words: "", page: String(to) })}`;
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          <p className="row">
            {keepsSealedQueue(viewer) && (
              <a className="button button-plain" href="/office/petitions/sealed">
                {t("list.sealed")}
              </a>
            )}
            {can(viewer, "petitions.figures") && (
              <a className="button button-plain" href="/office/petitions/figures">
                {t("list.figures")}
              </a>
            )}
            {can(viewer, "petitions.take") && (
              <a className="button button-primary" href="/office/petitions/new">
                {t("list.new")}
              </a>
            )}
          </p>
        </div>
        <CaseTabs viewer={viewer} at="petitions" />
        <FilterLine asked={asked} />
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t(Object.values(asked).some(Boolean) ? "list.nothing" : "list.empty")}
          columns={[
            {
              key: "title",
              title: t("list.matter"),
              cell: ({ id, title, isMajorUrgent, groupCount }) => (
                <>
                  <a href={`/office/petitions/${id}`}>{title}</a>{" "}
                  {isMajorUrgent && <span className="tag tag-red">{t("list.urgent")}</span>}{" "}
                  {groupCount > 1 && <span className="tag">{t("list.group", { count: groupCount })}</span>}
                </>
              ),
            },
            {
              key: "category",
              title: t("list.category"),
              isShort: true,
              cell: ({ category }) => (category ? t(`category.${category}`) : ""),
            },
            { key: "state", title: t("list.state"), cell: ({ state }) => t(`state.${state}.name`) },
            { key: "due", title: t("list.due"), isShort: true, cell: due },
            {
              key: "village",
              title: t("list.village"),
              isShort: true,
              cell: ({ villageName }) => villageName ?? "",
            },
            { key: "number", title: t("number"), isShort: true, cell: ({ receiptNo }) => receiptNo },
            {
              key: "day",
              title: t("list.handedIn"),
              isShort: true,
              cell: ({ submittedAt }) => (submittedAt ? short(dayOf(submittedAt)) : ""),
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
