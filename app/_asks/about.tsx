import { getTranslations } from "next-intl/server";
import { Masked } from "@/components/ui/masked";
import type { ShownCase } from "@/db/queries/cases";
import { can, type Viewer } from "@/domain/access";
import { maskedIdNumber, maskedName, maskedPhone } from "@/domain/masking";
import { newOnce } from "@/server/once";
import { unmaskFiler } from "./actions";

type Props = {
  viewer: Viewer;
  thing: ShownCase & { villageName: string | null; filerName: string; filerPost: string | null };
};

/** Who it is about and how it came. Name and numbers stay masked until somebody says why they need them. */
export async function AboutFiler({ viewer, thing }: Props) {
  const t = await getTranslations("asks");
  const { case: it, villageName, filerName, filerPost } = thing;
  const words = { show: t("staff.show"), reason: t("staff.showWhy"), reasonHint: t("staff.showHint") };
  const datum = (field: string, masked: string) =>
    can(viewer, "privacy.unmask") ? (
      <Masked action={unmaskFiler} {...{ id: thing.id, field, masked, words }} once={newOnce()} />
    ) : (
      <span className="number">{masked}</span>
    );
  return (
    <section aria-labelledby="about" className="part">
      <h2 id="about">{t("staff.about")}</h2>
      <dl className="facts">
        <dt>{t("name")}</dt>
        <dd>{datum("name", maskedName(it.applicantName))}</dd>
        {it.applicantPhone && <dt>{t("phone")}</dt>}
        {it.applicantPhone && <dd>{datum("phone", maskedPhone(it.applicantPhone))}</dd>}
        {it.applicantIdNumber && <dt>{t("idNumber")}</dt>}
        {it.applicantIdNumber && <dd>{datum("idNumber", maskedIdNumber(it.applicantIdNumber))}</dd>}
        {villageName && <dt>{t("villageOf")}</dt>}
        {villageName && <dd>{villageName}</dd>}
        <dt>{t("channel")}</dt>
        <dd>
          {t(`channels.${it.channel}`)}
          {it.filerRelation !== "self" && ` · ${[filerName, filerPost].filter(Boolean).join(" ")}`}
        </dd>
        <dt>{t("number")}</dt>
        <dd className="number">{it.receiptNo}</dd>
      </dl>
    </section>
  );
}
