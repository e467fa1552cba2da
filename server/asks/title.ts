import "server-only";
import { knownWords } from "@/server/routing/vocabulary";

/**
 * What stands in lists for something a villager wrote: its kind and the office's own words in it, never the villager's
 * (titles are not sealed). "我家门口路灯不亮" → "有事问一声：路灯".
 */
export async function titleOf(kind: string, text: string): Promise<string> {
  const words = (await knownWords(text)).slice(0, 2);
  return words.length > 0 ? `${kind}：${words.join("、")}` : kind;
}
