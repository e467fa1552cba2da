const parts = ["check", "unit", "db", "e2e"];

/** Which part a test file belongs to, by its name. */
function partOf(file) {
  if (/\.spec\.ts$/.test(file)) return "e2e";
  return /\.db\.test\.ts$/.test(file) ? "db" : "unit";
}

/**
 * What to run. Words naming a part choose it, other words are files (or pieces of their names), and from the first
 * option on everything goes to the runners.
 * @param {string[]} words
 */
export function planOf(words) {
  const firstOption = words.findIndex((word) => word.startsWith("-"));
  const named = firstOption < 0 ? words : words.slice(0, firstOption);
  const options = firstOption < 0 ? [] : words.slice(firstOption);
  const files = named.filter((word) => !parts.includes(word));
  const chosen = new Set([...named.filter((word) => parts.includes(word)), ...files.map(partOf)]);
  const runs = (part) => named.length === 0 || chosen.has(part);
  return {
    check: runs("check"),
    unit: runs("unit"),
    db: runs("db"),
    e2e: runs("e2e"),
    vitestFiles: files.filter((file) => partOf(file) !== "e2e"),
    browserFiles: files.filter((file) => partOf(file) === "e2e"),
    options,
  };
}
