import { Table } from "@/components/ui/table";

export type MonthRow = {
  key: string;
  name: string;
  isItem: boolean;
  total: number;
  /** From the best to the worst; null = too few to be broken down. */
  grades: readonly number[] | null;
};
type Props = {
  caption: string;
  rows: readonly MonthRow[];
  /** Names of the grades, from the best to the worst. */
  grades: readonly string[];
  words: Record<"place" | "total" | "few" | "empty", string>;
};

/** A month of ratings in numbers: by office, and under each office by item. */
export function MonthTable({ caption, rows, grades, words }: Props) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      empty={words.empty}
      columns={[
        {
          key: "name",
          title: words.place,
          cell: ({ name, isItem }) =>
            isItem ? <span className="quiet">— {name}</span> : <strong>{name}</strong>,
        },
        { key: "total", title: words.total, isNumber: true, cell: ({ total }) => total },
        ...grades.map((title, at) => ({
          key: title,
          title,
          isNumber: true,
          cell: ({ grades: counted }: MonthRow) => (counted ? counted[at] : at === 0 ? words.few : "·"),
        })),
      ]}
    />
  );
}
