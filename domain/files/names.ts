/** Endings that some system runs when they are opened; hidden before another ending they deceive. */
const running =
  /^(exe|com|bat|cmd|scr|pif|cpl|msi|msp|hta|js|jse|mjs|vbs|vbe|wsf|wsh|ps1|psm1|jar|lnk|reg|dll|sys|apk|app|sh|php\d?|phtml|phar|asp|aspx|jsp|jspx|cgi|py|pl|rb|svg|svgz|html?|xhtml|shtml|mht|mhtml|xml|swf|docm|dotm|xlsm|xlam|pptm)$/i;

export const runs = (extension: string): boolean => running.test(extension);

/** `证明.PDF` → `pdf`; "" without one. */
export const extensionOf = (name: string): string => /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";

export type NameFault = "traversal" | "doubleExtension" | "noName";

/**
 * Why a name cannot be taken: it climbs out of its folder (`../../x.pdf`), it hides one ending behind another
 * (`photo.php.jpg`), or nothing is left of it.
 */
export function nameFault(claimed: string): NameFault | null {
  const steps = claimed.split(/[/\\]/);
  if (steps.includes("..") || claimed.includes("\0")) return "traversal";
  const name = cleanName(claimed);
  if (name === "" || name.startsWith(".")) return "noName";
  if (
    name
      .split(".")
      .slice(1, -1)
      .some((part) => runs(part.trim()))
  )
    return "doubleExtension";
  return null;
}

const longest = 120;

/**
 * The name as it is kept: no folders, no control characters, none that turn the writing direction (`fdp.exe` shown as
 * `exe.pdf`), none that a file system refuses. Chinese stays: `C:\\证明\\张三 低保.pdf` → `张三 低保.pdf`.
 */
export function cleanName(claimed: string): string {
  const base = claimed.split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...clean];
  if (letters.length <= longest) return clean;
  const extension = extensionOf(clean);
  return `${letters.slice(0, longest - extension.length - 1).join("")}.${extension}`;
}

/** For the header of a download (RFC 6266, 5987): old browsers get `file.pdf`, all others the Chinese name. */
export function contentDisposition(kind: "attachment" | "inline", name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const extension = extensionOf(name).replace(/[^a-z0-9]/g, "");
  return `${kind}; filename="file${extension && `.${extension}`}"; filename*=UTF-8''${encoded}`;
}
