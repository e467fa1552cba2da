import { addDays, type Day, daysBetween } from "../calendar/day";
import type { ClockUnit, SumLine } from "./kinds";

type Entry = {
  kind: SumLine["kind"];
  from: Day;
  to?: Day;
  counted?: number;
  granted?: number;
  label?: string;
  provisional?: boolean;
};

/** Writes the sum down line by line; neighbouring days of one kind become one line. */
export class Sum {
  private readonly written: SumLine[] = [];
  private total = 0;
  private frozen: { since: Day; counted: number } | null = null;
  unit: ClockUnit;

  constructor(unit: ClockUnit) {
    this.unit = unit;
  }

  add({ kind, from, to = from, counted = 0, granted = 0, label = "", provisional = false }: Entry): void {
    if (this.frozen && kind !== "extension") {
      this.frozen.counted += counted;
      return;
    }
    this.total += counted;
    const days = daysBetween(from, to) + 1;
    const last = this.written.at(-1);
    const line = {
      kind,
      from,
      to,
      days,
      counted,
      total: this.total,
      unit: this.unit,
      granted,
      label,
      provisional,
    };
    const isSame =
      last?.kind === kind &&
      last.label === label &&
      last.unit === line.unit &&
      last.provisional === provisional &&
      addDays(last.to, 1) === from &&
      mergeable.has(kind);
    if (isSame && last)
      this.written[this.written.length - 1] = {
        ...line,
        from: last.from,
        days: last.days + days,
        counted: last.counted + counted,
      };
    else this.written.push(line);
  }

  /** From here on the clock stands still: what is left becomes one line instead of days nobody can know. */
  freeze(since: Day, reason: string): void {
    this.add({ kind: "pausedNow", from: since, label: reason });
    this.frozen = { since, counted: 0 };
  }

  lines(): readonly SumLine[] {
    if (!this.frozen) return this.written;
    const { since, counted } = this.frozen;
    this.frozen = null;
    this.add({ kind: "whenResumed", from: since, counted });
    return this.written;
  }
}

const mergeable: ReadonlySet<SumLine["kind"]> = new Set(["counted", "weekend", "holiday", "paused"]);
