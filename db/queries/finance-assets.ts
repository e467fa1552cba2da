import "server-only";
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { financeAssets, financeAssetVersions, financeBooks, people, villages } from "@/db/schema";
import { can, postsFor, type Viewer } from "@/domain/access";
import type { AssetState, AssetWarning, Register } from "@/domain/finance/assets";
import type { AssetWritten } from "@/domain/finance/input";
import { maskedParty } from "@/domain/finance/party";
import { Refused } from "@/domain/outcome";

/** The registers of one's own village, of the villages whose books one's office keeps; the office and leaders see all. */
function visibleTo(viewer: Viewer): SQL {
  if (!can(viewer, "finance.read")) return sql`false`;
  if (can(viewer, "finance.oversee")) return sql`true`;
  return mayKeep(
    viewer,
    [...postsFor(viewer, "finance.opine")].flatMap(({ villageId }) => villageId ?? []),
  );
}

function mayKeep(viewer: Viewer, more: readonly string[] = []): SQL {
  const posts = postsFor(viewer, "finance.register");
  const own = [...posts.flatMap(({ villageId }) => villageId ?? []), ...more];
  const agency = posts.flatMap(({ officeId }) => officeId ?? []);
  const conditions = [
    own.length > 0 ? inArray(financeAssets.villageId, own) : undefined,
    agency.length > 0 ? inArray(financeBooks.agencyOfficeId, agency) : undefined,
  ].filter((one) => one !== undefined);
  return conditions.length > 0 ? (or(...conditions) ?? sql`false`) : sql`false`;
}

const columns = (viewer: Viewer) => ({
  id: financeAssets.id,
  villageId: financeAssets.villageId,
  villageName: villages.name,
  register: financeAssets.register,
  name: financeAssets.name,
  kind: financeAssets.kind,
  place: financeAssets.place,
  quantity: financeAssets.quantity,
  counterparty: financeAssets.counterparty,
  startOn: financeAssets.startOn,
  endOn: financeAssets.endOn,
  annualFen: financeAssets.annualFen,
  paymentOn: financeAssets.paymentOn,
  special: financeAssets.special,
  basis: financeAssets.basis,
  note: financeAssets.note,
  state: financeAssets.state,
  version: financeAssets.version,
  updatedAt: financeAssets.updatedAt,
  mayKeep: sql<boolean>`coalesce(${mayKeep(viewer)}, false)`,
});

const selected = (viewer: Viewer) =>
  db()
    .select(columns(viewer))
    .from(financeAssets)
    .innerJoin(villages, eq(villages.id, financeAssets.villageId))
    .leftJoin(financeBooks, eq(financeBooks.villageId, financeAssets.villageId));

export async function findAsset(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await selected(viewer).where(and(visibleTo(viewer), eq(financeAssets.id, id)));
  return shown(found);
}
export type Asset = NonNullable<Awaited<ReturnType<typeof findAsset>>>;

export const assetPageSize = 50;
export type AssetFilter = { register?: Register | undefined; villageId?: string | undefined };

/** What ends first stands first. */
export async function listAssets(viewer: Viewer, { register, villageId }: AssetFilter, page: number) {
  return selected(viewer)
    .where(
      and(
        visibleTo(viewer),
        register ? eq(financeAssets.register, register) : undefined,
        villageId && isId(villageId) ? eq(financeAssets.villageId, villageId) : undefined,
      ),
    )
    .orderBy(
      sql`${financeAssets.state} = 'ended'`,
      sql`${financeAssets.endOn} asc nulls last`,
      asc(villages.sort),
      asc(financeAssets.name),
      asc(financeAssets.id),
    )
    .limit(assetPageSize)
    .offset((page - 1) * assetPageSize);
}

/** The villages whose registers a viewer may keep. */
export async function listVillagesToKeep(viewer: Viewer) {
  const posts = postsFor(viewer, "finance.register");
  const own = posts.flatMap(({ villageId }) => villageId ?? []);
  const agency = posts.flatMap(({ officeId }) => officeId ?? []);
  const rows = await db()
    .select({ id: villages.id, name: villages.name, agencyOfficeId: financeBooks.agencyOfficeId })
    .from(villages)
    .leftJoin(financeBooks, eq(financeBooks.villageId, villages.id))
    .where(isNull(villages.closedOn))
    .orderBy(asc(villages.sort));
  return rows.filter(
    ({ id, agencyOfficeId }) =>
      own.includes(id) || (agencyOfficeId !== null && agency.includes(agencyOfficeId)),
  );
}

type Kept = AssetWritten & { state: AssetState };
type By = { editedById: string | null; reason: string };
const rowOf = ({ annual, ...written }: Kept) => ({ ...written, annualFen: annual });

export async function insertAsset(tx: Tx, villageId: string, written: AssetWritten, by: By): Promise<string> {
  const kept = { ...written, state: "current" as const };
  const [made] = await tx
    .insert(financeAssets)
    .values({ ...rowOf(kept), villageId, editedById: by.editedById })
    .returning({ id: financeAssets.id });
  if (!made) throw new Error("insert returned no row");
  await keepVersion(tx, made.id, 1, kept, by);
  return made.id;
}

/** A new end begins the reminders anew; the entry as it was stays in its history. */
export async function updateAsset(
  tx: Tx,
  asset: Shown<Pick<Asset, "id" | "version" | "endOn">>,
  written: Kept,
  by: By,
): Promise<void> {
  const version = asset.version + 1;
  const saved = await tx
    .update(financeAssets)
    .set({
      ...rowOf(written),
      ...{ version, editedById: by.editedById },
      ...(written.endOn !== asset.endOn && { warned: null }),
    })
    .where(and(eq(financeAssets.id, asset.id), eq(financeAssets.version, asset.version)))
    .returning({ id: financeAssets.id });
  if (saved.length === 0) throw new Refused("changedMeanwhile");
  await keepVersion(tx, asset.id, version, written, by);
}

const keepVersion = async (tx: Tx, assetId: string, version: number, kept: Kept, by: By) => {
  await tx.insert(financeAssetVersions).values({ assetId, version, snapshot: JSON.stringify(kept), ...by });
};

/** The entry each time it was kept, oldest first. */
export async function listAssetVersions(asset: Shown<Pick<Asset, "id">>) {
  const rows = await db()
    .select({
      version: financeAssetVersions.version,
      snapshot: financeAssetVersions.snapshot,
      reason: financeAssetVersions.reason,
      at: financeAssetVersions.at,
      editorName: people.name,
    })
    .from(financeAssetVersions)
    .leftJoin(people, eq(people.id, financeAssetVersions.editedById))
    .where(eq(financeAssetVersions.assetId, asset.id))
    .orderBy(asc(financeAssetVersions.version));
  return rows.map(({ snapshot, ...row }) => ({ ...row, kept: JSON.parse(snapshot) as Kept }));
}

/** The registers of a village for everybody: the other side masked, what has ended last. */
export async function publishedAssets(villageId: string) {
  const rows = await db()
    .select({
      id: financeAssets.id,
      register: financeAssets.register,
      name: financeAssets.name,
      kind: financeAssets.kind,
      place: financeAssets.place,
      quantity: financeAssets.quantity,
      counterparty: financeAssets.counterparty,
      startOn: financeAssets.startOn,
      endOn: financeAssets.endOn,
      annualFen: financeAssets.annualFen,
      paymentOn: financeAssets.paymentOn,
      special: financeAssets.special,
      basis: financeAssets.basis,
      state: financeAssets.state,
      updatedAt: financeAssets.updatedAt,
    })
    .from(financeAssets)
    .where(eq(financeAssets.villageId, villageId))
    .orderBy(
      sql`${financeAssets.state} = 'ended'`,
      sql`${financeAssets.endOn} asc nulls last`,
      asc(financeAssets.name),
      asc(financeAssets.id),
    )
    .limit(300);
  return rows.map((row) => ({ ...row, counterparty: maskedParty(row.counterparty) }));
}
export type PublishedAsset = Awaited<ReturnType<typeof publishedAssets>>[number];

/** What is still running and may need a reminder; locked, so that one runner reminds. */
export async function takeAssetsToWatch(tx: Tx, until: string, today: string) {
  return tx
    .select({
      id: financeAssets.id,
      villageId: financeAssets.villageId,
      villageName: villages.name,
      agencyOfficeId: financeBooks.agencyOfficeId,
      name: financeAssets.name,
      endOn: financeAssets.endOn,
      paymentOn: financeAssets.paymentOn,
      warned: financeAssets.warned,
      paymentWarned: financeAssets.paymentWarned,
    })
    .from(financeAssets)
    .innerJoin(villages, eq(villages.id, financeAssets.villageId))
    .leftJoin(financeBooks, eq(financeBooks.villageId, financeAssets.villageId))
    .where(
      and(
        eq(financeAssets.state, "current"),
        sql`(${financeAssets.endOn} <= ${until} or ${financeAssets.paymentOn} < ${today})`,
      ),
    )
    .orderBy(desc(financeAssets.id))
    .for("update", { of: financeAssets });
}

export async function markAssetWarned(
  tx: Tx,
  id: string,
  sent: { warned?: AssetWarning; paymentWarned?: string },
): Promise<void> {
  await tx.update(financeAssets).set(sent).where(eq(financeAssets.id, id));
}
