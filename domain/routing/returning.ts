/**
 * 首问负责 (office.md §9): a matter that came to the wrong office goes back to who dispatched it, with a reason, in one
 * tap. After two such returns the director of the office decides whose it is, and that stands.
 */
export const maxReturns = 2;

/** Returned twice already: it lies where the director put it. `2` → false. */
export const mayReturn = (returns: number): boolean => returns < maxReturns;

/** The return that is just made is the last one: the director decides. `1` returns before → true. */
export const isForDirector = (returnsBefore: number): boolean => returnsBefore + 1 >= maxReturns;
