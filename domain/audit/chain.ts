/** How the audit trail is read through (public.md §8.3 audit c): pure, the hashes are reckoned by who calls. */

/** What a chain begins with and the first block ties to. */
export const genesis = "0".repeat(64);
/** So many faults are kept by name; the others are counted. */
export const mostFaults = 50;

/**
 * `changed`: an event no longer says what was hashed. `removed`: the one before it is gone. `moved`: it stands in another
 * place than it was written. The others are about sealed blocks: `blockShort` misses events (also at the end of a
 * chain), `blockChanged` holds others than were sealed, `blockRemoved` does not follow the block before it, `headGone`
 * was seen at an earlier check and is there no longer.
 */
export type FaultKind =
  | "changed"
  | "removed"
  | "moved"
  | "blockShort"
  | "blockChanged"
  | "blockRemoved"
  | "headGone";

export type AuditFault = {
  kind: FaultKind;
  /** Where in the row of events it is: that of the event, or the first of the block. */
  seq: number;
  event?: { id: string; subjectKind: string; subjectId: string; what: string; at: string };
  block?: { id: number; missing: number };
};

export type Link = { previousHash: string; hash: string; isGenuine: boolean };

/** The first fault in one subject's chain, its events in their order; null when it is whole. */
export function chainFault(links: readonly Link[]): { at: number; kind: FaultKind } | null {
  const known = new Set([genesis, ...links.map(({ hash }) => hash)]);
  for (const [at, { isGenuine, previousHash }] of links.entries()) {
    if (!isGenuine) return { at, kind: "changed" };
    const expected = at === 0 ? genesis : links[at - 1]?.hash;
    if (previousHash !== expected) return { at, kind: known.has(previousHash) ? "moved" : "removed" };
  }
  return null;
}

export type SealedBlock = {
  id: number;
  firstSeq: number;
  lastSeq: number;
  count: number;
  previousHash: string;
  hash: string;
};

/** What is wrong with a block: the one before it, how many events lie in it now, and the hash they make. */
export function blockFault(
  block: SealedBlock,
  before: SealedBlock | null,
  found: { count: number; hash: string },
): AuditFault | null {
  const fault = (kind: FaultKind): AuditFault => ({
    kind,
    seq: block.firstSeq,
    block: { id: block.id, missing: Math.max(0, block.count - found.count) },
  });
  if (found.count < block.count) return fault("blockShort");
  if (found.hash !== block.hash) return fault("blockChanged");
  return block.previousHash === (before?.hash ?? genesis) ? null : fault("blockRemoved");
}

/** The same fault found again has the same name. */
export const faultName = ({ kind, event, block }: AuditFault): string => `${kind}:${event?.id ?? block?.id}`;

/** Faults that the check before did not know yet: only they are told. */
export const newFaults = (found: readonly AuditFault[], known: readonly AuditFault[]): AuditFault[] => {
  const names = new Set(known.map(faultName));
  return found.filter((fault) => !names.has(faultName(fault)));
};
