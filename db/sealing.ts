import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";

/**
 * Field encryption: AES-256-GCM, text form `v1.<nonce>.<tag>.<cipher>` in base64url. `DATA_KEY` is 32 bytes in base64
 * and lies outside the database; the version in front allows another key or algorithm (SM4) later.
 */
function key(purpose: string): Buffer {
  const given = process.env.DATA_KEY;
  if (!given) throw new Error("DATA_KEY is not set");
  return createHash("sha256").update(`${purpose}:`).update(Buffer.from(given, "base64")).digest();
}

export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key("field"), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return ["v1", nonce, cipher.getAuthTag(), body]
    .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
    .join(".");
}

export function open(sealedText: string): string {
  const [version, nonce = "", tag = "", body = ""] = sealedText.split(".");
  if (version !== "v1") throw new Error("sealed with an unknown version");
  const decipher = createDecipheriv("aes-256-gcm", key("field"), Buffer.from(nonce, "base64url"));
  decipher.setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString("utf8");
}

/** Finds a sealed value again without opening every row: a keyed digest, useless without the key. */
export const blindIndex = (text: string): string =>
  createHmac("sha256", key("index")).update(text.trim().toLowerCase()).digest("base64url");
