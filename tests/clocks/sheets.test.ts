import { describe, expect, test } from "vitest";
import writeSheet from "write-excel-file/node";
import { readNotice } from "@/domain/calendar/notice";
import { sheetsIn } from "@/server/sheets";

const form = (name: string, bytes: Uint8Array | string) => {
  const made = new FormData();
  made.set("sheet", new File([bytes as BlobPart], name));
  return made;
};
const changesIn = async (chosen: FormData) => {
  const { sheet = "" } = await sheetsIn(chosen);
  return readNotice(sheet, 2027).map(({ fault, changes }) => [fault, changes.length]);
};

describe("a sheet becomes text that the calendar reads", () => {
  test("XLSX, with real date cells and with text", async () => {
    const rows = [
      [{ value: "日期" }, { value: "安排" }, { value: "名称" }],
      [
        { value: new Date("2027-01-01T00:00:00Z"), type: Date, format: "yyyy-mm-dd" },
        { value: "休" },
        { value: "元旦" },
      ],
      [{ value: "2027/2/5至2027/2/11" }, { value: "休" }, { value: "春节" }],
    ];
    const bytes = await (await writeSheet(rows as never)).toBuffer();
    expect(await changesIn(form("x.xlsx", new Uint8Array(bytes)))).toEqual([
      [null, 1],
      [null, 7],
    ]);
  });
  test("CSV in UTF-8 with a byte order mark, and in GB 18030 as Excel writes it", async () => {
    expect(await changesIn(form("x.csv", "\ufeff日期,安排,名称\n2027-01-01,休,元旦"))).toEqual([[null, 1]]);
    const gb = Uint8Array.from([...Buffer.from("2027-01-01,"), 0xd0, 0xdd, 0x2c, 0xd4, 0xaa, 0xb5, 0xa9]);
    expect((await sheetsIn(form("x.csv", gb))).sheet).toBe("2027-01-01,休,元旦");
  });
  test("no file chosen is nothing", async () => {
    expect(await sheetsIn(form("", ""))).toEqual({});
    expect(await sheetsIn(new FormData())).toEqual({});
  });
});

test.each([
  ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0])],
  ["a zip that is no workbook", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])],
  ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0xff, 0x80])],
])("%s is refused beside the field", async (_name, bytes) => {
  await expect(sheetsIn(form("x", bytes))).rejects.toMatchObject({ key: "wrongType", field: "sheet" });
});

test("a huge file is refused before it is read", async () => {
  await expect(sheetsIn(form("x.csv", new Uint8Array(600_000)))).rejects.toMatchObject({ key: "tooLarge" });
});
