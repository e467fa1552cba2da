import type { ClockMove } from "../flow";

/** A row's clocks in short: `clock("notice", "start")` is `petition.notice` of the master table. */
export const clock = (name: string, move: ClockMove["move"]): ClockMove => ({
  key: `petition.${name}`,
  move,
});
/** 告知: the petitioner knows whether it is accepted; nobody can object any more. */
export const told = [clock("notice", "stop"), clock("objection", "stop")];
export const finished = [clock("finish", "stop")];

/** All of these rules. */
export const both =
  <Asked extends unknown[]>(...rules: ((...asked: Asked) => boolean)[]) =>
  (...asked: Asked) =>
    rules.every((rule) => rule(...asked));
