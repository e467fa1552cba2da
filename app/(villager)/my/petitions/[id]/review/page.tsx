import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { askAbove } from "@/app/_petitions/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findPetition } from "@/db/queries/petitions";
import { refusal } from "@/domain/flow";
import { stepOf } from "@/domain/petitions/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** 复查 or 复核: what one disagrees with, in one's own words (信访工作条例 第三十五、三十六条). */
export default page<{ id: string }>({
  permission: "petitions.file",
  async render({ viewer, params, held }) {
    const petition = await findPetition(viewer, params.id);
    const step = petition?.case.state === "reviewed" ? "askRecheck" : "askReview";
    if (!petition || refusal(stepOf(step), viewer, petition.facts)) notFound();
    const t = await getTranslations("petitions.own");
    const which = step === "askRecheck" ? "recheck" : "review";
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/my/petitions/${petition.id}`}>← {petition.petition.subject}</a>
        </p>
        <Title>{t(which)}</Title>
        <p className="hint">{t(`${which}Hint`)}</p>
        <Form action={askAbove} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={petition.id} />
          <input type="hidden" name="version" value={petition.case.version} />
          <Field name="text" label={t("reviewText")} lines={6} maxLength={4000} />
          <Button>{t(which)}</Button>
        </Form>
      </div>
    );
  },
});
