/**
 * What a browser hands over when somebody pastes from Word, WPS or a web page, made ready for the editor: comments,
 * styles and Office's own elements go, its list paragraphs become lists. What is not in the editor's schema is dropped
 * by the editor itself, its words kept.
 */
export function cleanPasted(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[(?:if|endif)[\s\S]*?\]>/gi, "")
    .replace(/<(style|script|xml|head|title|svg|math|iframe|object)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<\/?(?:o|w|v|m|st1):[^>]*>/gi, "")
    .replace(/<\/?(?:html|body|meta|link|img|input|iframe|object|embed)\b[^>]*>/gi, "");
  return withoutEmpty(
    officeLists(bare).replace(
      /\s(?:style|class|id|lang|align|width|height)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi,
      "",
    ),
  );
}

const listParagraph = /<p\b[^>]*(?:MsoListParagraph|mso-list)[^>]*>([\s\S]*?)<\/p>/gi;
/** "1." "（2）" "a)" begin an ordered list, anything else a plain one. */
const numbered = /^\s*[（(]?(?:\d{1,3}|[a-z])[.)、）]/i;

/** Word writes each item as a paragraph with its sign in front; neighbours become one list. */
function officeLists(html: string): string {
  const marked = html.replace(listParagraph, (_, inner: string) => {
    const words = inner.replace(/<span[^>]*mso-list:\s*Ignore[^>]*>[\s\S]*?<\/span>(?:\s*<\/span>)*/gi, "");
    const sign = textOf(inner);
    const isOrdered = numbered.test(sign);
    const rest =
      words === inner ? words.replace(/^((?:<[^>]+>|\s)*)[·•●▪○§\-oØ]?\s*(?:&nbsp;|\s)+/i, "$1") : words;
    return `<li data-kind="${isOrdered ? "ol" : "ul"}"><p>${rest}</p></li>`;
  });
  return marked.replace(/(?:<li data-kind="(ol|ul)">[\s\S]*?<\/li>\s*)+/g, (run) => {
    const kind = /data-kind="(ol|ul)"/.exec(run)?.[1] ?? "ul";
    return `<${kind}>${run.replace(/ data-kind="(?:ol|ul)"/g, "")}</${kind}>`;
  });
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&nbsp;/g, " ")
    .trim();

const hollow = /<(p|span|b|strong|i|em|font|div)\b[^>]*>(?:\s|&nbsp;|<br\s*\/?>)*<\/\1>/gi;

/** Paragraphs that Word puts in for their height, with what they are wrapped in. */
function withoutEmpty(html: string): string {
  let bare = html;
  for (let depth = 0; depth < 6; depth += 1) {
    const next = bare.replace(hollow, "");
    if (next === bare) break;
    bare = next;
  }
  return bare;
}
