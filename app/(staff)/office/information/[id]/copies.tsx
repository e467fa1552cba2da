import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import { RedactedCopies } from "@/components/redaction/redacted-copies";
import type { Information } from "@/db/queries/information";
import { listRedactedCopies } from "@/db/queries/redaction";
import { can, type Viewer } from "@/domain/access";
import { isHandlers } from "@/domain/information/facts";
import { givenPurpose, sourcePurpose } from "@/domain/information/kinds";
import { workingStates } from "@/domain/information/states";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { copiesOf } from "@/server/information/copies";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";
import { copiesTold } from "@/server/redaction/copies-told";

type Props = { viewer: Viewer; information: Information; search: Search };

/** What was found (inside), what may be given whole, and the redacted copies of what may be known in part. */
export async function Copies({ viewer, information, search }: Props) {
  const t = await getTranslations("information.staff");
  const { files, whole } = await copiesOf(information);
  const sources = files.filter(({ purpose }) => purpose === sourcePurpose);
  const isWorking = (workingStates as readonly string[]).includes(information.case.state);
  const mayAdd = isWorking && can(viewer, "information.find") && isHandlers(viewer, information.facts);
  if (!mayAdd && sources.length + whole.length === 0) return null;
  const told = await uploadTold(search);
  const redacted = await copiesTold(await listRedactedCopies(information));
  const back = `/office/information/${information.id}`;
  const field = (purpose: string, label: string) =>
    fileField({ viewer, purpose, subject: information.id, back, label });
  const remove = mayAdd
    ? { action: removeAttachedFile, onceOf: () => newOnce(), word: t("remove") }
    : undefined;
  return (
    <section aria-labelledby="copies" className="part stack-small">
      {told && <p className={told.isGood ? "report report-good" : "report report-bad"}>{told.message}</p>}
      <h2 id="copies">{t("sources")}</h2>
      {sources.length === 0 && <p className="quiet">{t("noFiles")}</p>}
      <FileList files={await filesTold(sources)} remove={remove} />
      {can(viewer, "redaction.make") && isWorking && (
        <ul className="row">
          {sources.map(({ id, name }) => (
            <li key={id}>
              <a className="tap" href={`/office/redaction/${id}`}>
                {t("redact")}：{name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && <FileField {...(await field(sourcePurpose, t("addSource")))} />}
      <h3>{t("redacted")}</h3>
      <RedactedCopies copies={redacted.copies} words={redacted.words} hasProof />
      <h3>{t("given")}</h3>
      {whole.length === 0 && <p className="quiet">{t("noFiles")}</p>}
      <FileList files={await filesTold(whole)} remove={remove} />
      {mayAdd && <FileField {...(await field(givenPurpose, t("addGiven")))} isBrief />}
    </section>
  );
}
