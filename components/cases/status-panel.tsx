import { ClockSum } from "@/components/clocks/clock-sum";
import { Due } from "@/components/clocks/due";
import type { StatusTold } from "@/domain/cases/told";

/** The three things a villager wants to know, and the day; the sum of the days stands behind a line one may open. */
export function StatusPanel({ words, now, next, who, until, due, sum, pause }: StatusTold) {
  return (
    <section className="status" aria-labelledby="status-now">
      <p id="status-now" className="status-now">
        {now}
      </p>
      {pause && <p>{pause}</p>}
      <dl className="facts">
        {who && (
          <div className="contents">
            <dt>{words.who}</dt>
            <dd>{who}</dd>
          </div>
        )}
        <div className="contents">
          <dt>{words.next}</dt>
          <dd>{next}</dd>
        </div>
        {(until || due) && (
          <div className="contents">
            <dt>{words.until}</dt>
            <dd>{until ?? (due && <Due {...due} />)}</dd>
          </div>
        )}
      </dl>
      {sum && (
        <details>
          <summary>{words.sum}</summary>
          <ClockSum {...sum} />
        </details>
      )}
    </section>
  );
}
