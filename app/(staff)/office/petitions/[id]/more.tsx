import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { listPostsToHandOver } from "@/db/queries/desk-posts";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { newOnce } from "@/server/once";
import { enterSystemNo, flagUrgent, setLeadOfficial } from "../actions";

/** National number, 包案领导, 重大紧急: what the registrar keeps beside the course. */
export async function More({ viewer, petition: found }: { viewer: Viewer; petition: Petition }) {
  const t = await getTranslations("petitions.staff");
  const { id, petition } = found;
  const leaders = (await listPostsToHandOver(viewer)).filter(({ duties }) =>
    duties.some((duty) => duty === "mainLeader" || duty === "deputyLeader"),
  );
  return (
    <section aria-labelledby="more" className="part stack-small">
      <h2 id="more">{t("more")}</h2>
      <Form action={enterSystemNo} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={id} />
        <Field
          name="stateSystemNo"
          label={t("systemNo")}
          value={petition.stateSystemNo ?? ""}
          maxLength={40}
        />
        <Button kind="plain">{t("enterNo")}</Button>
      </Form>
      <Form action={setLeadOfficial} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={id} />
        <Select
          name="postId"
          label={t("leadOfficial")}
          empty={t("noLead")}
          value={petition.leadOfficialPostId ?? ""}
          choices={leaders.map((post) => ({ value: post.id, label: `${post.holder}（${post.name}）` }))}
        />
        <Button kind="plain">{t("setLead")}</Button>
      </Form>
      {!petition.isMajorUrgent && (
        <Form action={flagUrgent} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={id} />
          <Button kind="plain">{t("flag")}</Button>
        </Form>
      )}
    </section>
  );
}
