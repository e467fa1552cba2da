import { Due } from "@/components/clocks/due";
import type { DueTold } from "@/domain/clocks/told";

export type MatterTold = {
  href: string;
  title: string;
  number: string;
  /** Marks of one word: "for somebody else". */
  marks: readonly string[];
  lines: readonly { name: string; text: string }[];
  due: { name: string; told: DueTold } | undefined;
};

/** One matter as a villager reads it: what it is, how it stands, what comes next, who has it, until when. */
export function Matter({ href, title, number, marks, lines, due }: MatterTold) {
  return (
    <li>
      <a className="list-title" href={href}>
        {title}
      </a>{" "}
      {marks.map((mark) => (
        <span key={mark} className="tag">
          {mark}
        </span>
      ))}
      <p className="hint number">{number}</p>
      <dl className="facts facts-tight">
        {lines.map(({ name, text }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {due && (
          <div className="contents">
            <dt>{due.name}</dt>
            <dd>
              <Due {...due.told} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
