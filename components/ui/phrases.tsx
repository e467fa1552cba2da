"use client";

type Props = { field: string; phrases: readonly string[]; label: string };

/** Usual sentences: one tap puts one into the field, after what is there. Without scripts they can be read and typed. */
export function Phrases({ field, phrases, label }: Props) {
  const put = (phrase: string) => {
    const target = document.getElementById(field) as HTMLTextAreaElement | HTMLInputElement | null;
    if (!target) return;
    target.value = [target.value.trim(), phrase].filter(Boolean).join("\n");
    target.focus();
  };
  return (
    <ul className="chips phrases" aria-label={label}>
      {phrases.map((phrase) => (
        <li key={phrase}>
          <button type="button" className="chip" onClick={() => put(phrase)}>
            {phrase}
          </button>
        </li>
      ))}
    </ul>
  );
}
