import "server-only";
import { pino } from "pino";
import { maskedIdNumber, maskedPhone } from "@/domain/masking";

const secretNames = ["cookie", "authorization", "password", "token", "code", "secret", "idNumber", "phone"];

/** Numbers of people do not belong into a log, wherever they turn up (public.md §8.3 personal info). */
export const withoutNumbers = (line: string): string =>
  line
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskedPhone)
    .replace(/(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g, maskedIdNumber);

/** One JSON object a line, on standard output; the level is LOG_LEVEL. */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`]), censor: "***" },
  hooks: { streamWrite: withoutNumbers },
});

/**
 * What went wrong, fit to be kept: a failed query names the values it was asked with, which may be anybody's data, so
 * only what the database itself said is told.
 */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return withoutNumbers(String(error)).slice(0, 500);
  const { name, message, cause } = error;
  if (message.startsWith("Failed query")) return cause ? faultText(cause) : "a query failed";
  return withoutNumbers(`${name}: ${message}`).slice(0, 500);
}
