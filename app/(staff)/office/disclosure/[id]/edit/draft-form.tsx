import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Item } from "@/db/queries/disclosure-items";
import { publisherTypes, templateOf } from "@/domain/disclosure/kinds";
import type { Outcome } from "@/domain/outcome";
import { toMarkup } from "@/domain/rich-text-plain";
import { newOnce } from "@/server/once";
import { saveItem } from "./actions";

/** What the template of the kind wants said stands above the text. */
export async function DraftForm({ item, held }: { item: Item; held: Outcome | undefined }) {
  const t = await getTranslations("disclosure");
  const { elements, list } = templateOf(item.kind);
  const wanted = elements.map((element) => t(`elements.${element}` as "elements.study")).join("、");
  return (
    <Form action={saveItem} once={newOnce()} before={held} className="stack draft">
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <Field name="title" label={t("edit.name")} value={item.title} maxLength={80} />
      <div className="two-fields">
        <Field name="periodFrom" type="date" label={t("edit.periodFrom")} value={item.periodFrom ?? ""} />
        <Field name="periodTo" type="date" label={t("edit.periodTo")} value={item.periodTo ?? ""} />
      </div>
      {wanted && <p className="hint">{t("edit.elements", { list: wanted })}</p>}
      <Field
        name="body"
        label={t("edit.body")}
        hint={t("edit.bodyHint")}
        value={toMarkup(item.body)}
        lines={14}
      />
      {item.publishedVersion !== null && (
        <Field
          name="correction"
          label={t("edit.correction")}
          hint={t("edit.correctionHint")}
          value={item.correction}
          lines={2}
          maxLength={300}
        />
      )}
      <div className="two-fields">
        <Select
          name="publisher"
          label={t("edit.publisher")}
          value={item.publisher}
          choices={publisherTypes.map((value) => ({ value, label: t(`publishers.${value}`) }))}
        />
        <Field
          name="contact"
          label={t("edit.contact")}
          hint={t("edit.contactHint")}
          value={item.contact}
          maxLength={60}
        />
      </div>
      <Field
        name="legalBasis"
        label={t("edit.legalBasis")}
        hint={t("edit.legalBasisHint")}
        value={item.legalBasis}
        maxLength={200}
        isOptional
      />
      <div className="two-fields">
        <Field name="approverName" label={t("edit.approver")} value={item.approverName} maxLength={20} />
        <Field name="approvedOn" type="date" label={t("edit.approvedOn")} value={item.approvedOn ?? ""} />
      </div>
      {list && (
        <Field
          name="postingTo"
          type="date"
          label={t("edit.postingTo")}
          hint={t("edit.postingToHint")}
          value={item.postingTo ?? ""}
          isOptional
        />
      )}
      <div className="row">
        <Button name="next" value="on">
          {t("edit.on")}
        </Button>
        <Button kind="plain" name="next" value="write" keys="Control+s">
          {t("edit.save")}
        </Button>
      </div>
    </Form>
  );
}
