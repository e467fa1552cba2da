"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { type Box, between, pressed } from "@/domain/redaction/boxes";
import { type EditorWords, filled, type ReasonChoice } from "./words";

export type PageShown = { number: number; width: number; height: number; src: string };
type Place = Pick<Box, "x" | "y" | "width" | "height">;
type Point = { x: number; y: number };
type Drawn = { key: string; number: number; box: Box };
type Props = {
  page: PageShown;
  boxes: readonly Drawn[];
  reasons: readonly ReasonChoice[];
  words: EditorWords;
  /** Fingers draw; otherwise they scroll. A mouse always draws. */
  isDrawing: boolean;
  isAwake: boolean;
  onAdd(place: Place): void;
  onMove(key: string, place: Place): void;
  onRemove(key: string): void;
};

/** Smaller than this in percent was a click and no drawing. */
const leastDrawn = 0.6;
const newPlace = { x: 30, y: 45, width: 40, height: 4 };

/** One page with its boxes: drawing on it makes a new one, keys move the one that has the focus. */
export function PageView({
  page,
  boxes,
  reasons,
  words,
  isDrawing,
  isAwake,
  onAdd,
  onMove,
  onRemove,
}: Props) {
  const [line, setLine] = useState<{ from: Point; to: Point } | null>(null);
  const { number, width, height, src } = page;
  const drawing = line && between(line.from, line.to);

  function begin(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0 || (event.pointerType === "touch" && !isDrawing)) return;
    if ((event.target as Element).closest(".redaction-box")) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = pointOf(event);
    setLine({ from, to: from });
  }
  const go = (event: PointerEvent<SVGSVGElement>) => line && setLine({ ...line, to: pointOf(event) });
  function end() {
    setLine(null);
    if (drawing && drawing.width >= leastDrawn && drawing.height >= leastDrawn) onAdd(drawing);
  }

  return (
    <section className="stack-small" aria-labelledby={`page-title-${number}`}>
      <div className="split">
        <h3 id={`page-title-${number}`}>{filled(words.page, { number })}</h3>
        {isAwake && (
          <button
            id={`add-${number}`}
            type="button"
            className="button button-plain"
            onClick={() => onAdd(newPlace)}
          >
            {filled(words.addHere, { page: number })}
          </button>
        )}
      </div>
      <div className={isDrawing ? "redaction-page redaction-page-drawing" : "redaction-page"}>
        <img src={src} width={width} height={height} alt={filled(words.onPage, { number })} loading="lazy" />
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing groups its own parts */}
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="group"
          aria-labelledby={`page-title-${number}`}
          onPointerDown={begin}
          onPointerMove={go}
          onPointerUp={end}
          onPointerCancel={() => setLine(null)}
        >
          {boxes.map((drawn) => (
            <BoxShape key={drawn.key} {...{ drawn, page, reasons, words, onMove, onRemove }} />
          ))}
          {drawing && <rect className="redaction-drawing" {...inPoints(drawing, page)} />}
        </svg>
      </div>
    </section>
  );
}

type ShapeProps = Pick<Props, "page" | "reasons" | "words" | "onMove" | "onRemove"> & { drawn: Drawn };

function BoxShape({ drawn: { key, number, box }, page, reasons, words, onMove, onRemove }: ShapeProps) {
  const shape = inPoints(box, page);
  const reason = reasons.find(({ value }) => value === box.reason);
  const size = Math.max(page.width / 60, Math.min(shape.height * 0.7, page.width / 30));
  function press(event: KeyboardEvent) {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      return onRemove(key);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      return document.getElementById(`reason.${number - 1}`)?.focus();
    }
    const place =
      event.altKey || event.ctrlKey || event.metaKey ? null : pressed(box, event.key, event.shiftKey);
    if (!place) return;
    event.preventDefault();
    onMove(key, place);
  }
  const { x, y, width, height } = box;
  const label = `${filled(words.box, { number, page: box.page })}，${reason?.label ?? ""}，${filled(words.place, { x, y, width, height })}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons of its own
    <g
      id={`box-${key}`}
      className="redaction-box"
      role="button"
      tabIndex={0}
      aria-label={label}
      onKeyDown={press}
    >
      <rect {...shape} />
      <text x={shape.x + shape.width / 2} y={shape.y + shape.height / 2} fontSize={size}>
        {number}
        {reason && ` · ${reason.number}`}
      </text>
    </g>
  );
}

const inPoints = ({ x, y, width, height }: Place, page: PageShown) => ({
  x: (x / 100) * page.width,
  y: (y / 100) * page.height,
  width: (width / 100) * page.width,
  height: (height / 100) * page.height,
});

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const within = (value: number) => Math.min(100, Math.max(0, value));
  return { x: within(((clientX - left) / width) * 100), y: within(((clientY - top) / height) * 100) };
}
