import { getTranslations } from "next-intl/server";
import { Field, Radios, Select } from "@/components/ui/field";
import { Phrases } from "@/components/ui/phrases";
import type { Order } from "@/db/queries/hotline";
import { publishedOffices } from "@/db/queries/offices";
import type { Viewer } from "@/domain/access";
import type { OrderStep } from "@/domain/hotline/flow";
import { contactResults, contactWays } from "@/domain/hotline/kinds";
import { momentInField } from "@/domain/hotline/text";
import { textOf } from "@/server/hotline/advance";
import { suggestOffices } from "@/server/routing/suggest";

type Asked = { viewer: Viewer; order: Order; step: OrderStep };
/** How many usual sentences a step has. */
const usual: Partial<Record<OrderStep, number>> = {
  askReturn: 3,
  notOurs: 2,
  askExtension: 3,
  sendBack: 3,
  redo: 2,
};

export async function StepFields({ viewer, order, step }: Asked) {
  if (step === "assign") return <OfficeFields viewer={viewer} order={order} />;
  if (step === "draftReply") return <ReplyFields viewer={viewer} order={order} />;
  if (step === "enterCallback") return <CallbackFields />;
  const t = await getTranslations("hotline");
  const own = `fields.opinionOf.${step}`;
  const label = t.has(own as never) ? t(own as "fields.opinionOf.redo") : t("fields.opinion");
  const phrases = Array.from({ length: usual[step] ?? 0 }, (_, at) =>
    t(`phrases.${step}.${at}` as "phrases.redo.0"),
  );
  return (
    <div className="stack-small">
      {step === "askExtension" && (
        <Field name="days" inputMode="numeric" maxLength={2} label={t("fields.days")} value="5" />
      )}
      <Field name="opinion" label={label} lines={3} maxLength={1000} />
      <Phrases field="opinion" phrases={phrases} label={label} />
    </div>
  );
}

/** 派单: offices that the text points to come first, each with its reason; the director decides after two returns. */
async function OfficeFields({ viewer, order }: Omit<Asked, "step">) {
  const t = await getTranslations("hotline");
  const found = await suggestOffices(viewer, textOf(order));
  const offices = await publishedOffices();
  const first = found[0]?.officeId;
  return (
    <div className="stack-small">
      {order.returns > 1 && <p className="report">{t("suggest.directorDecides")}</p>}
      {found.length === 0 && <p className="hint">{t("suggest.none")}</p>}
      {found.length > 0 && (
        <ul>
          {found.map(({ officeId, officeName, reasons }) => (
            <li key={officeId}>
              {t("suggest.because", {
                office: officeName,
                words: [...new Set(reasons.map(({ word }) => word))].join(t("import.comma")),
              })}
            </li>
          ))}
        </ul>
      )}
      <Select
        name="officeId"
        label={t("fields.officeId")}
        {...(first ? { value: first } : { empty: t("new.choose") })}
        choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="opinion" label={t("fields.opinion")} isOptional lines={2} maxLength={300} />
    </div>
  );
}

/** The caller was contacted first: when, by whom, how, with what result (public.md §5 D). */
async function ReplyFields({ viewer, order: { reply } }: Omit<Asked, "step">) {
  const t = await getTranslations("hotline");
  return (
    <>
      <Field
        name="contactedAt"
        type="datetime-local"
        label={t("fields.contactedAt")}
        value={reply ? momentInField(reply.contactedAt) : ""}
      />
      <Field
        name="contactedBy"
        label={t("fields.contactedBy")}
        value={reply?.contactedBy ?? viewer.name}
        maxLength={40}
      />
      <Radios
        name="contactWay"
        label={t("fields.contactWay")}
        value={reply?.contactWay}
        choices={contactWays.map((value) => ({ value, label: t(`contactWay.${value}`) }))}
      />
      <Radios
        name="contactResult"
        label={t("fields.contactResult")}
        value={reply?.contactResult}
        choices={contactResults.map((value) => ({ value, label: t(`contactResult.${value}`) }))}
      />
      <Field
        name="contactNote"
        label={t("fields.contactNote")}
        hint={t("fields.contactNoteHint")}
        value={reply?.contactNote ?? ""}
        isOptional
        lines={2}
        maxLength={500}
      />
      <Field
        name="replyText"
        label={t("fields.replyText")}
        value={reply?.text ?? ""}
        lines={6}
        maxLength={3000}
      />
    </>
  );
}

async function CallbackFields() {
  const t = await getTranslations("hotline");
  const choices = [
    { value: "yes", label: t("fields.yes") },
    { value: "no", label: t("fields.no") },
  ];
  return (
    <>
      <Radios name="resolved" label={t("fields.resolved")} choices={choices} />
      <Radios name="satisfied" label={t("fields.satisfied")} choices={choices} />
    </>
  );
}
