import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import { listHoldingsOfPost } from "@/db/queries/post-holders";
import { findPost } from "@/db/queries/posts";
import { can } from "@/domain/access";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { page, type Visit } from "@/server/page";
import { changePost, closePost } from "../actions";
import { PostForm } from "../post-form";

/** One post: its duties, who held it when. */
export default page({
  permission: "people.read",
  async render({ viewer, params, held }: Visit<{ id: string }>) {
    const t = await getTranslations("people");
    const post = await findPost(viewer, params.id);
    if (!post) notFound();
    const holdings = await listHoldingsOfPost(viewer, post.id);
    const { long } = await dayFormat();
    return (
      <div className="stack">
        <p>
          <a className="tap" href="/admin/posts">
            {t("backToPosts")}
          </a>
        </p>
        <Title>{post.name}</Title>
        <dl className="facts">
          <dt>{t("place")}</dt>
          <dd>{post.placeName ?? t("none")}</dd>
          <dt>{t("duties")}</dt>
          <dd>{post.duties.map((duty) => t(`duty.${duty}`)).join(t("comma"))}</dd>
          <dt>{t("holder")}</dt>
          <dd>{post.holderName ?? t("vacant")}</dd>
        </dl>
        {post.closedOn && <p className="report">{t("closedOn", { day: long(post.closedOn) })}</p>}
        <h2>{t("history")}</h2>
        <Table
          caption={t("history")}
          rows={holdings}
          rowKey={({ id }) => id}
          empty={t("neverHeld")}
          columns={[
            {
              key: "name",
              title: t("name"),
              cell: (row) => <a href={`/admin/people/${row.personId}`}>{row.personName}</a>,
            },
            { key: "from", title: t("firstDay"), cell: (row) => long(row.fromOn) },
            {
              key: "until",
              title: t("lastDay"),
              cell: (row) => (row.untilOn ? long(row.untilOn) : t("today")),
            },
            { key: "basis", title: t("basis"), cell: (row) => row.basis },
          ]}
        />
        {can(viewer, "posts.manage") && !post.closedOn && (
          <>
            <details>
              <summary>{t("changePost")}</summary>
              <div className="column">
                <PostForm action={changePost} post={post} before={held} />
              </div>
            </details>
            <Form action={closePost} once={newOnce()}>
              <input type="hidden" name="id" value={post.id} />
              <Button kind="danger">{t("closePost")}</Button>
            </Form>
          </>
        )}
      </div>
    );
  },
});
