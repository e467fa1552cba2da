import type { Line } from "@/domain/difference";

type Props = { lines: readonly Line[]; words: { added: string; removed: string; same: string } };

/** What was taken out and put in, line by line: by sign and shape, not by colour alone. */
export function Difference({ lines, words }: Props) {
  if (lines.every(({ kind }) => kind === "same")) return <p className="quiet">{words.same}</p>;
  return (
    <div className="difference">
      {lines.map(({ kind, text }, at) => {
        const key = `${at}`;
        if (kind === "added")
          return (
            <ins key={key}>
              <span className="visually-hidden">{words.added}</span>
              {text}
            </ins>
          );
        if (kind === "removed")
          return (
            <del key={key}>
              <span className="visually-hidden">{words.removed}</span>
              {text}
            </del>
          );
        return <p key={key}>{text}</p>;
      })}
    </div>
  );
}
