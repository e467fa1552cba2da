import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedDues, publishedItem, publishedItems } from "@/db/queries/published-disclosure";
import { publishedVillages } from "@/db/queries/villages";
import { complaintGrounds } from "@/domain/disclosure/complaints";
import { periodTeller } from "@/server/disclosure/told";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { sendComplaint } from "../actions";

/** What a villager has to say about a village's board: which item, what is wrong, what they know. */
export default page({
  permission: "complaints.file",
  async render({ viewer, search, held }) {
    const t = await getTranslations("disclosureComplaints");
    const kinds = await getTranslations("disclosure.kinds");
    const period = await periodTeller();
    const villages = await publishedVillages();
    const asked = [one(search, "village"), viewer.villageId].find((id) =>
      villages.some((one) => one.id === id),
    );
    const dues = asked ? await publishedDues(asked) : [];
    const items = asked ? await publishedItems(asked, null, 1) : [];
    const named = asked ? await publishedItem(asked, one(search, "item")) : null;
    const rest = named && !items.some(({ id }) => id === named.id) ? [named, ...items] : items;
    const chosen = [...dues, ...rest].find(({ id }) => id === one(search, "item"))?.id ?? "";
    const isDue = dues.some(({ id }) => id === chosen);
    return (
      <div className="column stack">
        <p className="back">
          <a href={asked ? `/villages/${asked}` : "/villages"}>← {t("back")}</a>
        </p>
        <Title>{t("file")}</Title>
        <p>{t("intro")}</p>
        <p className="report">{t("privacy")}</p>
        <Form action={sendComplaint} once={newOnce()} before={held} className="stack asked">
          <Select
            name="villageId"
            label={t("village")}
            value={asked ?? undefined}
            empty={t("village")}
            choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="itemId"
            label={t("item")}
            value={chosen}
            empty={t("itemOther")}
            choices={[
              ...dues.map(({ id, kind, periodFrom, periodTo }) => ({
                value: id,
                label: t("itemDue", { kind: `${kinds(kind)} ${period(periodFrom, periodTo)}` }),
              })),
              ...rest.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <Radios
            name="ground"
            label={t("ground")}
            value={chosen ? (isDue ? "notPublished" : "untrue") : undefined}
            choices={complaintGrounds.map((value) => ({ value, label: t(`grounds.${value}`) }))}
          />
          <Field name="text" label={t("text")} hint={t("textHint")} lines={6} maxLength={2000} />
          <Field
            name="phone"
            type="tel"
            label={t("phone")}
            hint={t("phoneHint")}
            maxLength={11}
            inputMode="numeric"
            isOptional
          />
          <Button>{t("send")}</Button>
        </Form>
      </div>
    );
  },
});
