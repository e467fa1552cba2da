const key = (id: string) => `draft:${id}`;
/** What belongs to one showing of the form, not to what was written. */
const isOwn = (name: string) => !/^\$|^(id|version|once|over|take|next)$/.test(name);

/** Everything typed and chosen, in the order of the form; a name may stand more than once. */
export type Unsaved = readonly (readonly [name: string, value: string])[];

/** What could not be sent waits in this browser; a full or forbidden store is no reason to stop writing. */
export function writeUnsaved(id: string, data: FormData): void {
  const entries = [...data.entries()].filter(
    (entry): entry is [string, string] => isOwn(entry[0]) && typeof entry[1] === "string",
  );
  try {
    localStorage.setItem(key(id), JSON.stringify(entries));
  } catch {}
}

export function readUnsaved(id: string): Unsaved | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key(id)) ?? "null");
    return Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}

export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(key(id));
  } catch {}
}

/** Puts it back into the form: texts and lists get their value, boxes and choices are ticked or not. */
export function fillForm(form: HTMLFormElement, unsaved: Unsaved): void {
  const of = (name: string) => unsaved.filter(([each]) => each === name).map(([, value]) => value);
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement;
    if (!isField || !field.name || !isOwn(field.name)) continue;
    const values = of(field.name);
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type))
      field.checked = values.includes(field.value);
    else if (values[0] !== undefined) field.value = values[0];
  }
}
