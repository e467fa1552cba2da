/** What a voucher's number and a file's name have in common: letters, digits and Han, nothing else. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\.[a-z0-9]{2,5}$/, "")
    .replace(/[^\p{Script=Han}a-z0-9]/gu, "");

/**
 * Which voucher a picture shows, by its file name: the number itself, alone or followed by a page (`记-012`, `记-012_2`,
 * `记012（第2页）`). The longest number that fits wins, so that 记-1 does not take 记-12's picture. Nothing certain → null.
 */
export function voucherOf(fileName: string, voucherNos: readonly string[]): string | null {
  const ending = /\.[a-z0-9]{2,5}$/i;
  const name = fileName.normalize("NFKC").replace(ending, "");
  const pages = /[\s_\-—(（第]*(?:第?\d{1,2}页?|p\d{1,2})[)）]?$/i;
  const candidates = [bare(`${name}.x`.replace(/\.x$/, "")), bare(name.replace(pages, ""))];
  for (const candidate of candidates) {
    const found = voucherNos.filter((number) => bare(number) !== "" && bare(number) === candidate);
    if (found[0] !== undefined) return found[0];
  }
  return null;
}
