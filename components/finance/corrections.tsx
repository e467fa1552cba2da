import type { CorrectionTold } from "@/domain/finance/told";

type Props = { corrections: readonly CorrectionTold[]; words: { was: string; now: string } };

/** Old and new side by side: by word and sign, not by colour alone. */
export function Corrections({ corrections, words }: Props) {
  return (
    <ul className="list">
      {corrections.map(({ key, voucherNo, reason, day, changes }) => (
        <li key={`${key}${day}`} className="stack-small">
          <p className="dotted">
            <strong>
              <a className="tap" href={`#line-${key}`}>
                {voucherNo || "·"}
              </a>
            </strong>
            <span className="hint">{day}</span>
          </p>
          {changes.map(({ name, before, after }) => (
            <p key={name} className="was-now">
              <span className="hint">{name}</span>{" "}
              <del>
                <span className="visually-hidden">{words.was}</span> {before}
              </del>{" "}
              →{" "}
              <ins>
                <span className="visually-hidden">{words.now}</span> {after}
              </ins>
            </p>
          ))}
          <p className="hint">{reason}</p>
        </li>
      ))}
    </ul>
  );
}
