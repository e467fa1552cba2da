import { Table } from "@/components/ui/table";
import type { Guide, GuideMaterial } from "@/domain/services/guide";

export type MaterialsWords = {
  facts: Record<"material" | "what" | "from" | "needed", string>;
  questions: { materials: string };
  form: (form: GuideMaterial["form"]) => string;
  source: (source: GuideMaterial["source"]) => string;
  required: (required: GuideMaterial["required"]) => string;
  copies: (count: number) => string;
  electronic: string;
  noMaterials: string;
};

/** 办理材料: what, in which form, from whom, and whether it is really needed. */
export function MaterialsTable({ guide, words }: { guide: Guide; words: MaterialsWords }) {
  const { facts } = words;
  return (
    <Table
      caption={words.questions.materials}
      rows={guide.materials}
      rowKey={({ key }) => key}
      empty={words.noMaterials}
      columns={[
        {
          key: "name",
          title: facts.material,
          cell: ({ name, note }) => (
            <span>
              {name}
              {note && <span className="hint block">{note}</span>}
            </span>
          ),
        },
        {
          key: "form",
          title: facts.what,
          cell: ({ form, count, isElectronicAccepted }) => (
            <span>
              {words.form(form)} {words.copies(count)}
              {isElectronicAccepted && <span className="hint block">{words.electronic}</span>}
            </span>
          ),
        },
        { key: "source", title: facts.from, cell: ({ source }) => words.source(source) },
        {
          key: "required",
          title: facts.needed,
          cell: ({ required }) => (
            <span className={required === "required" ? undefined : "quiet"}>{words.required(required)}</span>
          ),
        },
      ]}
    />
  );
}

export type StepsWords = {
  facts: Record<"step" | "actor" | "days", string>;
  questions: { steps: string };
  limit: (limit: { amount: number; unit: "WD" | "CD" }) => string;
};

/** 办理流程: each step, who does it, how many working days it may take. */
export function StepsTable({ guide, words }: { guide: Guide; words: StepsWords }) {
  return (
    <ol className="steps" aria-label={words.questions.steps}>
      {guide.steps.map(({ name, actor, workingDays }) => (
        <li key={name}>
          <p className="list-title">{name}</p>
          <p className="hint dotted">
            <span>{actor}</span>
            <span>{words.limit({ amount: workingDays, unit: "WD" })}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
