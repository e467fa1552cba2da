/**
 * Marks that classified papers carry (office.md G0-2, public.md §8.6 item 3). Only the marks, not the words: 文明传播 is no
 * 明传电报, 商业机密 no state secret, 未成年人不得上网 no order about a paper. What matches is refused and nothing of it is kept.
 */
const marks = [
  /(绝密|机密|秘密)[★☆*＊✩✭]/,
  /绝密(?!性)/,
  /(?<!商业)机密(?!性|文件|计算)/,
  /秘密级/,
  /内部资料.{0,6}注意保存/,
  /(此件|本件|文件|资料|内容)[^。]{0,6}不得上网/,
  /明传电报|内部明电/,
  /密码电报|传真电报/,
];

/** The first mark found, letters set apart (`机 密 ★ 10 年`) or not; null when there is none. */
export function secrecyMark(text: string): string | null {
  const close = text.replace(/\s+/g, "");
  for (const mark of marks) {
    const found = mark.exec(close)?.[0];
    if (found) return found;
  }
  return null;
}
