"use client";

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
          <label>
            {words.pageOf}
            <select {...text("page")}>
              <option value="">{words.noPage}</option>
              {pages.map(({ number }) => (
                <option key={number} value={number}>
                  {number}
                </option>
              ))}
            </select>
          </label>
          {(["x", "y", "width", "height"] as const).map((name) => (
            <label key={name}>
              {words[name]}
              <input type="text" inputMode="decimal" maxLength={8} {...text(name)} />
            </label>
          ))}
        </div>
        <label>
          {words.reason}
          <select {...text("reason")}>
            {reasons.map(({ value, number, label }) => (
              <option key={value} value={value}>
                {number} {label}
              </option>
            ))}
          </select>
        </label>
        <label className={isAwake && row.reason !== "other" ? "visually-hidden" : undefined}>
          {words.note}
          <input
            type="text"
            maxLength={60}
            {...text("note")}
            tabIndex={isAwake && row.reason !== "other" ? -1 : undefined}
          />
        </label>
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
