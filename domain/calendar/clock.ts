const shanghai = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

/** The clock of the township: 2026-11-23T02:32Z → `10:32`. */
export const timeOf = (instant: Date): string => shanghai.format(instant).slice(11);

/** For a date-and-time field: 2026-11-23T02:32Z → `2026-11-23T10:32`. */
export const momentOf = (instant: Date): string => shanghai.format(instant).replace(" ", "T");
