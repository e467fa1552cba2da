import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import { Button } from "@/components/ui/button";
import { Checks } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listFiles } from "@/db/queries/files";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";
import { petitionFile } from "@/server/petitions/file-subject";
import { petitionsPath } from "@/server/petitions/writing";
import { discardDraft, handIn } from "./actions";

type Props = { viewer: Viewer; draft: Petition; search: Search };

/** Photos and papers, what was written once more, then it goes. */
export async function CheckScreen({ viewer, draft, search }: Props) {
  const t = await getTranslations("petitions.check");
  const list = await getTranslations("files.list");
  const own = await getTranslations("petitions.staff");
  const path = `${petitionsPath(viewer)}/${draft.id}`;
  const files = await filesTold(await listFiles(draft, petitionFile));
  const field = { purpose: petitionFile, subject: draft.id, back: `${path}/check`, label: t("addFile") };
  const told = await uploadTold(search);
  const isNameless = draft.petition.anonymity === "anonymous" && viewer.kind === "villager";
  const remove = { action: removeAttachedFile, onceOf: () => newOnce(), word: list("remove") };
  const { subject, request, facts, reasons } = draft.petition;
  return (
    <div className="column stack">
      <Title>{t("title")}</Title>
      {told && <p className={told.isGood ? "report report-good" : "report report-bad"}>{told.message}</p>}
      <dl className="facts">
        <dt>{own("content")}</dt>
        <dd>{subject}</dd>
        <dt>{own("request")}</dt>
        <dd className="pre-line">{request}</dd>
        <dt>{own("facts")}</dt>
        <dd className="pre-line">{facts}</dd>
        {reasons && <dt>{own("reasons")}</dt>}
        {reasons && <dd className="pre-line">{reasons}</dd>}
      </dl>
      <section aria-labelledby="files" className="part">
        <h2 id="files">{t("files")}</h2>
        <FileList files={files} remove={isNameless ? undefined : remove} />
        {isNameless && <p className="hint">{t("namelessFiles")}</p>}
        <FileField {...(await fileField({ viewer, ...field }))} />
      </section>
      <Form action={handIn} once={newOnce()} className="stack asked">
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="version" value={draft.case.version} />
        <p className="hint">{t("conduct")}</p>
        <Checks name="isTrue" label={t("title")} choices={[{ value: "yes", label: t("true") }]} />
        <div className="row">
          <Button>{t("send")}</Button>
          <a className="button button-plain" href={`${path}/edit`}>
            {t("back")}
          </a>
        </div>
      </Form>
      <Form action={discardDraft} once={newOnce()}>
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="version" value={draft.case.version} />
        <Button kind="plain">{t("discard")}</Button>
      </Form>
    </div>
  );
}
