import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyMatter } from "@/app/_asks/course";
import { Origin } from "@/app/_asks/origin";
import { Photos } from "@/app/_asks/photos";
import { Said } from "@/app/_asks/said";
import { consent } from "@/app/_consultations/actions";
import { AnswerGiven } from "@/app/_consultations/answer";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { findConsultation } from "@/db/queries/consultations";
import { consultationStep } from "@/domain/consultations/flow";
import { refusal } from "@/domain/flow";
import { placePhotos } from "@/domain/reports/kinds";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** A villager's own question or suggestion: the answer, and whether everybody may read it. */
export default page<{ id: string }>({
  permission: "my.enter",
  async render({ viewer, params, search }) {
    const thing = await findConsultation(viewer, params.id);
    if (!thing) notFound();
    const photos = await getTranslations("asks");
    const t = await getTranslations("consultations.my");
    const { consultation, case: it } = thing;
    const path = `/my/consultations/${thing.id}`;
    const isOwn = it.applicantId === viewer.personId;
    const mayAgree = isOwn && (it.state === "answered" || it.closedAt === null);
    return (
      <MyMatter
        {...{ viewer, thing, path }}
        mayWithdraw={refusal(consultationStep("withdraw"), viewer, thing.facts) === null}
      >
        {it.state === "answered" && <AnswerGiven thing={thing} />}
        <Said title={t("text")} text={consultation.text} />
        <Origin viewer={viewer} thing={thing} />
        <Photos {...{ viewer, thing, search }} purpose={placePhotos} title={photos("photos")} back={path} />
        {mayAgree && (
          <section aria-labelledby="public" className="part">
            <h2 id="public">{t("public")}</h2>
            <p>{t(consultation.isAgreed ? "isAgreed" : "notAgreed")}</p>
            {consultation.publication === "published" && (
              <p>
                <a className="tap" href={`/questions/${thing.id}`}>
                  {t("see")}
                </a>
              </p>
            )}
            <Form action={consent} once={newOnce()} className="row">
              <input type="hidden" name="id" value={thing.id} />
              <Button kind="plain" name="agree" value={consultation.isAgreed ? "no" : "yes"}>
                {t(consultation.isAgreed ? "revoke" : "agree")}
              </Button>
            </Form>
          </section>
        )}
      </MyMatter>
    );
  },
});
