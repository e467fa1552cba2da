import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findOwnDetails } from "@/db/queries/own-details";
import type { Petition } from "@/db/queries/petitions";
import { publishedVillages } from "@/db/queries/villages";
import type { Viewer } from "@/domain/access";
import type { Outcome } from "@/domain/outcome";
import { anonymities, petitionerTypes, takenChannels } from "@/domain/petitions/kinds";
import { newOnce } from "@/server/once";
import { writeDraft } from "./actions";

type Props = { viewer: Viewer; draft?: Petition; held: Outcome | undefined };

/** What it is about, in plain words; the villager is asked nothing legal (public.md §1.2). */
export async function WriteForm({ viewer, draft, held }: Props) {
  const t = await getTranslations("petitions.write");
  const isSelf = viewer.kind === "villager";
  const own = isSelf ? await findOwnDetails(viewer) : null;
  const villages = await publishedVillages();
  const kept = draft?.petition;
  const people = kept?.representatives?.map(({ name, phone }) => `${name} ${phone}`.trim()).join("\n");
  return (
    <div className="column stack">
      <Title>{t("title")}</Title>
      <p>{t("intro")}</p>
      <p className="hint">{t("warn")}</p>
      <Form action={writeDraft} once={newOnce()} before={held} className="stack asked">
        {draft && <input type="hidden" name="id" value={draft.id} />}
        {!isSelf && (
          <Radios
            name="channel"
            label={t("channel")}
            hint={t("spokenHint")}
            value={draft?.case.channel ?? "visit"}
            choices={takenChannels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
        )}
        <Field
          name="title"
          label={t("subject")}
          hint={t("subjectHint")}
          value={kept?.subject}
          maxLength={60}
        />
        <Radios
          name="about"
          label={t("about")}
          value={draft?.case.isSealed ? "person" : "matter"}
          choices={[
            { value: "matter", label: t("aboutMatter") },
            { value: "person", label: t("aboutPerson"), hint: t("aboutPersonHint") },
          ]}
        />
        <Field
          name="accusedName"
          label={t("accused")}
          value={kept?.accusedName ?? undefined}
          isOptional
          maxLength={40}
        />
        <Field name="request" label={t("request")} value={kept?.request} lines={3} maxLength={1000} />
        <Field
          name="facts"
          label={t("facts")}
          hint={t("factsHint")}
          value={kept?.facts}
          lines={8}
          maxLength={4000}
        />
        <Field
          name="reasons"
          label={t("reasons")}
          value={kept?.reasons ?? undefined}
          lines={3}
          isOptional
          maxLength={2000}
        />
        <Select
          name="villageId"
          label={t("village")}
          empty={t("noVillage")}
          value={draft?.case.villageId ?? own?.villageId ?? undefined}
          choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field name="place" label={t("place")} value={kept?.place ?? undefined} isOptional maxLength={100} />
        <Radios
          name="anonymity"
          label={t("anonymity")}
          value={kept?.anonymity ?? "realName"}
          choices={anonymities.map((value) => ({ value, label: t(value) }))}
        />
        <Radios
          name="petitionerType"
          label={t("who")}
          value={kept?.petitionerType ?? "person"}
          choices={petitionerTypes.map((value) => ({ value, label: t(value) }))}
        />
        <Field
          name="name"
          label={t("name")}
          value={draft?.case.applicantName ?? own?.name}
          isOptional
          isReadOnly={own !== null}
          maxLength={40}
        />
        <Field
          name="phone"
          type="tel"
          inputMode="tel"
          label={t("phone")}
          value={draft?.case.applicantPhone ?? own?.phone ?? undefined}
          isOptional
          maxLength={20}
        />
        <Field
          name="address"
          label={t("address")}
          value={kept?.address ?? undefined}
          isOptional
          maxLength={120}
        />
        <Field
          name="groupCount"
          type="number"
          inputMode="numeric"
          label={t("group")}
          hint={t("groupHint")}
          value={String(kept?.groupCount ?? 1)}
        />
        <Field
          name="representatives"
          label={t("representatives")}
          value={people}
          lines={3}
          isOptional
          maxLength={400}
        />
        <Button>{t("next")}</Button>
      </Form>
    </div>
  );
}
