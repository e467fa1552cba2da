import "server-only";
import { createReadStream } from "node:fs";
import { connect } from "node:net";
import { config } from "@/server/config";

export type ScanResult = "unscanned" | "clean" | "infected";

const minutes = 60_000;

/**
 * Asks clamd, when there is one. The file goes over the line in pieces (INSTREAM: each with its length before it, an
 * empty one ends it). A scanner that was promised and does not answer stops the upload; nothing slips by unscanned.
 */
export async function scan(path: string): Promise<ScanResult> {
  const { CLAMD_HOST: host, CLAMD_PORT: port } = config();
  if (!host) return "unscanned";
  const answer = await ask(host, port, path);
  if (/\bFOUND$/.test(answer)) return "infected";
  if (/\bOK$/.test(answer)) return "clean";
  throw new Error(`clamd said: ${answer}`);
}

function ask(host: string, port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let said = "";
    socket.setTimeout(2 * minutes, () => socket.destroy(new Error("clamd did not answer")));
    socket.once("error", reject);
    socket.on("data", (part) => {
      said += part.toString();
    });
    socket.once("close", () => resolve(said.replace(/\0/g, "").trim()));
    socket.once("connect", () => send(path, socket).catch((error) => socket.destroy(error)));
  });
}

async function send(path: string, socket: ReturnType<typeof connect>): Promise<void> {
  socket.write("zINSTREAM\0");
  for await (const part of createReadStream(path, { highWaterMark: 64 * 1024 })) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((part as Buffer).length);
    socket.write(length);
    if (!socket.write(part as Buffer)) await new Promise((ready) => socket.once("drain", ready));
    if (socket.destroyed) return;
  }
  socket.write(Buffer.alloc(4));
}
