import "server-only";
import type { Tx } from "@/db/client";
import { type Application, findApplication, resetVerdicts } from "@/db/queries/applications";
import { updateOnPaper } from "@/db/queries/drafts";
import { listSupplements } from "@/db/queries/supplements";
import type { Viewer } from "@/domain/access";
import type { ApplicationStep } from "@/domain/applications/flow";
import { Refused } from "@/domain/outcome";
import { advance } from "./advance";
import { partsOf } from "./parts";

const stepBy: Partial<Record<string, ApplicationStep>> = {
  supplement: "supply",
  acceptedWithGap: "fillGap",
  inReview: "fillGapInReview",
};

/** What must come now: the lines of the open notice, or what was promised to follow. A file counts when it is newer. */
export async function askedOf(application: Application) {
  const parts = new Map((await partsOf(application)).map((part) => [part.key, part]));
  const [notice] = application.case.state === "supplement" ? await listSupplements(application) : [];
  const { gap } = application.application;
  const since = notice?.issuedAt ?? application.case.acceptedAt ?? new Date(0);
  const lines =
    notice?.items ??
    (application.facts.hasGap ? (gap?.materials ?? []) : []).map((key) => ({ key, name: "", what: "" }));
  return lines.map(({ key, name, what }) => {
    const part = parts.get(key);
    const fresh = part?.files.filter(({ createdAt }) => createdAt >= since) ?? [];
    return { key, name: name || part?.name || key, what, part, fresh };
  });
}

export async function supplyApplication(
  tx: Tx,
  viewer: Viewer,
  { id, version, onPaper }: { id: string; version: number; onPaper: string[] },
) {
  const application = await findApplication(viewer, id);
  const step = application && stepBy[application.case.state];
  if (!application || !step) throw new Refused("notOpenNow");
  const asked = await askedOf(application);
  const missing = asked.find(({ key, fresh }) => fresh.length === 0 && !onPaper.includes(key));
  if (missing)
    throw new Refused("applications.errors.missingMaterial", { name: missing.name }, `part-${missing.key}`);
  const keys = asked.map(({ key }) => key);
  await updateOnPaper(tx, application, onPaper, keys);
  await resetVerdicts(tx, application, keys);
  return advance({ viewer, tx, id, version, step });
}
