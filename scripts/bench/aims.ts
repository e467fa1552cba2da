/** What a number should be; `text` is how the table says it. */
export type Aim = { text: string; value: number; most?: number; least?: number };

const percent = (part: number) => `${Math.max(1, Math.round(part * 100))} %`;

export const isMet = ({ value, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }: Aim) =>
  value <= most && value >= least;

/** "met", or by which part of the aim it was missed. */
export function verdict(aim: Aim): string {
  const { value, most, least } = aim;
  if (isMet(aim)) return "met";
  if (most !== undefined && value > most)
    return most === 0 ? `missed by ${value}` : `missed by ${percent(value / most - 1)}`;
  return `missed by ${percent(1 - value / (least ?? value))}`;
}
