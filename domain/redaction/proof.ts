/** What was found when the finished copy was opened again. Everything counted must be nothing, but for the pages. */
export type Proof = {
  readonly pages: number;
  /** Pages that are exactly one picture and nothing else that is drawn. */
  readonly picturePages: number;
  readonly texts: number;
  readonly annotations: number;
  readonly attachments: number;
  readonly outlines: number;
  readonly layers: number;
  readonly scripts: number;
  /** Entries of its information dictionary, XMP metadata, structure tree. */
  readonly metadata: number;
  /** Ends of file: more than one means that an earlier version lies inside. */
  readonly endings: number;
  /** Boxes, and those of them that are covered point by point. */
  readonly boxes: number;
  readonly coveredBoxes: number;
};

/** The single findings, in the order in which they are shown. */
export const proofLines = [
  "pictures",
  "texts",
  "annotations",
  "attachments",
  "outlines",
  "layers",
  "scripts",
  "metadata",
  "endings",
  "boxes",
] as const;
export type ProofLine = (typeof proofLines)[number];

/** Whether one finding is as it must be, for a copy of so many pages. */
export function isRight(line: ProofLine, proof: Proof, pages: number): boolean {
  if (line === "pictures") return proof.pages === pages && pages > 0 && proof.picturePages === pages;
  if (line === "boxes") return proof.coveredBoxes === proof.boxes;
  if (line === "endings") return proof.endings === 1;
  return proof[line] === 0;
}

/** A copy may leave the house only when all of it is right. */
export const isProven = (proof: Proof, pages: number): boolean =>
  proofLines.every((line) => isRight(line, proof, pages));
