import { Light } from "@/components/ui/light";
import type { DueTold } from "@/domain/clocks/told";

/** A deadline: the date, what is left beside it, and the mark of a year without notice. */
export function Due({ iso, day, left, colour, provisional }: DueTold) {
  return (
    <span className="due">
      {colour !== "paused" && <time dateTime={iso}>{day}</time>}{" "}
      {provisional && colour !== "paused" && (
        <span className="tag tag-amber" title={provisional.hint}>
          {provisional.mark}
        </span>
      )}{" "}
      <Light colour={colour}>{left}</Light>
    </span>
  );
}
