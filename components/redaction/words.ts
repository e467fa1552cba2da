/** The words of the box editor; gaps such as `{number}` are filled in the browser. */
export type EditorWords = Record<
  | "howTo"
  | "howToKeys"
  | "howToPlain"
  | "reasonForNew"
  | "touch"
  | "touchOff"
  | "page"
  | "addHere"
  | "box"
  | "place"
  | "list"
  | "none"
  | "remove"
  | "show"
  | "onPage"
  | "pageOf"
  | "noPage"
  | "x"
  | "y"
  | "width"
  | "height"
  | "reason"
  | "note"
  | "added"
  | "removed"
  | "saving"
  | "kept"
  | "failed"
  | "signedOut"
  | "clash",
  string
>;
export type ReasonChoice = { value: string; number: number; label: string };

export const filled = (sentence: string, gaps: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
