import { getTranslations } from "next-intl/server";
import { Masked } from "@/components/ui/masked";
import type { Application } from "@/db/queries/applications";
import { can, type Viewer } from "@/domain/access";
import { maskedIdNumber, maskedName, maskedPhone } from "@/domain/masking";
import { guideWords } from "@/server/guide-words";
import { newOnce } from "@/server/once";
import { unmask } from "../actions";

/** Who it is about. Name, phone and ID number stay masked until somebody says why they need them. */
export async function About({ viewer, application }: { viewer: Viewer; application: Application }) {
  const t = await getTranslations("applications");
  const { deliveries } = await guideWords();
  const { case: it, application: details, guide } = application;
  const answers: Record<string, string> = JSON.parse(details.answers ?? "{}");
  const words = { show: t("staff.show"), reason: t("staff.showWhy"), reasonHint: t("staff.showHint") };
  const datum = (field: string, masked: string) =>
    can(viewer, "privacy.unmask") ? (
      <Masked
        action={unmask}
        id={application.id}
        field={field}
        masked={masked}
        once={newOnce()}
        words={words}
      />
    ) : (
      <span className="number">{masked}</span>
    );
  const asked = guide.questions.map(({ key, label }): [string, string] => [label, answers[key] ?? ""]);
  const rows: [string, React.ReactNode][] = [
    [t("file.name"), datum("name", maskedName(it.applicantName))],
    [t("file.idNumber"), datum("idNumber", maskedIdNumber(it.applicantIdNumber ?? ""))],
    [t("file.phone"), datum("phone", maskedPhone(it.applicantPhone ?? ""))],
    [t("file.village"), application.villageName ?? t("file.noVillage")],
    [t("file.forWhom"), filer(t, application)],
    ...asked,
    [t("file.delivery"), deliveries[details.delivery]],
    [t("file.remark"), answers.remark ?? ""],
  ];
  return (
    <section aria-labelledby="about" className="part">
      <h2 id="about">{t("staff.about")}</h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

type Say = Awaited<ReturnType<typeof getTranslations<"applications">>>;

function filer(t: Say, { case: it, filerName, filerPost }: Application): string {
  const relation = t(`relation.${it.filerRelation}`);
  if (it.filerRelation === "self") return relation;
  const kin = it.kinship ? t(`kinship.${it.kinship}`) : filerPost;
  return [relation, filerName, kin].filter(Boolean).join(" · ");
}
