import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findNotice } from "@/db/queries/notices";
import { notices } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import type { Viewer } from "@/domain/access";
import type { NoticeStep } from "@/domain/notices/states";
import { fromPlain } from "@/domain/rich-text";
import { advanceNotice } from "@/server/notices/advance";

type Draft = Partial<Omit<typeof notices.$inferInsert, "body">> & { text?: string };

/** A draft of the civil affairs station, as its form would leave it. */
export async function draftOf(author: CastName = "qian", { text, ...rest }: Draft = {}): Promise<string> {
  const { personId, officeId } = cast[author];
  const [made] = await pool
    .insert(notices)
    .values({
      title: "关于发放冬季取暖补助的通知",
      category: "announcement",
      body: fromPlain(text ?? "冬季取暖补助从下周一开始发放，请各户留意存折到账情况。"),
      authorId: personId,
      officeId: officeId ?? "",
      writerIds: [personId],
      editedById: personId,
      ...rest,
    })
    .returning({ id: notices.id });
  if (!made) throw new Error("no draft");
  return made.id;
}

/** One step as somebody takes it on the page: with the version they were shown. */
export async function take(viewer: Viewer, id: string, step: NoticeStep, opinion = "", version?: number) {
  return transaction(async (tx) => {
    const notice = await findNotice(viewer, id);
    return advanceNotice({ viewer, tx, id, step, opinion, version: version ?? notice?.version ?? 0 });
  });
}
