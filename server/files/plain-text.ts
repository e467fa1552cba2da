import "server-only";
import { createReadStream } from "node:fs";

/** Control characters no text has; tab, line breaks and form feed are fine. */
const control = /(?![\t\n\f\r])\p{Cc}/u;

/** Whether the whole file is valid UTF-8, or else valid GBK, without control characters. */
export const isPlainText = async (path: string): Promise<boolean> =>
  (await decodes(path, "utf-8")) || (await decodes(path, "gb18030"));

async function decodes(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of createReadStream(path))
      if (control.test(decoder.decode(part as Buffer, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The beginning of a text file, in whichever of the two it is written. */
export async function plainText(path: string, mostBytes: number): Promise<string> {
  const bytes = await beginning(path, mostBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

export async function beginning(path: string, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(path, { end: mostBytes - 1 })) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
