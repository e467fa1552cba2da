import { bankCards, idNumbers, mobilePhones } from "../personal-data";
import { secrecyMark } from "../secrecy";

/** What the check before release looks for (public.md §6.4, §8.2, §8.6). The sentences are in notices.json. */
export const findingKinds = ["secrecy", "idNumber", "phone", "bankCard", "noAttachment", "deadLink"] as const;
export type FindingKind = (typeof findingKinds)[number];

export type Finding = {
  /** Names kind and words without telling them: an approval counts for these very words only. */
  key: string;
  kind: FindingKind;
  quote: string;
  isOverrulable: boolean;
  /** In an attachment: its name, and how many such numbers stand in it. */
  file?: { name: string; count: number };
};

export type CheckedNotice = {
  title: string;
  /** The text without marks. */
  text: string;
  attachmentCount: number;
  /** What could be read of the attachments. */
  attachments?: readonly { name: string; text: string }[];
  /** Links into the portal that lead nowhere; found by the server. */
  deadLinks: readonly string[];
  /** Phones the township has published itself; they are no personal data. */
  publicPhones: readonly string[];
};

/** Words that promise an attachment: "附件：", "见附件", "附件1". */
const attachmentWords = /附件\s*[:：]|[见详]附件|附件\s*[\d一二三四五六七八九十]|附后/;

/** Everything found in a notice, the worst first. */
export function findings(notice: CheckedNotice): Finding[] {
  const all = `${notice.title}\n${notice.text}`;
  const found = (kind: FindingKind, quotes: readonly string[]) =>
    [...new Set(quotes)].map((quote) => finding(kind, quote));
  const isPublic = (phone: string) => notice.publicPhones.some((known) => digits(known) === digits(phone));
  const mark = secrecyMark(all);
  const promise = attachmentWords.exec(all)?.[0];
  return [
    // Nobody can overrule it: the paper belongs into the confidential clerk's ledger, never into this portal (§8.6 no. 3).
    ...found("secrecy", mark ? [mark] : []),
    ...found("idNumber", idNumbers(all)),
    ...found("bankCard", bankCards(all)),
    ...found(
      "phone",
      mobilePhones(all).filter((phone) => !isPublic(phone)),
    ),
    ...found("noAttachment", promise && notice.attachmentCount === 0 ? [promise] : []),
    ...found("deadLink", notice.deadLinks),
    ...(notice.attachments ?? []).flatMap((file) => inAttachment(file, isPublic)),
  ];
}

/** One finding a kind for each file, however long its list: approving it names the file and these very numbers. */
function inAttachment({ name, text }: { name: string; text: string }, isPublic: (phone: string) => boolean) {
  const mark = secrecyMark(text);
  const numbers: [FindingKind, string[]][] = [
    ["secrecy", mark ? [mark] : []],
    ["idNumber", idNumbers(text)],
    ["bankCard", bankCards(text)],
    ["phone", mobilePhones(text).filter((phone) => !isPublic(phone))],
  ];
  return numbers.flatMap(([kind, quotes]): Finding[] => {
    const [first] = quotes;
    if (!first) return [];
    const { key, isOverrulable } = finding(kind, [name, ...quotes].join("\n"));
    return [{ key, kind, isOverrulable, quote: first, file: { name, count: quotes.length } }];
  });
}

const digits = (text: string): string => text.replace(/\D/g, "");

const finding = (kind: FindingKind, quote: string): Finding => ({
  key: `${kind}-${fingerprint(quote)}`,
  kind,
  quote,
  isOverrulable: kind !== "secrecy",
});

/** FNV-1a over 53 bits: short, the same everywhere, and no way to read a number from it at a glance. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text)
    hash = ((hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(36);
}

/** What still stands against release: secrecy always, the rest unless somebody has approved it with a reason. */
export const unsettled = (all: readonly Finding[], overruled: Readonly<Record<string, string>>): Finding[] =>
  all.filter(({ key, isOverrulable }) => !isOverrulable || !overruled[key]);
