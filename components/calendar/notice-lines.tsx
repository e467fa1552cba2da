import { Table } from "@/components/ui/table";
import type { CalendarChange } from "@/domain/calendar/changes";
import type { Day } from "@/domain/calendar/day";
import type { LineFault, NoticeLine } from "@/domain/calendar/notice";
import { spansOf } from "@/domain/calendar/spans";

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
        {spansOf(changes, isSame).map(({ on, until, nature, name }) => (
          <li key={on}>
            {on === until ? short(on) : `${short(on)} — ${short(until)}`} · {words.natures[nature]}
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

const isSame = (a: CalendarChange, b: CalendarChange) => a.nature === b.nature && a.name === b.name;
