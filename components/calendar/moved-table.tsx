import { Table } from "@/components/ui/table";
import type { Day } from "@/domain/calendar/day";
import type { Moved } from "@/domain/clocks/moved";

type MovedClock = Moved & { clockId: string; rule: string };
type Props = {
  moved: readonly MovedClock[];
  long: (day: Day) => string;
  ruleName: (rule: string) => string;
  difference: (days: number) => string;
  words: Record<"caption" | "deadline" | "before" | "after" | "difference" | "nowFirm" | "none", string>;
};

/** Which running deadlines a new calendar moves, from when to when. */
export function MovedTable({ moved, long, ruleName, difference, words }: Props) {
  const change = ({ days, isNowFirm }: MovedClock) =>
    [days !== 0 && difference(days), isNowFirm && words.nowFirm].filter(Boolean).join("，");
  return (
    <Table
      caption={words.caption}
      rows={moved}
      rowKey={({ clockId }) => clockId}
      empty={words.none}
      columns={[
        { key: "deadline", title: words.deadline, cell: ({ rule }) => ruleName(rule) },
        { key: "before", title: words.before, cell: ({ before }) => long(before) },
        { key: "after", title: words.after, cell: ({ after }) => long(after) },
        { key: "difference", title: words.difference, cell: change },
      ]}
    />
  );
}
