import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import { materialPurpose } from "@/db/queries/application-files";
import { files } from "@/db/schema";
import { plant } from "../planting";
import { idOf } from "../stable";
import { type Look, picture } from "./pictures";
import type { Filed } from "./run";

/** Puts bytes into the file store under an id; the script gives it, tests may do without. */
export type Keep = (id: string, bytes: Buffer, mediaType: string) => Promise<void>;

const looks: Record<string, Look> = {
  idCard: "card",
  bankCard: "card",
  disabilityCard: "card",
  householdBook: "page",
  portrait: "portrait",
  photos: "scene",
  sitePhoto: "scene",
  housePhotos: "scene",
  machinePhoto: "scene",
  application: "paper",
  declaration: "paper",
};

type Wanted = {
  id: string;
  caseId: string;
  key: string;
  name: string;
  look: Look;
  by: string;
  at: Date;
  sort: number;
};

/** Which files somebody has sent for a material: both sides of a card, otherwise one. */
function wantedFor({ case: row, guide }: Filed, key: string): Wanted[] {
  const look = looks[key] ?? "page";
  const material = guide.materials.find((one) => one.key === key)?.name ?? "本人同意代办的签字";
  const sides = key === "idCard" ? ["-正面", "-反面"] : [""];
  return sides.map((side, sort) => ({
    id: idOf(`file:${row.id}:${key}:${sort}`),
    caseId: row.id,
    ...{ key, look, sort },
    name: `${material}${side}.${look === "paper" ? "pdf" : "jpg"}`,
    by: row.filedById,
    at: new Date((row.createdAt ?? new Date()).getTime() + (sort + 1) * 60_000),
  }));
}

/** What came by web or through the village came as pictures; what was brought to the window stays on paper. */
export const cameAsFiles = ({ case: row }: Filed): boolean => row.channel !== "window";

export async function plantFiles(tx: Tx, filed: readonly Filed[], keep: Keep): Promise<void> {
  const wanted = filed
    .filter(cameAsFiles)
    .flatMap((one) => one.materials.flatMap(({ key }) => wantedFor(one, key)));
  const rows = await Promise.all(
    wanted.map(async ({ id, caseId, key, name, look, by, at: createdAt, sort }, index) => {
      const bytes = await picture(look, index);
      const mediaType = look === "paper" ? "application/pdf" : "image/jpeg";
      await keep(id, bytes, mediaType);
      return {
        ...{ id, name, mediaType, sort, createdAt },
        subjectKind: "case" as const,
        subjectId: caseId,
        purpose: materialPurpose(key),
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        uploadedById: by,
      };
    }),
  );
  await plant(tx, files, rows);
}
