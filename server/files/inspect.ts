import "server-only";
import { stat } from "node:fs/promises";
import {
  type FileKind,
  fileKinds,
  isPicture,
  kindNames,
  kindOfExtension,
  largestMegabytes,
} from "@/domain/files/kinds";
import { cleanName, extensionOf, nameFault } from "@/domain/files/names";
import { Refused } from "@/domain/outcome";
import { secrecyMark } from "@/domain/secrecy";
import { textOf } from "./extract";
import { cleanPicture } from "./picture";
import { type Received, sha256Of } from "./receive";
import { sniff } from "./sniff";
import { scan } from "./virus-scan";

export type Inspected = {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  scan: "unscanned" | "clean";
};

const refuse = (key: string, args: Record<string, string | number> = {}): never => {
  throw new Refused(key, args, "file");
};

/**
 * Everything a file must pass before it is kept: its name, what it really is, what is packed in it, the secrecy guard
 * (G0-2, public.md §8.6), the virus scanner. Pictures are drawn anew. Returns what is true of the bytes left on disk.
 */
export async function inspect(file: Received, accepted: readonly FileKind[]): Promise<Inspected> {
  const fault = nameFault(file.name);
  if (fault) refuse(`files.errors.${fault}`);
  const name = cleanName(file.name);
  if (secrecyMark(name)) refuse("secrecyMark");
  const kind = await kindOf(file, name, accepted);
  const result = await scan(file.path);
  if (result === "infected") return refuse("infected");
  if (isPicture(kind)) await cleanPicture(file.path, kind);
  const { size } = await stat(file.path);
  if (size > largestMegabytes.staff * 1024 * 1024) refuse("tooLarge", { megabytes: largestMegabytes.staff });
  const { mediaType } = fileKinds[kind];
  return { name, mediaType, bytes: size, sha256: await sha256Of(file.path), scan: result };
}

/** The name's ending, the bytes and what is accepted here must say the same. */
async function kindOf(file: Received, name: string, accepted: readonly FileKind[]): Promise<FileKind> {
  const types = kindNames(accepted);
  const claimed = kindOfExtension(extensionOf(name));
  if (!claimed || !accepted.includes(claimed)) return refuse("wrongType", { types });
  const { kinds, entries, fault } = await sniff(file.path, file.bytes);
  if (fault) refuse(`files.errors.${fault}`);
  if (!kinds.includes(claimed)) refuse("files.errors.notWhatItSays", { extension: claimed.toUpperCase() });
  if (secrecyMark(await textOf(file.path, claimed, entries))) refuse("secrecyMark");
  return claimed;
}
