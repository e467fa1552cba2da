import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checks, Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import type { Information } from "@/db/queries/information";
import { findOwnDetails } from "@/db/queries/own-details";
import type { Viewer } from "@/domain/access";
import {
  applicantTypes,
  enteredChannels,
  informationForms,
  informationWays,
} from "@/domain/information/kinds";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";
import { saveInformation } from "./actions";

type Props = { viewer: Viewer; draft?: Information | undefined; held: Outcome | undefined };

/** What Art. 29 asks for and nothing more: no purpose. What is known is not asked again. */
export async function RequestForm({ viewer, draft, held }: Props) {
  const t = await getTranslations("information");
  const isStaff = viewer.kind === "staff";
  const own = isStaff ? null : await findOwnDetails(viewer);
  const { case: it, request } = draft ?? {};
  const choices = <Key extends string>(keys: readonly Key[], name: "types" | "forms" | "ways" | "channels") =>
    keys.map((value) => ({ value, label: t(`${name}.${value}` as "types.natural") }));
  return (
    <div className="column stack">
      <Title>{t(isStaff ? "ask.enter" : "ask.title")}</Title>
      <p className="hint">{t("ask.intro")}</p>
      <Form action={saveInformation} once={newOnce()} before={held} className="stack asked">
        {draft && <input type="hidden" name="id" value={draft.id} />}
        {isStaff && (
          <>
            <Radios
              name="channel"
              label={t("ask.channel")}
              value={it?.channel ?? "window"}
              choices={choices(enteredChannels, "channels")}
            />
            <Checks
              name="isOral"
              label={t("ask.oralLabel")}
              isOptional
              value={request?.isOral ? ["yes"] : []}
              choices={[{ value: "yes", label: t("ask.oral") }]}
            />
          </>
        )}
        <Radios
          name="applicantType"
          label={t("ask.type")}
          value={request?.applicantType ?? "natural"}
          choices={choices(applicantTypes, "types")}
        />
        <Field
          name="name"
          label={t("ask.name")}
          value={it?.applicantName ?? own?.name}
          autoComplete={isStaff ? "off" : "name"}
          maxLength={80}
        />
        <Field
          name="idNumber"
          label={t("ask.idNumber")}
          hint={t(own?.idNumber ? "ask.known" : "ask.idHint")}
          isOptional
          value={it?.applicantIdNumber ?? own?.idNumber ?? undefined}
          autoComplete="off"
          maxLength={18}
        />
        <Field
          name="phone"
          type="tel"
          label={t("ask.phone")}
          hint={t("ask.phoneHint")}
          value={it?.applicantPhone ?? own?.phone ?? undefined}
          autoComplete={isStaff ? "off" : "tel"}
          maxLength={11}
        />
        <Field
          name="wanted"
          label={t("ask.wanted")}
          hint={t("ask.wantedHint")}
          value={request?.wanted}
          maxLength={120}
        />
        <Field name="docNo" label={t("ask.docNo")} isOptional value={request?.docNo ?? ""} maxLength={60} />
        <Field
          name="description"
          label={t("ask.description")}
          hint={t("ask.descriptionHint")}
          isOptional
          lines={4}
          value={request?.description}
          maxLength={1500}
        />
        <Select
          name="form"
          label={t("ask.form")}
          value={request?.form ?? "electronic"}
          choices={choices(informationForms, "forms")}
        />
        <Select
          name="way"
          label={t("ask.way")}
          value={request?.way ?? "online"}
          choices={choices(informationWays, "ways")}
        />
        <Field
          name="address"
          label={t("ask.address")}
          hint={t("ask.addressHint")}
          isOptional
          value={request?.address ?? ""}
          maxLength={200}
        />
        <div className="row">
          <Button>{t("ask.save")}</Button>
        </div>
      </Form>
    </div>
  );
}
