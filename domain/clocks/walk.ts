import { addDays, addMonths, type Day } from "../calendar/day";
import { isAnnounced, isWorkingDay, natureOf, type WorkCalendar } from "../calendar/work-calendar";
import type { Limit, Pause } from "./kinds";
import type { Sum } from "./sum";

/** Walks from day to day and has each one written into the sum. */
export class Walk {
  provisional = false;
  pausedSince: Day | null = null;

  constructor(
    private readonly calendar: WorkCalendar,
    private readonly pauses: readonly Pause[],
    private readonly sum: Sum,
    public day: Day,
  ) {}

  count({ amount, unit }: Limit): void {
    if (unit === "hours") throw new Error("Hours cannot be counted in days.");
    this.sum.unit = unit;
    if (unit === "months") this.countMonths(amount);
    else this.countDays(amount, unit);
  }

  /** 民法典 203: a last day that is a day of rest (or falls into a pause) moves on to the next working day. */
  leaveRestDays(): void {
    const last = this.day;
    let isUnsure = this.unsure(last);
    const names = new Set<string>();
    while (!isWorkingDay(this.calendar, this.day) || this.pauseNow()) {
      names.add(this.pauseNow()?.reason ?? natureOf(this.calendar, this.day).name);
      this.day = addDays(this.day, 1);
      isUnsure = this.unsure(this.day) || isUnsure;
    }
    const label = [...names].filter(Boolean).join("、");
    const to = addDays(this.day, -1);
    if (this.day > last) this.sum.add({ kind: "rolled", from: last, to, label, provisional: isUnsure });
  }

  private countDays(amount: number, unit: "CD" | "WD"): void {
    for (let left = amount; left > 0; ) {
      this.standStill();
      this.day = addDays(this.day, 1);
      const pause = this.pauseNow();
      if (pause) this.sum.add({ kind: "paused", from: this.day, label: pause.reason });
      else left -= unit === "CD" ? this.countAny() : this.countWorking();
    }
  }

  private countMonths(amount: number): void {
    const from = addDays(this.day, 1);
    this.day = addMonths(this.day, amount);
    this.sum.add({ kind: "counted", from, to: this.day, counted: amount });
  }

  private countAny(): 1 {
    this.sum.add({ kind: "counted", from: this.day, counted: 1 });
    return 1;
  }

  private countWorking(): 0 | 1 {
    const { kind, name } = natureOf(this.calendar, this.day);
    const provisional = this.unsure(this.day);
    const counted = kind === "workday" || kind === "makeUp" ? 1 : 0;
    if (kind === "workday") this.sum.add({ kind: "counted", from: this.day, counted, provisional });
    else this.sum.add({ kind, from: this.day, counted, label: name, provisional });
    return counted;
  }

  /** The closed pause this day lies in: after its first day, up to and with its last. */
  private pauseNow(): Pause | undefined {
    return this.pauses.find(({ from, until }) => until !== null && this.day > from && this.day <= until);
  }

  private standStill(): void {
    if (this.pausedSince !== null) return;
    const open = this.pauses.find(({ from, until }) => until === null && from <= this.day);
    if (!open) return;
    this.pausedSince = this.day;
    this.sum.freeze(this.day, open.reason);
  }

  private unsure(day: Day): boolean {
    const isUnsure = !isAnnounced(this.calendar, day);
    this.provisional ||= isUnsure;
    return isUnsure;
  }
}
