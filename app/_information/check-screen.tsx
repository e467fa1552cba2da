import { getTranslations } from "next-intl/server";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { type Information, listInformationFiles } from "@/db/queries/information";
import type { Viewer } from "@/domain/access";
import { proofPurpose } from "@/domain/information/kinds";
import { maskedIdNumber } from "@/domain/masking";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { informationPath, lacksProof } from "@/server/information/filing";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";
import { discardInformation, sendInformation } from "./actions";
import { Asked } from "./asked";

type Props = { viewer: Viewer; draft: Information; search: Search };

/** Everything once more, the proof of identity where it is not known, and one button. */
export async function CheckScreen({ viewer, draft, search }: Props) {
  const t = await getTranslations("information.ask");
  const path = `${informationPath(viewer)}/${draft.id}`;
  const { case: it } = draft;
  const proofs = (await listInformationFiles(draft)).filter(({ purpose }) => purpose === proofPurpose);
  const needsProof = (await lacksProof(viewer, draft)) || proofs.length > 0;
  const told = await uploadTold(search);
  return (
    <div className="column stack">
      <Title>{t("check")}</Title>
      {told && <p className={told.isGood ? "report report-good" : "report report-bad"}>{told.message}</p>}
      <section aria-labelledby="what" className="part">
        <div className="split">
          <h2 id="what">{t("what")}</h2>
          <a className="tap" href={`${path}/edit`}>
            {t("change")}
          </a>
        </div>
        <dl className="facts">
          <dt>{t("name")}</dt>
          <dd>
            {it.applicantName}　{it.applicantIdNumber && maskedIdNumber(it.applicantIdNumber)}
          </dd>
          <dt>{t("phone")}</dt>
          <dd>{it.applicantPhone}</dd>
        </dl>
        <Asked information={draft} />
      </section>
      {needsProof && (
        <section aria-labelledby="proof" className="part stack-small">
          <h2 id="proof">{t("proof")}</h2>
          <p className="hint">{t("proofHint")}</p>
          <FileList files={await filesTold(proofs)} />
          <FileField
            {...(await fileField({
              viewer,
              purpose: proofPurpose,
              subject: draft.id,
              back: `${path}/check`,
              label: t("file"),
            }))}
          />
        </section>
      )}
      <Form action={sendInformation} once={newOnce()} className="stack asked">
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="version" value={it.version} />
        <Button>{t("send")}</Button>
      </Form>
      <Form action={discardInformation} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="version" value={it.version} />
        <Button kind="plain">{t("discard")}</Button>
      </Form>
    </div>
  );
}
