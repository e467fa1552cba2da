import { calledSoundly, hiddenFieldsAreSound } from "./action-body.mjs";

const isForm = (type) => type.startsWith("application/x-www-form-urlencoded");
const isMultipart = (type) => type.startsWith("multipart/");

function parses(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

/** The form as Next will read it, by the same parser; undefined when it cannot be read. */
async function formOf(type, body) {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    return undefined;
  }
}

/** PostgreSQL has no place for the character NUL in a text. */
const hasNul = (form) =>
  [...form].some(([name, value]) =>
    `${name}${typeof value === "string" ? value : value.name}`.includes("\0"),
  );

/**
 * Whether a body is what its type promises. Next and next-auth answer 500 to one that is not.
 * @param {import("node:http").IncomingMessage} request
 * @param {Buffer} body
 */
export async function bodyIsSound({ url, headers }, body) {
  const type = (headers["content-type"] ?? "").toLowerCase();
  const path = url.split("?", 1)[0];
  const forAuth = path.startsWith("/api/auth");
  if (forAuth && type.startsWith("application/json")) return parses(body.toString());
  if (isMultipart(type) || isForm(type)) {
    // The boundary is case-sensitive, so the type goes in as it came.
    const form = await formOf(headers["content-type"], body);
    if (form === undefined || hasNul(form)) return false;
    return "next-action" in headers ? calledSoundly(form) : hiddenFieldsAreSound(form);
  }
  // Our forms always come as multipart; an action called any other way is none of ours.
  return !("next-action" in headers);
}
