const ourScript = /^<script[^>]*\s(?:data-keep[\s=>]|type="application\/ld\+json")/;

/**
 * Takes Next's client code out of a finished page: its scripts and their preloads, the marks React needs to find its
 * place again, and the nonces. What stays is deterministic, so the ETag is the same on every instance. Scripts marked
 * `data-keep` and structured data stay.
 */
export function plainHtml(html) {
  return html
    .replace(/<script[^>]*>[\s\S]*?<\/script>/g, (script) => (ourScript.test(script) ? script : ""))
    .replace(/<link(?=[^>]*\sas="script")[^>]*>/g, "")
    .replace(/<!--\/?(?:\$[!?~]?|&|[a-zA-Z]|\s)*-->/g, "")
    .replace(/<div hidden=""><\/div>/g, "")
    .replace(/(<(?:script|link|style|meta)[^>]*?)\snonce="[^"]*"/g, "$1")
    .replace(/(<script[^>]*?)\sdata-keep(?:="[^"]*")?/g, "$1");
}
