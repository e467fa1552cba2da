import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checks } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import type { Application } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import { applicationsPath } from "@/domain/cases/filing";
import { maskedIdNumber } from "@/domain/masking";
import { partsOf } from "@/server/applications/parts";
import { guideWords } from "@/server/guide-words";
import { newOnce } from "@/server/once";
import { discardDraft, handIn } from "./actions";
import { Screens } from "./screens";

/** 第三屏 check and send: everything once more, each with the way back to change it. */
export async function CheckScreen({ viewer, draft }: { viewer: Viewer; draft: Application }) {
  const t = await getTranslations("applications");
  const { deliveries } = await guideWords();
  const parts = await partsOf(draft);
  const { case: it, application, guide } = draft;
  const answers: Record<string, string> = JSON.parse(application.answers ?? "{}");
  const path = `${applicationsPath(viewer)}/${draft.id}`;
  const rows: [string, string][] = [
    [t("file.forWhom"), t(`relation.${it.filerRelation}`)],
    [t("file.name"), it.applicantName],
    [t("file.idNumber"), maskedIdNumber(it.applicantIdNumber ?? "")],
    [t("file.phone"), it.applicantPhone ?? ""],
    [t("file.village"), draft.villageName ?? t("file.noVillage")],
    ...guide.questions.map(({ key, label }): [string, string] => [label, answers[key] ?? ""]),
    [t("file.delivery"), deliveries[application.delivery]],
    [t("file.remark"), answers.remark ?? ""],
  ];
  return (
    <div className="column stack">
      <Title>{it.title}</Title>
      <Screens at={3} />
      <section aria-labelledby="who" className="part">
        <div className="split">
          <h2 id="who">{t("file.screens.who")}</h2>
          <a href={`${path}/who`}>{t("file.change")}</a>
        </div>
        <dl className="facts">
          {rows
            .filter(([, text]) => text !== "")
            .map(([name, text]) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section aria-labelledby="parts" className="part">
        <div className="split">
          <h2 id="parts">{t("file.screens.materials")}</h2>
          <a href={`${path}/materials`}>{t("file.change")}</a>
        </div>
        <ul className="list">
          {parts.map(({ key, name, files, isOnPaper }) => (
            <li key={key} className="split">
              <span>{name}</span>
              <span className={files.length > 0 || isOnPaper ? "quiet" : "light-near"}>
                {files.length > 0 && t("file.filesCount", { count: files.length })}
                {files.length > 0 && isOnPaper && " · "}
                {isOnPaper && t("file.broughtOnPaper")}
                {files.length === 0 && !isOnPaper && t("file.laterOrNone")}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Form action={handIn} once={newOnce()} className="stack asked">
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="version" value={it.version} />
        <Checks
          name="isTrue"
          label={t("file.promise")}
          choices={[
            { value: "yes", label: t(it.filerRelation === "self" ? "file.isTrue" : "file.isTrueProxy") },
          ]}
        />
        <Button>{t("file.send")}</Button>
      </Form>
      <Form action={discardDraft} once={newOnce()} className="stack-small">
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="version" value={it.version} />
        <details>
          <summary>{t("file.discard")}</summary>
          <p className="hint">{t("file.discardHint")}</p>
          <Button kind="danger">{t("file.discardYes")}</Button>
        </details>
      </Form>
    </div>
  );
}
