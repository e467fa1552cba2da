import { getTranslations } from "next-intl/server";
import { Asked } from "@/app/_information/asked";
import { FileList } from "@/components/files/file-list";
import { Masked } from "@/components/ui/masked";
import { type Information, listInformationFiles } from "@/db/queries/information";
import { can, type Viewer } from "@/domain/access";
import { proofPurpose } from "@/domain/information/kinds";
import { maskedIdNumber, maskedName, maskedPhone } from "@/domain/masking";
import { filesTold } from "@/server/file-field";
import { newOnce } from "@/server/once";
import { unmaskInformation } from "../actions";

/** Who asks for what. Name, phone, ID number and address stay masked until somebody says why they need them. */
export async function About({ viewer, information }: { viewer: Viewer; information: Information }) {
  const t = await getTranslations("information");
  const { case: it, request } = information;
  const words = { show: t("staff.show"), reason: t("staff.showWhy"), reasonHint: t("staff.showHint") };
  const datum = (field: string, masked: string) =>
    can(viewer, "privacy.unmask") ? (
      <Masked action={unmaskInformation} id={information.id} {...{ field, masked, words }} once={newOnce()} />
    ) : (
      <span className="number">{masked}</span>
    );
  const proofs = can(viewer, "information.receive")
    ? (await listInformationFiles(information)).filter(({ purpose }) => purpose === proofPurpose)
    : [];
  return (
    <section aria-labelledby="about" className="part stack-small">
      <h2 id="about">{t("staff.about")}</h2>
      <dl className="facts">
        <dt>{t("ask.name")}</dt>
        <dd>{datum("name", maskedName(it.applicantName))}</dd>
        {it.applicantIdNumber && (
          <div className="contents">
            <dt>{t("ask.idNumber")}</dt>
            <dd>{datum("idNumber", maskedIdNumber(it.applicantIdNumber))}</dd>
          </div>
        )}
        <dt>{t("ask.phone")}</dt>
        <dd>{datum("phone", maskedPhone(it.applicantPhone ?? ""))}</dd>
        {request.address && (
          <div className="contents">
            <dt>{t("ask.address")}</dt>
            <dd>{datum("address", "****")}</dd>
          </div>
        )}
      </dl>
      <Asked information={information} />
      {proofs.length > 0 && (
        <>
          <h3>{t("staff.proofs")}</h3>
          <FileList files={await filesTold(proofs)} />
        </>
      )}
    </section>
  );
}
