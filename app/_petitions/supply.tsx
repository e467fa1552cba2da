import { getTranslations } from "next-intl/server";
import { FileField } from "@/components/files/file-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { fileField, uploadTold } from "@/server/file-field";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";
import { petitionFile } from "@/server/petitions/file-subject";
import { supplyOwn } from "./actions";

type Props = { viewer: Viewer; petition: Petition; search: Search };

/** What was asked, a place for the answer and for photos, one button. */
export async function Supply({ viewer, petition, search }: Props) {
  if (petition.case.state !== "needMore") return null;
  const t = await getTranslations("petitions.own");
  const told = await uploadTold(search);
  const place = { purpose: petitionFile, subject: petition.id, back: `/my/petitions/${petition.id}` };
  const check = await getTranslations("petitions.check");
  return (
    <section aria-labelledby="more" className="part todo stack-small">
      <h2 id="more">{t("more")}</h2>
      <p className="pre-line">{petition.petition.moreAsked}</p>
      {told && <p className={told.isGood ? "report report-good" : "report report-bad"}>{told.message}</p>}
      <FileField {...(await fileField({ viewer, ...place, label: check("addFile") }))} isBrief />
      <Form action={supplyOwn} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={petition.id} />
        <input type="hidden" name="version" value={petition.case.version} />
        <Field name="text" label={t("moreHint")} lines={5} maxLength={4000} />
        <Button>{t("supply")}</Button>
      </Form>
    </section>
  );
}
