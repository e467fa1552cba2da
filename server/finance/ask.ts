import "server-only";
import type { Tx } from "@/db/client";
import { insertAssignment } from "@/db/queries/assignments";
import { startClock } from "@/db/queries/clocks";
import { findPostFor } from "@/db/queries/desk-posts";
import { findVillagePost } from "@/db/queries/finance-posts";
import { countAsked, insertQuestion, listPartyNames } from "@/db/queries/finance-questions";
import { publishedLine } from "@/db/queries/published-finance";
import type { Viewer } from "@/domain/access";
import { shownWords, wordsFault } from "@/domain/finance/questions";
import { Refused } from "@/domain/outcome";
import { spoken } from "@/server/spoken";

/** Enough for somebody who reads a whole quarter's book; a stream of them would bury the clerk. */
const mostADay = 10;
const day = 24 * 60 * 60 * 1000;

type Asked = { tx: Tx; viewer: Viewer; report: string; line: string; words: string };

/**
 * A villager of the village asks about one published line. Numbers of persons are refused, names we know are masked, and
 * the question stands under the line at once, whether or not it is answered.
 */
export async function askAboutLine({ tx, viewer, report, line, words }: Asked) {
  const found = await publishedLine(report, line);
  if (!found || !viewer.personId) throw new Refused("notFound");
  if (viewer.villageId !== found.villageId)
    throw new Refused("finance.errors.otherVillage", { village: found.villageName });
  const fault = wordsFault(words);
  if (fault) throw new Refused(fault, {}, "words");
  if ((await countAsked(tx, viewer.personId, new Date(Date.now() - day))) >= mostADay)
    throw new Refused("finance.errors.enoughAsked", { most: mostADay });
  const t = spoken("finance");
  const title = t("questionTitle", { report: found.title, voucher: found.voucherNo || found.summary });
  const names = [viewer.name, ...(await listPartyNames(tx, found.reportId))];
  const id = await insertQuestion(tx, {
    ...{ villageId: found.villageId, reportId: found.reportId, lineKey: found.key, title, words },
    ...{ askedById: viewer.personId, shownWords: shownWords(words, names) },
  });
  const subject = { subjectKind: "financeQuestion", subjectId: id } as const;
  const clock = await startClock(tx, subject, "consult.reply");
  const postId =
    (await findVillagePost(tx, "villageClerk", found.villageId)) ?? (await findPostFor(tx, "officeDirector"));
  if (!postId) throw new Refused("finance.errors.nobody");
  await insertAssignment(tx, {
    ...subject,
    step: "finance.answer",
    desk: { postId },
    reason: "finance.why.ask",
    dueOn: clock.dueOn,
  });
  return {
    ...subject,
    what: "finance.ask",
    toState: "asked",
    detail: { report: found.reportId, line: found.key },
    publicChange: "finance",
    goTo: `/my/questions?asked=${id}`,
  };
}
