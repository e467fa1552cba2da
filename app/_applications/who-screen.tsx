import { getTranslations } from "next-intl/server";
import { Origin } from "@/app/_asks/origin";
import { Button } from "@/components/ui/button";
import { Field, Radios, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import type { Application } from "@/db/queries/applications";
import { findOwnDetails } from "@/db/queries/own-details";
import { publishedVillages } from "@/db/queries/villages";
import type { Viewer } from "@/domain/access";
import { applicationsPath } from "@/domain/cases/filing";
import { type FilerRelation, kinships } from "@/domain/cases/kinds";
import { maskedIdNumber } from "@/domain/masking";
import type { Outcome } from "@/domain/outcome";
import type { Guide } from "@/domain/services/guide";
import { newOnce } from "@/server/once";
import { saveWho } from "./actions";
import { Screens } from "./screens";

type Props = {
  viewer: Viewer;
  item: { slug: string; guide: Guide };
  relation: FilerRelation;
  relations: readonly FilerRelation[];
  draft?: Application | undefined;
  held: Outcome | undefined;
};

/** 第一屏 who and what. What is known is not asked again; the item's own questions come last. */
export async function WhoScreen({ viewer, item, relation, relations, draft, held }: Props) {
  const t = await getTranslations("applications");
  const delivery = await getTranslations("services.delivery");
  const own = await findOwnDetails(viewer);
  const isSelf = relation === "self";
  const before = draft?.case;
  const answers: Record<string, string> = JSON.parse(draft?.application.answers ?? "{}");
  const known = isSelf ? own : undefined;
  const isKnown = Boolean(known?.idNumber);
  const path = applicationsPath(viewer);
  const villages = await publishedVillages();
  return (
    <div className="column stack">
      <Title>{item.guide.name}</Title>
      <Screens at={1} />
      {draft && <Origin viewer={viewer} thing={draft} />}
      {relations.length > 1 && (
        <nav className="chips" aria-label={t("file.forWhom")}>
          {relations.map((each) => (
            <a
              key={each}
              href={
                draft ? `${path}/${draft.id}/who?for=${each}` : `${path}/new?item=${item.slug}&for=${each}`
              }
              aria-current={each === relation ? "true" : undefined}
            >
              {t(`file.for.${each}`)}
            </a>
          ))}
        </nav>
      )}
      <Form action={saveWho} once={newOnce()} before={held} className="stack asked">
        {draft && <input type="hidden" name="id" value={draft.id} />}
        <input type="hidden" name="item" value={item.slug} />
        <input type="hidden" name="relation" value={relation} />
        {!isSelf && <p className="report">{t("file.proxyNote")}</p>}
        {isKnown ? (
          <div>
            <input type="hidden" name="name" value={known?.name ?? ""} />
            <input type="hidden" name="idNumber" value={known?.idNumber ?? ""} />
            <dl className="facts">
              <dt>{t("file.name")}</dt>
              <dd>{known?.name}</dd>
              <dt>{t("file.idNumber")}</dt>
              <dd>{maskedIdNumber(known?.idNumber ?? "")}</dd>
            </dl>
            <p className="hint">{t("file.knownHint")}</p>
          </div>
        ) : (
          <>
            <Field
              name="name"
              label={t(isSelf ? "file.name" : "file.theirName")}
              value={before?.applicantName ?? known?.name}
              autoComplete={isSelf ? "name" : "off"}
              maxLength={40}
            />
            <Field
              name="idNumber"
              label={t(isSelf ? "file.idNumber" : "file.theirIdNumber")}
              hint={t("file.idNumberHint")}
              value={before?.applicantIdNumber ?? undefined}
              autoComplete="off"
              maxLength={18}
            />
          </>
        )}
        {relation === "relative" && (
          <Select
            name="kinship"
            label={t("file.kinship")}
            empty={t("file.choose")}
            value={before?.kinship ?? ""}
            choices={kinships.map((value) => ({ value, label: t(`kinship.${value}`) }))}
          />
        )}
        <Field
          name="phone"
          type="tel"
          label={t(isSelf ? "file.phone" : "file.theirPhone")}
          hint={t("file.phoneHint")}
          value={before?.applicantPhone ?? known?.phone ?? undefined}
          autoComplete={isSelf ? "tel" : "off"}
          maxLength={11}
        />
        <Select
          name="villageId"
          label={t("file.village")}
          empty={t("file.noVillage")}
          isOptional
          value={
            before?.villageId ??
            viewer.posts.find(({ villageId }) => villageId)?.villageId ??
            known?.villageId ??
            ""
          }
          choices={villages.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {item.guide.questions.map(({ key, label, hint, isRequired }) => (
          <Field
            key={key}
            name={`answer.${key}`}
            label={label}
            hint={hint || undefined}
            isOptional={!isRequired}
            value={answers[key]}
            maxLength={500}
            {...(label.length > 14 && { lines: 3 })}
          />
        ))}
        <Radios
          name="delivery"
          label={t("file.delivery")}
          value={draft?.application.delivery ?? item.guide.delivery[0] ?? "window"}
          choices={(item.guide.delivery.length > 0 ? item.guide.delivery : (["window"] as const)).map(
            (value) => ({
              value,
              label: delivery(value),
            }),
          )}
        />
        <Field
          name="remark"
          label={t("file.remark")}
          isOptional
          lines={3}
          value={answers.remark}
          maxLength={500}
        />
        <div className="row">
          <Button>{t("file.next")}</Button>
        </div>
        <p className="hint">{t("file.savedHint")}</p>
      </Form>
    </div>
  );
}
