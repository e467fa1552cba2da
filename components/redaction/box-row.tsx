"use client";

import type { ReactNode } from "react";
import { useOutcome } from "@/components/ui/form";
import { columns, type Row } from "./rows";
import { type EditorWords, filled, type ReasonChoice } from "./words";

type Props = {
  row: Row;
  at: number;
  pages: readonly { number: number }[];
  reasons: readonly ReasonChoice[];
  words: EditorWords;
  isAwake: boolean;
  onChange(news: Partial<Row>): void;
  onRemove(): void;
  onShow(): void;
};

/** One box as fields: its page, place and size in percent, its reason. An empty page means that there is no box. */
export function BoxRow({ row, at, pages, reasons, words, isAwake, onChange, onRemove, onShow }: Props) {
  const { errors } = useOutcome();
  const text = (name: (typeof columns)[number]) => ({
    ...{ id: `${name}.${at}`, name: `${name}[]`, value: row[name] },
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    "aria-invalid": errors?.[`${name}.${at}`] ? (true as const) : undefined,
    "aria-describedby": `errors-${at}`,
  });
  const wrong = columns.flatMap((name) => errors?.[`${name}.${at}`] ?? []);
  const title = filled(words.box, { number: at + 1, page: row.page || "–" });
  return (
    <li>
      <fieldset className="redaction-row">
        <legend>{title}</legend>
        <p id={`errors-${at}`} className={wrong.length ? "wrong" : "visually-hidden"}>
          {[...new Set(wrong)].join(" ")}
        </p>
        <div className="redaction-numbers">
          <Labelled label={words.pageOf} id={`page.${at}`}>
            <select {...text("page")}>
              <option value="">{words.noPage}</option>
              {pages.map(({ number }) => (
                <option key={number} value={number}>
                  {number}
                </option>
              ))}
            </select>
          </Labelled>
          {(["x", "y", "width", "height"] as const).map((name) => (
            <Labelled key={name} label={words[name]} id={`${name}.${at}`}>
              <input type="text" inputMode="decimal" maxLength={8} {...text(name)} />
            </Labelled>
          ))}
        </div>
        <Labelled label={words.reason} id={`reason.${at}`}>
          <select {...text("reason")}>
            {reasons.map(({ value, number, label }) => (
              <option key={value} value={value}>
                {number} {label}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={words.note} id={`note.${at}`} isHidden={isAwake && row.reason !== "other"}>
          <input type="text" maxLength={60} {...text("note")} />
        </Labelled>
        {isAwake && (
          <div className="row">
            <button type="button" className="button button-plain" onClick={onShow}>
              {filled(words.show, { number: at + 1 })}
            </button>
            <button type="button" className="button button-plain" onClick={onRemove}>
              {filled(words.remove, { number: at + 1 })}
            </button>
          </div>
        )}
      </fieldset>
    </li>
  );
}

type LabelledProps = { label: string; id: string; isHidden?: boolean; children: ReactNode };

/** What is hidden is still sent: the rows of the form stay in step. */
function Labelled({ label, id, isHidden, children }: LabelledProps) {
  return (
    <div hidden={isHidden}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
