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

const actionId = /^[\da-f]{32,80}$/;

/** The hidden fields by which a form without JavaScript names its action. */
function actionFieldsAreSound(form) {
  return [...form.keys()].every((name) => {
    if (name.startsWith("$ACTION_ID_")) return actionId.test(name.slice("$ACTION_ID_".length));
    if (!name.startsWith("$ACTION_REF_")) return true;
    const bound = form.get(`$ACTION_${name.slice("$ACTION_REF_".length)}:0`);
    return typeof bound === "string" && parses(bound) && actionId.test(JSON.parse(bound).id);
  });
}

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
    return form !== undefined && !hasNul(form) && actionFieldsAreSound(form);
  }
  if ("next-action" in headers) return parses(body.toString());
  return true;
}
