import "server-only";
import QRCode from "qrcode";

/** A QR code as one SVG path on a square of `size` modules, for `components/account/qr.tsx`. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size, data } = modules;
  const dark = Array.from(data).flatMap((bit, at) =>
    bit ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  );
  return { size, path: dark.join("") };
}

/** The same as a whole SVG image with its white margin, for paper. */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text);
  const side = size + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${side} ${side}" width="${side}" height="${side}"><path fill="#fff" d="M-2-2h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`;
}
