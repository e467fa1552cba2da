import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { withdraw } from "@/app/_applications/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findApplication } from "@/db/queries/applications";
import { stepOf } from "@/domain/applications/flow";
import { refusal } from "@/domain/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** Withdrawing cannot be undone, so it is asked once more on a page of its own. */
export default page<{ id: string }>({
  permission: "applications.file",
  async render({ viewer, params, held }) {
    const application = await findApplication(viewer, params.id);
    if (!application || refusal(stepOf("withdraw"), viewer, application.facts)) notFound();
    const t = await getTranslations("applications.withdraw");
    return (
      <div className="column stack">
        <Title>{t("title")}</Title>
        <p>{t("text", { title: application.case.title })}</p>
        <Form action={withdraw} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={application.id} />
          <input type="hidden" name="version" value={application.case.version} />
          <Field name="opinion" label={t("reason")} isOptional lines={2} maxLength={300} />
          <div className="row">
            <Button kind="danger">{t("yes")}</Button>
            <a className="button button-plain" href={`/my/applications/${application.id}`}>
              {t("no")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
