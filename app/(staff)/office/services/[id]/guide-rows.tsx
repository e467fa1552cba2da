import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { materialForms, materialNeeds, materialSources, type RowKind } from "@/domain/services/input";

type Cell = {
  name: string;
  kind: "line" | "lines" | "number" | "hidden" | "choice";
  choices?: readonly string[];
};

/** The columns of each kind of row; the words stand under `services.office.rows.<kind>.<name>`. */
const cells: Record<RowKind, readonly Cell[]> = {
  materials: [
    { name: "key", kind: "hidden" },
    { name: "name", kind: "line" },
    { name: "form", kind: "choice", choices: materialForms },
    { name: "count", kind: "number" },
    { name: "source", kind: "choice", choices: materialSources },
    { name: "required", kind: "choice", choices: materialNeeds },
    { name: "note", kind: "line" },
    { name: "isPaperOnly", kind: "choice", choices: ["no", "yes"] },
  ],
  steps: [
    { name: "name", kind: "line" },
    { name: "actor", kind: "line" },
    { name: "workingDays", kind: "number" },
  ],
  questions: [
    { name: "key", kind: "hidden" },
    { name: "label", kind: "line" },
    { name: "hint", kind: "line" },
    { name: "isRequired", kind: "choice", choices: ["no", "yes"] },
  ],
  faq: [
    { name: "question", kind: "line" },
    { name: "answer", kind: "lines" },
  ],
};
type Row = Readonly<Record<string, unknown>>;
type Props = { kind: RowKind; rows: readonly Row[]; title: string };

/** Rows of one kind, each with the button to take it away, and one to add another. */
export async function GuideRows({ kind, rows, title }: Props) {
  const t = await getTranslations("services.office");
  return (
    <section className="part" id={kind}>
      <h2>{title}</h2>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own but its place
        <fieldset key={`${at} of ${rows.length}`} className="guide-row">
          <legend>{t("row", { at: at + 1 })}</legend>
          <div className="grid-2">
            {cells[kind].map((cell) => (
              <RowCell
                key={cell.name}
                {...cell}
                rowKind={kind}
                prefix={`${kind}.${at}`}
                value={cellText(row, cell)}
              />
            ))}
          </div>
          <Button kind="plain" name="do" value={`remove:${kind}:${at}`}>
            {t("removeRow")}
          </Button>
        </fieldset>
      ))}
      <Button kind="plain" name="do" value={`add:${kind}`}>
        {t(`addRow.${kind}`)}
      </Button>
    </section>
  );
}

function cellText(row: Row, { name }: Cell): string {
  if (name === "isPaperOnly") return row.isElectronicAccepted === false ? "yes" : "no";
  const value = row[name];
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? "");
}

async function RowCell({
  name,
  kind,
  choices,
  rowKind,
  prefix,
  value,
}: Cell & { rowKind: RowKind; prefix: string; value: string }) {
  const t = await getTranslations("services");
  const id = `${prefix}.${name}`;
  if (kind === "hidden") return <input type="hidden" name={id} value={value} />;
  const label = t(`office.rows.${rowKind}.${name}` as "office.rows.materials.name");
  if (kind !== "choice")
    return (
      <Field
        name={id}
        label={label}
        value={value}
        {...(kind === "lines" && { lines: 3 })}
        {...(kind === "number" && { inputMode: "numeric" as const, maxLength: 3 })}
      />
    );
  const word = (choice: string) =>
    choice === "yes" || choice === "no" ? t(`office.${choice}`) : t(`${name}.${choice}` as "form.copy");
  return (
    <Select
      name={id}
      label={label}
      value={value}
      choices={(choices ?? []).map((choice) => ({ value: choice, label: word(choice) }))}
    />
  );
}
