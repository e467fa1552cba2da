"use client";

import { useRef, useState, useSyncExternalStore } from "react";
import { type FormAction, useOutcome } from "@/components/ui/form";
import { type Box, onPage } from "@/domain/redaction/boxes";
import { BoxRow } from "./box-row";
import { Kept } from "./kept";
import { type PageShown, PageView } from "./page-view";
import { blankRow, boxOf, moved, type Row, rowOf, typedRows } from "./rows";
import { useKept } from "./use-kept";
import { type EditorWords, filled, type ReasonChoice } from "./words";

type Props = {
  keep: FormAction;
  version: number;
  boxes: readonly Box[];
  pages: readonly PageShown[];
  reasons: readonly ReasonChoice[];
  words: EditorWords;
};
type Place = Pick<Box, "x" | "y" | "width" | "height">;

const never = () => () => {};
/** Without scripts these many empty rows stand ready; saving brings new ones. */
const spare = 3;

/**
 * Boxes over the pages, drawn with mouse or finger or set by keys, and the same boxes as a list of numbers and reasons. The
 * list is the form: what is drawn only fills it in. Without scripts the list is filled in by hand.
 */
export function BoxEditor({ keep, version: first, boxes, pages, reasons, words }: Props) {
  const { values } = useOutcome();
  const [rows, setRows] = useState<readonly Row[]>(() => typedRows(values) ?? boxes.map(rowOf));
  const [reason, setReason] = useState("personalPrivacy");
  const [isDrawing, setDrawing] = useState(false);
  const [told, setTold] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { version, state } = useKept(keep, field, first, rows);
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  const change = (key: string, news: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...news } : row)));
  const move = (key: string, place: Place) =>
    setRows((all) => all.map((row) => (row.key === key ? moved(row, place) : row)));

  function add(page: number, place: Place) {
    const row = rowOf({ ...onPage(place), page, reason: reason as Box["reason"], note: "" });
    setRows((all) => [...all, row]);
    setTold(filled(words.added, { number: rows.length + 1, page }));
    focusSoon(`box-${row.key}`);
  }

  function remove(key: string) {
    const at = rows.findIndex((row) => row.key === key);
    const page = rows[at]?.page;
    setRows((all) => all.filter((row) => row.key !== key));
    setTold(filled(words.removed, { number: at + 1 }));
    focusSoon(`add-${page}`);
  }

  const drawn = rows.flatMap((row, at) => {
    const box = boxOf(row);
    return box ? [{ key: row.key, number: at + 1, box }] : [];
  });
  const blanks = isAwake ? [] : Array.from({ length: spare }, (_, at) => blankRow(`blank${at}`));
  return (
    <div className="redaction-parts">
      <input ref={field} type="hidden" name="version" value={version} />
      <div className="stack">
        <p className="hint">{isAwake ? words.howTo : words.howToPlain}</p>
        {isAwake && (
          <>
            <p className="hint">{words.howToKeys}</p>
            <div className="row">
              <div className="grow">
                <label htmlFor="reason-for-new">{words.reasonForNew}</label>
                <select
                  id="reason-for-new"
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                >
                  {reasons.map(({ value, number, label }) => (
                    <option key={value} value={value}>
                      {number} {label}
                    </option>
                  ))}
                </select>
              </div>
              <button
                type="button"
                className="button button-plain redaction-touch"
                aria-pressed={isDrawing}
                onClick={() => setDrawing(!isDrawing)}
              >
                {isDrawing ? words.touchOff : words.touch}
              </button>
            </div>
          </>
        )}
        {pages.map((page) => (
          <PageView
            key={page.number}
            page={page}
            boxes={drawn.filter(({ box }) => box.page === page.number)}
            {...{ reasons, words, isDrawing, isAwake }}
            onAdd={(place) => add(page.number, place)}
            onMove={move}
            onRemove={remove}
          />
        ))}
      </div>
      <div className="stack redaction-list">
        <h3>{filled(words.list, { count: rows.length })}</h3>
        <Kept state={state} words={words} />
        <p className="visually-hidden" aria-live="polite">
          {told}
        </p>
        {rows.length === 0 && isAwake && <p className="quiet">{words.none}</p>}
        <ol className="list">
          {[...rows, ...blanks].map((row, at) => (
            <BoxRow
              key={row.key}
              {...{ row, at, pages, reasons, words, isAwake }}
              onChange={(news) => change(row.key, news)}
              onRemove={() => remove(row.key)}
              onShow={() => focusSoon(`box-${row.key}`)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Once it is on the page. */
const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
