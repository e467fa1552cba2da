import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { noticeDrafts, notices, people } from "@/db/schema";
import { searchVectorText } from "@/db/search";
import type { NoticeBegun, NoticeDraft } from "@/domain/notices/input";
import { emptyText, type RichText, toPlain } from "@/domain/rich-text";
import type { Notice } from "./notices";

const vector = (title: string, body: RichText) =>
  sql`${searchVectorText(`${title}\n${toPlain(body)}`)}::tsvector`;

export async function insertNotice(tx: Tx, begun: NoticeBegun, authorId: string): Promise<string> {
  const id = newId();
  const search = vector(begun.title, emptyText);
  const who = { authorId, editedById: authorId, writerIds: [authorId] };
  await tx.insert(notices).values({ ...begun, ...who, id, body: emptyText, search });
  return id;
}

type Written = Omit<NoticeDraft, "id" | "version" | "expireOn" | "over" | "take" | "next"> & {
  expireAt: Date | null;
};

/**
 * Writes over the version that was shown; null when somebody saved another one meanwhile. What it said before is kept
 * when it was somebody else's, or was left alone for a while.
 */
export async function updateNoticeDraft(
  tx: Tx,
  notice: Shown<Pick<Notice, "id" | "version" | "title" | "body" | "editedById" | "updatedAt">>,
  written: Written,
  editorId: string,
  isToBeKept = isWorthKeeping(notice, editorId),
): Promise<number | null> {
  const [saved] = await tx
    .update(notices)
    .set({
      ...written,
      search: vector(written.title, written.body),
      editedById: editorId,
      version: sql`${notices.version} + 1`,
      writerIds: sql`(select array_agg(distinct one) from unnest(${notices.writerIds} || ${editorId}::uuid) one)`,
    })
    .where(and(eq(notices.id, notice.id), eq(notices.version, notice.version), eq(notices.state, "draft")))
    .returning({ version: notices.version });
  if (!saved) return null;
  if (isToBeKept) await keepVersion(tx, notice);
  return saved.version;
}

const aWhile = 5 * 60 * 1000;
const isWorthKeeping = (notice: Pick<Notice, "editedById" | "updatedAt">, editorId: string): boolean =>
  notice.editedById !== editorId || Date.now() - notice.updatedAt.getTime() > aWhile;

async function keepVersion(
  tx: Tx,
  {
    id,
    version,
    title,
    body,
    editedById,
    updatedAt,
  }: Pick<Notice, "id" | "version" | "title" | "body" | "editedById" | "updatedAt">,
): Promise<void> {
  await tx
    .insert(noticeDrafts)
    .values({ noticeId: id, version, title, body, editedById, savedAt: updatedAt })
    .onConflictDoNothing();
}

/** What the draft said before, the newest first. */
export async function listDraftVersions(notice: Shown<{ id: string }>) {
  return db()
    .select({
      version: noticeDrafts.version,
      title: noticeDrafts.title,
      body: noticeDrafts.body,
      savedAt: noticeDrafts.savedAt,
      editorName: people.name,
    })
    .from(noticeDrafts)
    .leftJoin(people, eq(people.id, noticeDrafts.editedById))
    .where(eq(noticeDrafts.noticeId, notice.id))
    .orderBy(desc(noticeDrafts.version))
    .limit(50);
}
