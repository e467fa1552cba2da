import fc from "fast-check";
import type { Field, PageForm } from "./page-forms";

/** Would be an element of the page if anything were shown without being escaped. */
export const marker = `<i data-x="1">x</i>`;
export const markerAsElement = /<i\s+data-x/i;

export type Value = string | Buffer;
export type Entry = [name: string, value: Value];

const picked: readonly Value[] = [
  "",
  " ",
  marker,
  `"><script>alert(1)</script>${marker}`,
  `'" onfocus=alert(1) autofocus x="${marker}`,
  `</textarea></title></script>${marker}`,
  "x".repeat(10_000),
  "长".repeat(10_000),
  "' or '1'='1' --",
  "'; drop table events; --",
  "%_\\%",
  "a\0b",
  Buffer.from([0xed, 0xa0, 0x80, 0x41]),
  Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
  "\u202eغخد\u202c אבג",
  "👩‍👩‍👧‍👦🌾𠮷",
  "e\u0301".repeat(500),
  "-1",
  "0",
  "1e309",
  "NaN",
  "99999999999999999999",
  "3.7",
  "0x1f",
  "2026-02-30",
  "2026-13-01",
  "0000-00-00",
  "-271821-04-20",
  "+275760-09-13",
  "9999-12-31T23:59",
  "null",
  "undefined",
  "[object Object]",
  "constructor",
  "__proto__",
  "toString",
  "{{7*7}}",
  "$K1",
  "$F1",
  "javascript:alert(1)",
  "//evil.example",
  "../../etc/passwd",
  "file:///etc/passwd",
  "00000000-0000-7000-8000-00000000dead",
  "019b7600-0000-7000-8000-zzzzzzzzzzzz",
  "赵秀英",
  "13800000000",
  "110101199003070011",
  "<svg/onload=alert(1)>",
  "line\r\nset-cookie: x=1",
  "\u2028\u2029\ufeff",
];

const text: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...picked) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
);

/** What a sensible person would leave there: so that hostile text in one field gets past the checks of the others. */
function sensible({ kind, name, value, choices }: Field): Value {
  if (value) return value;
  if (choices.length > 0) return choices.find((one) => one !== "") ?? "";
  if (kind === "date") return "2026-11-24";
  if (kind === "number") return "1";
  if (/phone|tel/i.test(name)) return "13912345678";
  return "一段平常的话，够长。";
}

type Deed = "keep" | "hostile" | "drop" | "twice" | "list" | "nested";
const deeds = (isOurs: boolean): fc.Arbitrary<Deed> =>
  isOurs
    ? fc.constantFrom<Deed>("keep", "keep", "keep", "keep", "keep", "keep", "hostile", "drop", "twice")
    : fc.constantFrom<Deed>(
        "keep",
        "keep",
        "hostile",
        "hostile",
        "hostile",
        "hostile",
        "drop",
        "twice",
        "list",
        "nested",
      );

/** One hostile way to send a form: every field by itself kept, replaced, left out, sent twice, as a list, as an object. */
export function hostile(form: PageForm): fc.Arbitrary<Entry[]> {
  const fields = form.fields.map((field) =>
    fc
      .tuple(
        field.name.startsWith("$ACTION") ? fc.constant<Deed>("keep") : deeds(field.kind === "hidden"),
        text,
      )
      .map(([deed, bad]): Entry[] => {
        const { name } = field;
        const bare = name.replace(/\[\]$/, "");
        const good = field.kind === "hidden" ? field.value : sensible(field);
        const ways: Record<Deed, Entry[]> = {
          keep: [[name, good]],
          hostile: [[name, bad]],
          drop: [],
          twice: [
            [name, good],
            [name, bad],
          ],
          list: [
            [`${bare}[]`, good],
            [`${bare}[]`, bad],
          ],
          nested: [
            [`${bare}[__proto__]`, bad],
            [`${bare}.length`, bad],
          ],
        };
        return ways[deed];
      }),
  );
  return fc.tuple(...fields).map((parts) => parts.flat());
}

const boundary = "----hostile";
const part = ([name, value]: Entry): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', "%22")}"\r\n\r\n`,
    ),
    Buffer.isBuffer(value) ? value : Buffer.from(value),
    Buffer.from("\r\n"),
  ]);

/** As a browser without JavaScript would send it; with `damage` the body is cut, or its boundary is another. */
export function body(entries: readonly Entry[], damage: "none" | "cut" | "boundary" | "noEnd" = "none") {
  const parts = Buffer.concat(entries.map(part));
  const end = Buffer.from(damage === "noEnd" ? "" : `--${boundary}--\r\n`);
  const whole = Buffer.concat([parts, end]);
  return {
    type: `multipart/form-data; boundary=${damage === "boundary" ? "----other" : boundary}`,
    bytes: damage === "cut" ? whole.subarray(0, Math.floor(whole.length / 2)) : whole,
  };
}
