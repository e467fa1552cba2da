import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findOffice } from "@/db/queries/offices";
import { newOnce } from "@/server/once";
import { page, type Visit } from "@/server/page";
import { changeOffice, closeOffice } from "../actions";
import { OfficeForm } from "../office-form";

export default page({
  permission: "offices.manage",
  async render({ viewer, params, held }: Visit<{ id: string }>) {
    const t = await getTranslations("people");
    const office = await findOffice(viewer, params.id);
    if (!office) notFound();
    return (
      <div className="stack column">
        <p>
          <a className="tap" href="/admin/offices">
            {t("backToOffices")}
          </a>
        </p>
        <Title>{office.name}</Title>
        <OfficeForm action={changeOffice} office={office} before={held} />
        {!office.closedOn && (
          <Form action={closeOffice} once={newOnce()}>
            <input type="hidden" name="id" value={office.id} />
            <p className="hint">{t("closeHint")}</p>
            <Button kind="danger">{t("closeOffice")}</Button>
          </Form>
        )}
      </div>
    );
  },
});
