import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import { listFiles } from "@/db/queries/files";
import { type Decision, filePurpose } from "@/db/queries/village-decisions";
import type { Viewer } from "@/domain/access";
import type { DecisionStep } from "@/domain/disclosure/decisions";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { newOnce } from "@/server/once";
import { one, type Search } from "@/server/page";

type Props = { viewer: Viewer; decision: Decision; step: DecisionStep; mayAdd: boolean; search: Search };

/** Minutes and photos of a step. They are sent where the step stands, one by one. */
export async function StepFiles({ viewer, decision, step, mayAdd, search }: Props) {
  const t = await getTranslations("decisions.files");
  const list = await getTranslations("files.list");
  const isHere = one(search, "at") === step;
  const told = isHere ? await uploadTold(search) : null;
  const kinds = ["minutes", "meetingPhoto"] as const;
  const parts = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      files: await filesTold(await listFiles(decision, filePurpose(kind, step))),
      field:
        mayAdd &&
        (await fileField({
          ...{ viewer, purpose: filePurpose(kind, step), subject: decision.id },
          label: t(kind === "minutes" ? "addMinutes" : "addPhoto"),
          back: `/office/disclosure/decisions/${decision.id}?at=${step}`,
        })),
    })),
  );
  if (!mayAdd && parts.every(({ files }) => files.length === 0)) return null;
  return (
    <details open={isHere}>
      <summary>
        {t("minutes")} · {t("photo")}（{parts.reduce((sum, { files }) => sum + files.length, 0)}）
      </summary>
      {told && (
        <p
          role={told.isGood ? "status" : "alert"}
          className={`report report-${told.isGood ? "good" : "bad"}`}
        >
          {told.message}
        </p>
      )}
      {parts.map(({ kind, files, field }) => (
        <div key={kind} className="stack-small">
          <p className="strong">{t(kind === "minutes" ? "minutes" : "photo")}</p>
          <FileList
            files={files}
            remove={
              mayAdd
                ? { action: removeAttachedFile, onceOf: () => newOnce(), word: list("remove") }
                : undefined
            }
          />
          {field && <FileField {...field} />}
        </div>
      ))}
    </details>
  );
}
