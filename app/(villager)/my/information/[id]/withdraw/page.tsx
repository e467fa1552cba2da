import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { withdrawInformation } from "@/app/_information/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findInformation } from "@/db/queries/information";
import { refusal } from "@/domain/flow";
import { stepOf } from "@/domain/information/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** Withdrawing cannot be undone, so it is asked once more on a page of its own. */
export default page<{ id: string }>({
  permission: "information.file",
  async render({ viewer, params, held }) {
    const information = await findInformation(viewer, params.id);
    if (!information || refusal(stepOf("withdraw"), viewer, information.facts)) notFound();
    const t = await getTranslations("information");
    return (
      <div className="column stack">
        <Title>{t("own.withdraw")}</Title>
        <p>{information.request.wanted}</p>
        <p className="hint">{t("own.withdrawHint")}</p>
        <Form action={withdrawInformation} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={information.id} />
          <input type="hidden" name="version" value={information.case.version} />
          <Field name="opinion" label={t("own.reason")} isOptional lines={2} maxLength={300} />
          <div className="row">
            <Button kind="danger">{t("own.withdrawYes")}</Button>
            <a className="button button-plain" href={`/my/information/${information.id}`}>
              {t("staff.cancel")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
