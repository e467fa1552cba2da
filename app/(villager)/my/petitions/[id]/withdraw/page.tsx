import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { withdraw } from "@/app/_petitions/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findPetition } from "@/db/queries/petitions";
import { refusal } from "@/domain/flow";
import { stepOf } from "@/domain/petitions/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** Withdrawing cannot be undone, so it is asked once more on a page of its own. */
export default page<{ id: string }>({
  permission: "petitions.file",
  async render({ viewer, params, held }) {
    const petition = await findPetition(viewer, params.id);
    if (!petition || refusal(stepOf("withdraw"), viewer, petition.facts)) notFound();
    const t = await getTranslations("petitions.own");
    return (
      <div className="column stack">
        <Title>{t("withdrawTitle")}</Title>
        <p>{t("withdrawText", { title: petition.petition.subject })}</p>
        <Form action={withdraw} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={petition.id} />
          <input type="hidden" name="version" value={petition.case.version} />
          <Field name="opinion" label={t("withdrawReason")} isOptional lines={2} maxLength={300} />
          <div className="row">
            <Button kind="danger">{t("yes")}</Button>
            <a className="button button-plain" href={`/my/petitions/${petition.id}`}>
              {t("no")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
