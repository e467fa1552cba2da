const actionId = /^[\da-f]{32,80}$/;
const deepest = 12;

/**
 * React writes references into the data of an action as strings with a dollar: `$K1` a form, `$undefined`, `$$` a real
 * dollar. The portal's forms send those three only; at any other, or one that leads nowhere, Next answers 500.
 */
function isPlain(value, depth = 0) {
  if (typeof value === "string")
    return !value.startsWith("$") || /^\$(?:\$|undefined$|K[\da-f]+$)/.test(value);
  if (typeof value !== "object" || value === null) return true;
  return depth < deepest && Object.values(value).every((inner) => isPlain(inner, depth + 1));
}

/** A list of arguments as React writes it: what the form said before, and the form. */
function isArguments(text) {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list) && list.length <= 2 && isPlain(list);
  } catch {
    return false;
  }
}

function isBound(form, prefix) {
  try {
    const { id, bound } = JSON.parse(form.get(`${prefix}:0`));
    if (!actionId.test(id)) return false;
    return bound === null || (/^\$@\d+$/.test(bound) && isArguments(form.get(`${prefix}:${bound.slice(2)}`)));
  } catch {
    return false;
  }
}

/** The hidden fields by which a form without JavaScript names its action. @param {FormData} form */
export function hiddenFieldsAreSound(form) {
  return [...form.keys()].every((name) => {
    if (name.startsWith("$ACTION_ID_")) return actionId.test(name.slice("$ACTION_ID_".length));
    if (name.startsWith("$ACTION_REF_")) return isBound(form, `$ACTION_${name.slice("$ACTION_REF_".length)}`);
    return true;
  });
}

/** What a form with JavaScript sends. @param {FormData} form */
export const calledSoundly = (form) => isArguments(form.get("0"));

export const isActionId = (text) => actionId.test(text);
