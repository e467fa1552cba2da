import { Table } from "@/components/ui/table";
import type { CalendarChange } from "@/domain/calendar/changes";
import type { Day } from "@/domain/calendar/day";
import type { LineFault, NoticeLine } from "@/domain/calendar/notice";

type Props = {
  lines: readonly NoticeLine[];
  short: (day: Day) => string;
  faultText: (fault: LineFault) => string;
  words: {
    caption: string;
    line: string;
    text: string;
    result: string;
    natures: Record<CalendarChange["nature"], string>;
  };
};

/** Each line as it was written and as it was understood; a faulty one says what is wrong with it. */
export function NoticeLines({ lines, short, faultText, words }: Props) {
  const reading = ({ changes, fault }: NoticeLine) =>
    fault ? (
      <strong className="wrong">{faultText(fault)}</strong>
    ) : (
      <ul>
        {spans(changes).map(({ from, to, nature, name }) => (
          <li key={from}>
            {from === to ? short(from) : `${short(from)} — ${short(to)}`} · {words.natures[nature]}
            {name && ` · ${name}`}
          </li>
        ))}
      </ul>
    );
  return (
    <Table
      caption={words.caption}
      rows={lines}
      rowKey={({ number }) => String(number)}
      empty={words.caption}
      columns={[
        { key: "line", title: words.line, cell: ({ number }) => number },
        { key: "text", title: words.text, cell: ({ text }) => text },
        { key: "result", title: words.result, cell: reading },
      ]}
    />
  );
}

type Span = Omit<CalendarChange, "on"> & { from: Day; to: Day };

/** Days of one line that say the same, from first to last; a line names neighbouring days only. */
function spans(changes: readonly CalendarChange[]): Span[] {
  const made: Span[] = [];
  for (const { on, nature, name } of changes) {
    const last = made.at(-1);
    if (last && last.nature === nature && nature === "off") made[made.length - 1] = { ...last, to: on };
    else made.push({ from: on, to: on, nature, name });
  }
  return made;
}
