import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RedactedCopies } from "@/components/redaction/redacted-copies";
import { WhileMaking } from "@/components/redaction/while-making";
import { Title } from "@/components/ui/title";
import { findKindOfMatter, listCopies } from "@/db/queries/redaction";
import { Refused } from "@/domain/outcome";
import { placeOf } from "@/domain/subjects";
import { page } from "@/server/page";
import { copiesTold } from "@/server/redaction/copies-told";
import { originalFor } from "@/server/redaction/original";
import { outlineOf } from "@/server/redaction/preview";
import { sentences } from "@/server/sentences";
import { BoxesForm } from "./boxes-form";

/** 遮盖: the pages of a file, the boxes drawn on them, and the copies made of it (条例 第三十七条). */
export default page<{ file: string }>({
  permission: "redaction.make",
  async render({ viewer, params, held }) {
    const original = await originalFor(viewer, params.file);
    if (!original) notFound();
    const t = await getTranslations("redaction");
    const say = await sentences();
    const pages = await outlineOf(original).catch((error) => {
      if (error instanceof Refused) return error;
      throw error;
    });
    const { copies, words, isMaking, lastFault } = await copiesTold(await listCopies(original));
    const { subjectKind, subjectId } = original;
    const place = placeOf(subjectKind ?? "", subjectId ?? "", await findKindOfMatter(original));
    return (
      <div className="stack">
        {place && (
          <p className="back">
            <a href={place}>← {t("back")}</a>
          </p>
        )}
        <Title>{t("title")}</Title>
        <p className="row">
          <span>{original.name}</span>
          <a className="tap" href={`/files/${original.id}`}>
            {t("original")}
          </a>
        </p>
        {isMaking && <WhileMaking words={{ making: t("making"), again: t("look") }} />}
        {lastFault && (
          <p role="alert" className="report report-bad">
            {t("notMade")} {lastFault}
          </p>
        )}
        <section aria-labelledby="copies" className="part stack-small">
          <h2 id="copies">{t("copies.title")}</h2>
          <RedactedCopies copies={copies} words={words} hasProof />
        </section>
        {pages instanceof Refused ? (
          <p role="alert" className="report report-bad">
            {say(pages.key, pages.args)}
          </p>
        ) : (
          <BoxesForm original={original} pages={pages} held={held} />
        )}
      </div>
    );
  },
});
