import { deflateRawSync } from "node:zlib";

type Part = { name: string; content?: string | Buffer; claims?: number; flags?: number };

/** A ZIP with these entries; `claims` lies about the unpacked size, as bombs do not even need to. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = "", claims, flags = 0x800 } of parts) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claims ?? plain.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims ?? plain.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, nameBytes, packed);
    directory.push(entry, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

export const docx = (text: string, more: readonly Part[] = []): Buffer =>
  zip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: `<w:p><w:t>${text}</w:t></w:p>` },
    ...more,
  ]);

export const xlsx = (): Buffer =>
  zip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "xl/workbook.xml", content: "<workbook/>" },
  ]);

export const pdf = (text = ""): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Title(${text})>>endobj\ntrailer<<>>\n%%EOF\n`);

/** The beginning of an old Office file with one stream name in its directory. */
export const oldOffice = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, "utf16le"),
    Buffer.alloc(100),
  ]);
