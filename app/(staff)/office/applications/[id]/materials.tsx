import { getTranslations } from "next-intl/server";
import { VerdictForm } from "@/components/applications/verdict-form";
import type { Application } from "@/db/queries/applications";
import { can, type Viewer } from "@/domain/access";
import { partsOf } from "@/server/applications/parts";
import { guideWords } from "@/server/guide-words";
import { newOnce } from "@/server/once";
import { checkMaterial } from "../actions";

const phraseKeys = ["blurred", "incomplete", "outdated", "unsigned", "mismatch", "wrongOne"] as const;

/** The materials side by side with what the guide asks for: pictures to look at, a verdict for each. */
export async function Materials({ viewer, application }: { viewer: Viewer; application: Application }) {
  const t = await getTranslations("applications");
  const { form, copies, required } = await guideWords();
  const parts = await partsOf(application);
  const mayCheck = application.case.state === "received" && can(viewer, "applications.receive");
  const phrases = phraseKeys.map((key) => t(`staff.phrases.${key}`));
  const words = { ok: t("staff.ok"), faulty: t("staff.faulty"), remark: t("staff.remark") };
  return (
    <section aria-labelledby="materials" className="part">
      <h2 id="materials">{t("staff.materials")}</h2>
      <ul className="materials">
        {parts.map((part) => (
          <li key={part.key} className="material">
            <div className="material-head">
              <h3>{part.name}</h3>
              <p className="hint dotted">
                <span>
                  {form(part.form)} {copies(part.count)}
                </span>
                <span>{required(part.required)}</span>
                <span className={part.verdict === "faulty" ? "light-overdue" : undefined}>
                  {t(`staff.verdict.${part.verdict}`)}
                  {part.remark && `：${part.remark}`}
                </span>
              </p>
              {part.note && <p className="hint">{part.note}</p>}
              {mayCheck && part.isGiven && (
                <VerdictForm
                  action={checkMaterial}
                  id={application.id}
                  materialKey={part.key}
                  verdict={part.verdict}
                  remark={part.remark}
                  version={application.case.version}
                  once={newOnce()}
                  phrases={phrases}
                  words={words}
                />
              )}
            </div>
            <div className="material-files">
              {part.files.map(({ id, name, mediaType, bytes }) => (
                <div key={id} className="preview">
                  <a href={`/files/${id}?inline=1`} target="_blank" rel="noopener">
                    {mediaType.startsWith("image/") && <Picture id={id} />}
                    <span className="hint">
                      {name}（{t("staff.size", { kilobytes: Math.ceil(bytes / 1024) })}）
                    </span>
                  </a>
                  {can(viewer, "redaction.make") && (
                    <a className="tap" href={`/office/redaction/${id}`}>
                      {t("staff.redact")}
                    </a>
                  )}
                </div>
              ))}
              {part.isOnPaper && <p className="quiet">{t("file.broughtOnPaper")}</p>}
              {!part.isGiven && <p className="quiet">{t("file.laterOrNone")}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Picture({ id }: { id: string }) {
  return <img src={`/files/${id}?w=960`} alt="" loading="lazy" />;
}
