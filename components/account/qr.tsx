/** A QR code, drawn on the server; four modules of white around it, as readers need. */
export const Qr = ({ size, path, title }: { size: number; path: string; title: string }) => (
  <svg className="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={title}>
    <path className="qr-paper" d={`M-4 -4h${size + 8}v${size + 8}h-${size + 8}z`} />
    <path className="qr-ink" d={path} />
  </svg>
);
