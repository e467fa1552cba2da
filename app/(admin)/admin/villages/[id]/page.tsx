import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findVillage } from "@/db/queries/villages";
import { newOnce } from "@/server/once";
import { page, type Visit } from "@/server/page";
import { changeVillage, closeVillage } from "../actions";
import { VillageForm } from "../village-form";

export default page({
  permission: "offices.manage",
  async render({ viewer, params, held }: Visit<{ id: string }>) {
    const t = await getTranslations("people");
    const village = await findVillage(viewer, params.id);
    if (!village) notFound();
    return (
      <div className="stack column">
        <p>
          <a className="tap" href="/admin/offices">
            {t("backToOffices")}
          </a>
        </p>
        <Title>{village.name}</Title>
        <VillageForm action={changeVillage} village={village} before={held} />
        {!village.closedOn && (
          <Form action={closeVillage} once={newOnce()}>
            <input type="hidden" name="id" value={village.id} />
            <p className="hint">{t("closeHint")}</p>
            <Button kind="danger">{t("closeVillage")}</Button>
          </Form>
        )}
      </div>
    );
  },
});
