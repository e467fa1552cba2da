import { getTranslations } from "next-intl/server";
import { BodyField } from "@/components/notices/editor/body-field";
import { Conflict } from "@/components/notices/editor/conflict";
import { KeepDraft } from "@/components/notices/editor/keep-draft";
import { Button } from "@/components/ui/button";
import { Checks, Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Notice } from "@/db/queries/notices";
import type { publishedVillages } from "@/db/queries/villages";
import { momentOf } from "@/domain/calendar/clock";
import { dayOf } from "@/domain/calendar/day";
import { lastDayOf } from "@/domain/notices/input";
import { noticeAudiences, noticeCategories } from "@/domain/notices/kinds";
import type { Outcome } from "@/domain/outcome";
import { toMarkup } from "@/domain/rich-text-plain";
import { newOnce } from "@/server/once";
import { keepDraft, saveDraft } from "./actions";
import { editorWords } from "./words";

type Props = {
  notice: Notice;
  villages: Awaited<ReturnType<typeof publishedVillages>>;
  held: Outcome | undefined;
};

/** Everything about a notice but its attachments, which are forms of their own. */
export async function DraftForm({ notice, villages, held }: Props) {
  const t = await getTranslations("noticeEditor");
  const notices = await getTranslations("notices");
  const { keep, conflict, tools } = await editorWords();
  return (
    <Form action={saveDraft} once={newOnce()} before={held} id="draft" className="stack draft">
      <input type="hidden" name="id" value={notice.id} />
      <Conflict words={conflict} />
      <KeepDraft action={keepDraft} id={notice.id} version={notice.version} words={keep} />
      <Field name="title" label={t("fields.title")} value={notice.title} maxLength={120} />
      <BodyField
        label={t("fields.body")}
        hint={t("fields.bodyHint")}
        value={toMarkup(notice.body)}
        words={tools}
      />
      {notice.publishedVersion !== null && (
        <Field
          name="correction"
          label={t("fields.correction")}
          hint={t("fields.correctionHint")}
          value={notice.correction}
          lines={2}
          maxLength={300}
        />
      )}
      <div className="two-fields">
        <Select
          name="category"
          label={t("fields.category")}
          value={notice.category}
          choices={noticeCategories.map((value) => ({ value, label: notices(`categories.${value}`) }))}
        />
        <Field
          name="source"
          label={t("fields.source")}
          hint={t("fields.sourceHint")}
          value={notice.source}
          maxLength={60}
          isOptional
        />
      </div>
      <Radios
        name="audience"
        label={t("fields.audience")}
        value={notice.audience}
        choices={noticeAudiences.map((value) => ({ value, label: notices(`audiences.${value}`) }))}
      />
      <div className="some-villages">
        <Checks
          name="villageIds"
          label={t("fields.villages")}
          value={notice.villageIds}
          choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="two-fields">
        <Field
          name="publishAt"
          type="datetime-local"
          label={t("fields.publishAt")}
          hint={t("fields.publishAtHint")}
          value={notice.publishAt ? momentOf(notice.publishAt) : ""}
          isOptional
        />
        <Field
          name="expireOn"
          type="date"
          label={t("fields.expireOn")}
          hint={t("fields.expireOnHint")}
          value={lastDayOf(notice.expireAt, dayOf)}
          isOptional
        />
      </div>
      <div className="row">
        <Button name="next" value="review">
          {t("edit.toReview")}
        </Button>
        <Button kind="plain" name="next" value="write" keys="Control+s">
          {t("edit.save")}
        </Button>
      </div>
    </Form>
  );
}
