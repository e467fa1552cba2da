import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listOpenDesks } from "@/db/queries/assignments";
import { listPostsToHandOver } from "@/db/queries/desk-posts";
import { findPetition } from "@/db/queries/petitions";
import { postIds } from "@/domain/access";
import { isRegistrar } from "@/domain/petitions/facts";
import { dutiesFor } from "@/domain/petitions/rules";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { handOverPetition } from "../../actions";

/** 转办: to whom and why. Only posts that may do what the desk expects. */
export default page<{ id: string }>({
  permission: "petitions.read",
  async render({ viewer, params, held }) {
    const petition = await findPetition(viewer, params.id);
    if (!petition || petition.facts.isSealed) notFound();
    const desks = (await listOpenDesks(petition)).filter(({ postId }) => postId !== null);
    const desk = desks.find(({ postId }) => postIds(viewer).includes(postId ?? "")) ?? desks[0];
    const isMine = desk && postIds(viewer).includes(desk.postId ?? "");
    if (!desk || (!isMine && !isRegistrar(viewer, petition.facts))) notFound();
    const t = await getTranslations("petitions.staff");
    const duties = dutiesFor(desk.step);
    const posts = (await listPostsToHandOver(viewer)).filter(
      (post) => post.id !== desk.postId && post.duties.some((duty) => duties.includes(duty)),
    );
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/petitions/${petition.id}`}>← {petition.petition.subject}</a>
        </p>
        <Title>{t("passOn")}</Title>
        <Form action={handOverPetition} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={petition.id} />
          <input type="hidden" name="assignment" value={desk.id} />
          <Select
            name="postId"
            label={t("whom")}
            empty="—"
            choices={posts.map(({ id, name, holder, officeName }) => ({
              value: id,
              label: [holder, name, officeName].filter(Boolean).join(" · "),
            }))}
          />
          <Field name="reason" label={t("whyRecused")} lines={2} maxLength={300} />
          <Button>{t("passOn")}</Button>
        </Form>
      </div>
    );
  },
});
