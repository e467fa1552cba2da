import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Checks, Field, Radios, Select } from "@/components/ui/field";
import { listColleagues, onePerPerson } from "@/db/queries/colleagues";
import { publishedOffices } from "@/db/queries/offices";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import type { PetitionStep } from "@/domain/petitions/flow";
import {
  appealOutcomes,
  appealRoutes,
  openCategories,
  reviewResults,
  suggestionOutcomes,
} from "@/domain/petitions/kinds";
import { bodyOf, optionalParts, type Part, partsOfStep, textOf } from "./parts";

type Asked = { viewer: Viewer; petition: Petition; step: PetitionStep };

export async function StepFields({ viewer, petition: found, step }: Asked) {
  const t = await getTranslations("petitions");
  const { petition } = found;
  const isOptional = (part: Part) => optionalParts.has(`${step}.${part}`);
  const word = (part: Part, name: string = part) => t(`fields.${name}` as "fields.text");
  const text = (part: Part, lines: number, name?: string, value?: string) => (
    <Field
      name={part}
      label={word(part, name)}
      lines={lines}
      value={value}
      isOptional={isOptional(part)}
      maxLength={4000}
    />
  );
  const offices = async () => {
    const choices = (await publishedOffices()).map(({ id, name }) => ({ value: id, label: name }));
    const value = step === "assign" ? found.case.officeId : undefined;
    return <Select name="officeId" label={word("officeId")} empty="—" value={value} choices={choices} />;
  };
  const accused = async () => {
    const people = onePerPerson(await listColleagues(viewer));
    const choices = people.map(({ personId, name, postName }) => ({
      value: personId,
      label: `${name}（${postName}）`,
    }));
    return (
      <Select
        name="accusedId"
        label={t("fields.accused")}
        empty={t("fields.accusedNone")}
        value={petition.accusedId ?? undefined}
        choices={choices}
      />
    );
  };
  const outcomes = petition.category === "suggestion" ? suggestionOutcomes : appealOutcomes;
  const draft = petition.opinion;
  const drawn: Record<Part, () => Promise<ReactNode> | ReactNode> = {
    category: () => (
      <Radios
        name="category"
        label={word("category")}
        choices={openCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
    ),
    appealRoute: () => (
      <Radios
        name="appealRoute"
        label={word("appealRoute")}
        choices={appealRoutes.map((value) => ({ value, label: t(`route.${value}`) }))}
      />
    ),
    isMajorUrgent: () => (
      <Checks
        name="isMajorUrgent"
        label={t("list.urgent")}
        choices={[{ value: "yes", label: word("isMajorUrgent") }]}
      />
    ),
    officeId: offices,
    accusedId: accused,
    body: () => <Field name="body" label={word("body", bodyOf[step])} maxLength={100} />,
    reasons: () => text("reasons", 4),
    opinion: () => text("opinion", 2),
    text: () => text("text", 6, textOf[step], step === "draftOpinion" ? draft?.text : undefined),
    days: () => <Field name="days" type="number" inputMode="numeric" label={word("days")} value="30" />,
    outcome: () => (
      <Radios
        name="outcome"
        label={word("outcome")}
        value={draft?.outcome}
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
    ),
    findings: () => text("findings", 6, "findings", draft?.findings),
    basis: () => text("basis", 2, "basis", draft?.basis),
    how: () => <Field name="how" label={word("how")} maxLength={200} />,
    servedOn: () => <Field name="servedOn" type="date" label={word("servedOn")} value={dayOf(new Date())} />,
    result: () => (
      <Radios
        name="result"
        label={word("result")}
        choices={reviewResults.map((value) => ({ value, label: t(`review.${value}`) }))}
      />
    ),
  };
  return Promise.all(
    (partsOfStep[step] ?? []).map(async (part) => (
      <div key={part} className="stack-small">
        {await drawn[part]()}
      </div>
    )),
  );
}
