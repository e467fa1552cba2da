import { type Day, isDay } from "../calendar/day";

/** Questions an audit administrator asks most, each a list of what happened; `%` stands for any module. */
export const questions = {
  unmasked: ["privacy.unmask"],
  downloaded: ["files.open", "audit.export", "%.download", "%.export"],
  rights: [
    "people.appoint",
    "people.endHolding",
    "posts.%",
    "standIns.%",
    "account.secondFactorReset",
    "account.create",
    "account.giveLink",
    "accounts.%",
  ],
  failedSignIns: ["account.signInFailed"],
  stopped: ["files.stopSecret"],
  settings: ["settings.%", "calendar.%", "banner.%"],
  audit: ["audit.%"],
} as const satisfies Record<string, readonly string[]>;
export type Question = keyof typeof questions;
export const questionNames = Object.keys(questions) as Question[];

/** What is looked for in the audit trail; whatever cannot be meant is left out. */
export type AuditAsked = {
  question?: Question;
  personId?: string;
  what?: string;
  subjectKind?: string;
  subjectId?: string;
  from?: Day;
  to?: Day;
  /** The page goes on below this event: `<milliseconds>_<seq>`. */
  below?: string;
};

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Beyond these years PostgreSQL and JavaScript disagree about what a day is. */
const isUsable = (text: string) => isDay(text) && text >= "1970-01-01" && text < "2200-01-01";
const given = (text: string, isRight: boolean) => (isRight ? text : undefined);

/** Reads a search; `value` gives one parameter, empty when absent. */
export function auditAsked(value: (name: string) => string): AuditAsked {
  const read = {
    question: questionNames.find((name) => name === value("question")),
    personId: given(value("who"), id.test(value("who"))),
    what: given(value("what"), /^[a-zA-Z]+\.[a-zA-Z]+$/.test(value("what"))),
    subjectKind: given(value("kind"), /^[a-zA-Z]+$/.test(value("kind"))),
    subjectId: given(value("subject"), id.test(value("subject"))),
    from: given(value("from"), isUsable(value("from"))),
    to: given(value("to"), isUsable(value("to"))),
    below: given(value("below"), /^\d{1,14}_\d{1,15}$/.test(value("below"))),
  };
  return Object.fromEntries(Object.entries(read).filter(([, text]) => text !== undefined)) as AuditAsked;
}

/** The same as an address asks for, without where the page goes on. */
export function auditSearch(asked: AuditAsked, below?: string): string {
  const { personId, subjectKind, subjectId, question, what, from, to } = asked;
  const all = { question, who: personId, what, kind: subjectKind, subject: subjectId, from, to, below };
  const entries = Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(entries).toString();
}

/** The short name of something that has none here: the last six signs of its id. */
export const shortId = (whole: string): string => whole.slice(-6);
