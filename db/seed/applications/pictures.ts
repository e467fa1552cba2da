import sharp from "sharp";

export type Look = "card" | "page" | "scene" | "portrait" | "paper";

const line = (x: number, y: number, width: number, tone: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="14" rx="7" fill="${tone}"/>`;

/** Drawn things instead of photographs of somebody's papers: nothing on them can be anybody's. */
const drawings: Record<Exclude<Look, "paper">, (hue: number) => string> = {
  card: (hue) => `<rect width="960" height="640" fill="hsl(30,18%,${62 + (hue % 12)}%)"/>
    <g transform="rotate(${(hue % 7) - 3} 480 320)"><rect x="110" y="90" width="740" height="460" rx="28" fill="hsl(${hue},45%,88%)" stroke="#8a97a5"/>
    <rect x="600" y="170" width="190" height="240" rx="10" fill="hsl(${hue},25%,74%)"/><circle cx="695" cy="250" r="46" fill="#9aa6b2"/><path d="M625 400a70 70 0 0 1 140 0z" fill="#9aa6b2"/>
    ${[0, 1, 2, 3].map((row) => line(170, 180 + row * 56, 360 - row * 40, "#93a3b4")).join("")}${line(170, 470, 560, "#7d8da0")}</g>`,
  page: (
    hue,
  ) => `<rect width="960" height="1280" fill="hsl(34,22%,58%)"/><rect x="90" y="70" width="780" height="1140" fill="#fbfaf5"/>
    ${line(330, 150, 300, "#6f7782")}${Array.from({ length: 15 }, (_, row) => line(170, 260 + row * 56, 620 - ((row * 37 + hue) % 180), "#c3c8cf")).join("")}`,
  scene: (
    hue,
  ) => `<rect width="1200" height="800" fill="hsl(${200 + (hue % 20)},50%,80%)"/><path d="M0 430 L260 240 L520 420 L780 210 L1200 450 V800 H0z" fill="hsl(${100 + (hue % 40)},24%,46%)"/>
    <rect x="360" y="380" width="420" height="250" fill="hsl(32,${20 + (hue % 20)}%,66%)"/><path d="M320 390 L570 250 L820 390z" fill="hsl(12,28%,40%)"/><rect x="520" y="480" width="100" height="150" fill="#5a4a3c"/><rect x="400" y="440" width="80" height="70" fill="#8fa4b3"/><rect y="630" width="1200" height="170" fill="hsl(36,26%,52%)"/>`,
  portrait: (hue) =>
    `<rect width="480" height="640" fill="#f4f6f8"/><circle cx="240" cy="250" r="105" fill="hsl(28,35%,${66 + (hue % 8)}%)"/><path d="M136 235a105 105 0 0 1 208 0c-40-60-168-60-208 0z" fill="#3b3632"/><rect x="200" y="330" width="80" height="120" fill="hsl(28,30%,62%)"/><path d="M60 640a180 220 0 0 1 360 0z" fill="hsl(${hue},22%,40%)"/>`,
};
const sizes = { card: [960, 640], page: [960, 1280], scene: [1200, 800], portrait: [480, 640] } as const;

const made = new Map<string, Promise<Buffer>>();

/** A real JPEG or PDF of a few kilobytes; four of each look, drawn once. */
export function picture(look: Look, index: number): Promise<Buffer> {
  const variant = index % 4;
  const key = `${look}:${variant}`;
  const found = made.get(key) ?? draw(look, variant * 83 + 12);
  made.set(key, found);
  return found;
}

async function draw(look: Look, hue: number): Promise<Buffer> {
  if (look === "paper") return pdf();
  const [width, height] = sizes[look];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawings[look](hue)}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 72 }).toBuffer();
}

/** The smallest PDF that every reader opens: one A4 page with lines where the words would be. */
function pdf(): Buffer {
  const lines = Array.from(
    { length: 18 },
    (_, row) => `70 ${720 - row * 32} ${380 + ((row * 53) % 90)} 6 re f`,
  );
  const content = `0.75 g\n190 770 210 10 re f\n${lines.join("\n")}\n`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}endstream`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}
