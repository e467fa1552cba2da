import type { DueTold } from "../clocks/told";

/** What a leader needs to decide on the spot, in words. */
export type DecideTold = {
  id: string;
  version: number;
  once: string;
  /** What the handler proposes, in one word and in full. */
  proposal: { isApproval: boolean; result: string; text: string; reasons: string };
  remedies: string;
  words: Record<
    | "proposed"
    | "approve"
    | "agreeRejection"
    | "other"
    | "opinion"
    | "opinionHint"
    | "approveAnyway"
    | "reject"
    | "sendBack"
    | "reasons"
    | "remedies",
    string
  >;
};

/** One line of a desk: what is expected, with what, from whom, until when. */
export type DeskLine = {
  id: string;
  href: string | null;
  title: string;
  step: string;
  facts: readonly string[];
  due: DueTold | undefined;
  marks: readonly string[];
};
