type CopyTold = {
  id: string;
  originalId: string;
  fileId: string;
  name: string;
  size: string;
  version: string;
  made: string;
  covered: string;
  proof: readonly { key: string; isRight: boolean; text: string }[];
};
type Props = {
  copies: readonly CopyTold[];
  words: Record<"none" | "original" | "copy" | "proof", string>;
  /** With the findings of the check. */
  hasProof?: boolean;
  /** Links back from each copy to its original, where copies of several files stand together. */
  hasOriginals?: boolean;
};

/** Redacted copies: what was covered and why, by whom and when, and where to get them. */
export function RedactedCopies({ copies, words, hasProof, hasOriginals }: Props) {
  if (copies.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <ul className="list">
      {copies.map(({ id, originalId, fileId, name, size, version, made, covered, proof }) => (
        <li key={id} className="stack-small">
          <p className="row">
            {hasOriginals && (
              <>
                <a className="tap" href={`/files/${originalId}`}>
                  {words.original}
                </a>
                <span aria-hidden="true">→</span>
              </>
            )}
            <a className="tap" href={`/files/${fileId}`}>
              {name || words.copy}
            </a>
            <span className="hint">
              {version} · {size}
            </span>
          </p>
          <p>{covered}</p>
          <p className="hint">{made}</p>
          {hasProof && (
            <details>
              <summary>{words.proof}</summary>
              <ul className="redaction-proof">
                {proof.map(({ key, isRight, text }) => (
                  <li key={key} className={isRight ? undefined : "wrong"}>
                    {isRight ? "✓" : "✗"} {text}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
