"use client";

import { Button } from "@/components/ui/button";
import { useOutcome } from "@/components/ui/form";
import type { ImportPreview } from "@/domain/people/import-told";

type Props = { words: Record<"faults" | "noFaults" | "line" | "confirm" | "rows" | "more", string> };

/** What was read from the list: its faults first, then the rows; it can be confirmed only when there is none. */
export function Preview({ words }: Props) {
  const given = useOutcome().given;
  if (!given?.preview) return null;
  const preview: ImportPreview = JSON.parse(given.preview);
  const isGood = preview.faultCount === 0;
  const fill = (text: string, count: number) => text.replace("{count}", String(count));
  return (
    <div className="stack">
      <input type="hidden" name="table" value={given.table ?? ""} />
      <div className={isGood ? "report report-good" : "report report-bad"}>
        <p className="report-title">
          {isGood ? fill(words.noFaults, preview.count) : fill(words.faults, preview.faultCount)}
        </p>
        <ul>
          {preview.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </div>
      {isGood && (
        <Button name="step" value="confirm">
          {fill(words.confirm, preview.count)}
        </Button>
      )}
      {preview.rows.length > 0 && (
        <table className="table">
          <caption className="visually-hidden">{words.rows}</caption>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              {preview.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ line, cells, isFaulty }) => (
              <tr key={line}>
                <td data-title={words.line}>
                  {line} {isFaulty && <span className="tag tag-red">!</span>}
                </td>
                {cells.map((cell, at) => (
                  <td key={preview.heads[at]} data-title={preview.heads[at]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.count > preview.rows.length && <p className="hint">{fill(words.more, preview.count)}</p>}
    </div>
  );
}
