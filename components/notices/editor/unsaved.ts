const key = (id: string) => `draft:${id}`;
const names = ["title", "body", "correction", "source"];

/** What could not be sent waits in this browser; a full or forbidden store is no reason to stop writing. */
export function writeUnsaved(id: string, data: FormData): void {
  const entries = names.flatMap((name) => {
    const value = data.get(name);
    return typeof value === "string" ? [[name, value]] : [];
  });
  try {
    localStorage.setItem(key(id), JSON.stringify(Object.fromEntries(entries)));
  } catch {}
}

export function readUnsaved(id: string): Record<string, string> | null {
  try {
    return JSON.parse(localStorage.getItem(key(id)) ?? "null");
  } catch {
    return null;
  }
}

export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(key(id));
  } catch {}
}
