/**
 * What somebody asked for, brought to a form in which two requests for the same compare equal: full-width and half-width
 * signs, brackets, blanks and the words of politeness make no difference. 《土地征收公告》（2025） = 土地征收公告2025.
 */
export const sameness = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** From the third request for the same on the office is reminded of proactive publication (第四十四条). */
export const manyAsk = 3;
