import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listOpenDesks } from "@/db/queries/assignments";
import { listPostsToHandOver } from "@/db/queries/desk-posts";
import { findOrder } from "@/db/queries/hotline";
import { can, postIds } from "@/domain/access";
import { dutiesFor } from "@/domain/hotline/rules";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { handOverOrder } from "../../actions";

/** 转办: to whom and why. Only posts that may do what is expected, with how much lies there already. */
export default page<{ id: string }>({
  permission: "desk.handOver",
  async render({ viewer, params, held }) {
    const order = await findOrder(viewer, params.id);
    const desks = order ? await listOpenDesks(order) : [];
    const mayArrange = can(viewer, "hotline.dispatch");
    const desk = desks.find(({ postId }) => postId && (mayArrange || postIds(viewer).includes(postId)));
    if (!order || !desk) notFound();
    const t = await getTranslations("hotline.handOver");
    const duties = dutiesFor(desk.step);
    const posts = (await listPostsToHandOver(viewer)).filter(
      ({ id, duties: held }) => id !== desk.postId && held.some((duty) => duties.includes(duty)),
    );
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("text", { title: order.case.title, holder: desk.holderName ?? desk.postName ?? "" })}</p>
        <Form action={handOverOrder} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={order.id} />
          <input type="hidden" name="assignment" value={desk.id} />
          <Select
            name="postId"
            label={t("to")}
            empty={t("choose")}
            choices={posts.map(({ id, name, holder, waiting }) => ({
              value: id,
              label: t("post", { holder, name, waiting }),
            }))}
          />
          <Field name="reason" label={t("reason")} hint={t("reasonHint")} lines={2} maxLength={300} />
          <div className="row">
            <Button>{t("send")}</Button>
            <a className="button button-plain" href={`/office/hotline/${order.id}`}>
              {t("back")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
