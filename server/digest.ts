import { createHash } from "node:crypto";

/** What the database keeps of a random token: its SHA-256. Enough for tokens of 32 bytes, not for short codes. */
export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");
