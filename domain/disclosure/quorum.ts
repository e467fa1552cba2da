/** One condition of a meeting, with the numbers it was checked with; the sentence is `disclosure.quorum.<key>`. */
export type Condition = { key: string; isMet: boolean; args: Record<string, number> };
export type Verdict = { isPassed: boolean; conditions: readonly Condition[] };

export type Count = {
  /** 应到 */
  due: number;
  /** 实到 */
  present: number;
  votesFor: number;
  votesAgainst: number;
  abstentions: number;
};

const verdict = (conditions: readonly Condition[]): Verdict => ({
  conditions,
  isPassed: conditions.every(({ isMet }) => isMet),
});

/** 过半数 leaves the half itself out: of 40 more than half are 21. */
export const moreThanHalf = (part: number, whole: number): boolean => part * 2 > whole;
/** 三分之二以上 counts the two thirds themselves (民法典 1259): of 30 they are 20, of 31 they are 21. */
export const twoThirds = (part: number, whole: number): boolean => part * 3 >= whole * 2;

/** Smallest number that fulfils the rule, for the sentence. */
export const halfNeeded = (whole: number): number => Math.floor(whole / 2) + 1;
export const thirdsNeeded = (whole: number): number => Math.ceil((whole * 2) / 3);

const attended = (key: string, isMet: boolean, { present, due }: Count, needed: number): Condition => ({
  key,
  isMet,
  args: { present, due, needed },
});
const agreed = (key: string, isMet: boolean, { votesFor }: Count, whole: number): Condition => ({
  key,
  isMet,
  args: { votesFor, whole, needed: halfNeeded(whole) },
});

/**
 * 党员大会审议 (public.md §3.2): at least two thirds of the members due are there, and more than half of those due agree.
 * Example: 31 due, 21 there, 16 for → passed; 15 for → not, however few were there.
 */
export const partyReviewVerdict = (count: Count): Verdict =>
  verdict([
    attended("twoThirds", twoThirds(count.present, count.due), count, thirdsNeeded(count.due)),
    agreed("halfOfDue", moreThanHalf(count.votesFor, count.due), count, count.due),
  ]);

/**
 * 村民代表会议 (村民委员会组织法 2018年修正 第二十六条, public.md §3.1): two thirds of the representatives attend, more than half of those
 * who attend agree. Example: 42 due, 28 there, 15 for → passed; 14 for → not.
 */
export const representativesVerdict = (count: Count): Verdict =>
  verdict([
    attended("twoThirds", twoThirds(count.present, count.due), count, thirdsNeeded(count.due)),
    agreed("halfOfPresent", moreThanHalf(count.votesFor, count.present), count, count.present),
  ]);

/**
 * 村民会议 (第二十二条, public.md §3.1): more than half of the adult villagers, or two thirds of the households by one of
 * them; passed by more than half of those who attend. Example: 1 000 adults, 501 there, 251 for → passed.
 */
export function villagersVerdict(count: Count, by: "adults" | "households"): Verdict {
  const attendance =
    by === "adults"
      ? attended("halfOfAdults", moreThanHalf(count.present, count.due), count, halfNeeded(count.due))
      : attended(
          "twoThirdsOfHouseholds",
          twoThirds(count.present, count.due),
          count,
          thirdsNeeded(count.due),
        );
  return verdict([
    attendance,
    agreed("halfOfPresent", moreThanHalf(count.votesFor, count.present), count, count.present),
  ]);
}
