/** Text with the words somebody searched for marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const wanted = words.filter(Boolean);
  if (wanted.length === 0) return text;
  const pattern = new RegExp(
    `(${wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`,
    "gi",
  );
  return text.split(pattern).map(piece);
}

// The pieces stand where they stand; every second one is a word that was searched for.
function piece(part: string, at: number) {
  const key = `${at}`;
  return at % 2 === 1 ? <mark key={key}>{part}</mark> : part;
}
