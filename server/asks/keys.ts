import "server-only";
import { type AskTarget, targetKeys } from "@/domain/asks/states";
import { openTargets } from "./turning";

/** What can be done with an ask by one key each, as far as the modules are there. */
export const sortingTargets: readonly (AskTarget | "answer" | "close")[] = [
  ...openTargets,
  "answer",
  "close",
];

/** Letter → target. */
export const sortKeys: Readonly<Record<string, string>> = Object.fromEntries(
  sortingTargets.map((target) => [targetKeys[target], target]),
);
