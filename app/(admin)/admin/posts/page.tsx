import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { type ListedPost, listPosts } from "@/db/queries/posts";
import { can } from "@/domain/access";
import { one, page } from "@/server/page";

const shows = ["open", "vacant", "closed"] as const;
const chosen = {
  open: (post: ListedPost) => post.closedOn === null,
  vacant: (post: ListedPost) => post.closedOn === null && post.holderId === null,
  closed: (post: ListedPost) => post.closedOn !== null,
};

/** Every post with its duties and today's holder. */
export default page({
  permission: "people.read",
  async render({ viewer, search }) {
    const t = await getTranslations("people");
    const show = shows.find((known) => known === one(search, "show")) ?? "open";
    const posts = (await listPosts(viewer, { withClosed: true })).filter(chosen[show]);
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("posts")}</Title>
          {can(viewer, "posts.manage") && (
            <a className="button button-primary" href="/admin/posts/new">
              {t("addPost")}
            </a>
          )}
        </div>
        <p className="quiet">{t("postsHint")}</p>
        <nav className="row" aria-label={t("scope")}>
          {shows.map((other) => (
            <a
              key={other}
              className="tap"
              href={`/admin/posts?show=${other}`}
              aria-current={other === show ? "page" : undefined}
            >
              {t(`postShows.${other}`)}
            </a>
          ))}
        </nav>
        <Table
          caption={t("posts")}
          rows={posts}
          rowKey={({ id }) => id}
          empty={t("noPosts")}
          columns={[
            {
              key: "post",
              title: t("post"),
              cell: (row) => <a href={`/admin/posts/${row.id}`}>{row.name}</a>,
            },
            { key: "place", title: t("place"), cell: (row) => row.placeName ?? t("none") },
            {
              key: "duties",
              title: t("duties"),
              cell: (row) => row.duties.map((duty) => t(`duty.${duty}`)).join(t("comma")),
            },
            {
              key: "holder",
              title: t("holder"),
              cell: (row) =>
                row.holderId ? (
                  <a href={`/admin/people/${row.holderId}`}>{row.holderName}</a>
                ) : (
                  <span className="tag tag-amber">{t("vacant")}</span>
                ),
            },
          ]}
        />
      </div>
    );
  },
});
