import { getTranslations } from "next-intl/server";
import { FileList } from "@/components/files/file-list";
import type { Information } from "@/db/queries/information";
import { filesTold } from "@/server/file-field";
import { copiesOf } from "@/server/information/copies";

/** The reply as the applicant reads it once it is served: what became of it, why, what is given, and the letter. */
export async function Answer({ information }: { information: Information }) {
  const { id, case: it, request } = information;
  if (!request.reply || !["served", "closed", "archived"].includes(it.state)) return null;
  const t = await getTranslations("information");
  const { goesOut } = await copiesOf(information);
  const { outcome, text, body } = request.reply;
  return (
    <section aria-labelledby="answer" className="part">
      <h2 id="answer">
        {t("own.answer")}：{t(`outcomes.${outcome}`)}
      </h2>
      <p className="pre-line">{text}</p>
      {body && <p>{body}</p>}
      {goesOut.length > 0 && (
        <>
          <h3>{t("own.files")}</h3>
          <FileList files={await filesTold(goesOut)} />
        </>
      )}
      <p className="no-print">
        <a className="tap" href={`/papers/${id}/reply.pdf`}>
          {t("own.reply")}
        </a>
      </p>
      {request.servedHow && <p className="hint">{t("staff.served", { how: request.servedHow })}</p>}
    </section>
  );
}
