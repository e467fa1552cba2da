import "server-only";
import { listApplicationFiles, materialPurpose } from "@/db/queries/application-files";
import { type Application, listMaterials } from "@/db/queries/applications";
import { consentKey, isProxy } from "@/domain/cases/filing";
import { Refused } from "@/domain/outcome";
import { spoken } from "@/server/spoken";

/** Each material of the guide (and the consent to a proxy) with what has come of it: files, or paper at the window. */
export async function partsOf(application: Application) {
  const files = await listApplicationFiles(application);
  const kept = new Map((await listMaterials(application)).map((material) => [material.key, material]));
  const wanted = application.guide.materials.map(({ key, name, note, required, form, count }) => ({
    ...{ key, name, note, required, form, count },
  }));
  const consent = isProxy(application.case.filerRelation) ? [consentPart()] : [];
  return [...consent, ...wanted].map((part) => {
    const own = files.filter(({ purpose }) => purpose === materialPurpose(part.key));
    const isOnPaper = kept.get(part.key)?.isOnPaper ?? false;
    return {
      ...part,
      files: own,
      isOnPaper,
      isGiven: isOnPaper || own.length > 0,
      verdict: kept.get(part.key)?.verdict ?? ("pending" as const),
      remark: kept.get(part.key)?.remark ?? "",
    };
  });
}
export type Part = Awaited<ReturnType<typeof partsOf>>[number];

/** 代办 needs the villager's own word: a signature or a photo (public.md §4.4). */
const consentPart = () => ({
  key: consentKey,
  name: spoken("applications")("consent.name"),
  note: spoken("applications")("consent.note"),
  required: "required" as const,
  form: "photo" as const,
  count: 1,
});

/** Every required material has a file or comes on paper; what may follow later is left to the window. */
export async function refuseIncomplete(application: Application): Promise<void> {
  const missing = (await partsOf(application)).find(
    ({ required, isGiven }) => required === "required" && !isGiven,
  );
  if (missing)
    throw new Refused("applications.errors.missingMaterial", { name: missing.name }, `part-${missing.key}`);
}
