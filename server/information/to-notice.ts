import "server-only";
import type { Tx } from "@/db/client";
import { type Information, updateInformation } from "@/db/queries/information";
import { listConsultations } from "@/db/queries/information-consultations";
import { insertNotice, updateNoticeDraft } from "@/db/queries/notice-drafts";
import { findNotice } from "@/db/queries/notices";
import { officeIds, postsFor, type Viewer } from "@/domain/access";
import { outcomeFacts } from "@/domain/information/outcomes";
import { Refused } from "@/domain/outcome";
import { bankCards, idNumbers, mobilePhones } from "@/domain/personal-data";
import { fromPlain } from "@/domain/rich-text";

/**
 * An answer that concerns many becomes a draft notice (第四十四条): its subject in office words and what the reply says.
 * Nothing of the applicant goes along; a reply that still holds a name or a person's number is refused until it is masked.
 */
export async function turnIntoNotice(tx: Tx, viewer: Viewer, information: Information): Promise<string> {
  const { request, case: it } = information;
  const { reply, subject } = request;
  const officeId = postsFor(viewer, "information.process")[0]?.officeId ?? officeIds(viewer)[0];
  if (!viewer.personId || !officeId) throw new Refused("information.errors.noOffice");
  if (!reply || !subject || !(outcomeFacts(reply.outcome).gives || reply.outcome === "alreadyPublic"))
    throw new Refused("information.errors.notPublishable");
  if (request.noticeId) return request.noticeId;
  const text = [reply.text, reply.body].filter(Boolean).join("\n");
  const all = `${subject}\n${text}`;
  if ([...idNumbers(all), ...mobilePhones(all), ...bankCards(all)].length > 0)
    throw new Refused("information.errors.personalData");
  const names = [it.applicantName, ...(await listConsultations(information)).map(({ party }) => party)];
  if (names.some((name) => all.includes(name))) throw new Refused("information.errors.nameInside");

  const begun = { title: subject, category: "announcement", audience: "everyone", officeId } as const;
  const id = await insertNotice(tx, begun, viewer.personId);
  const notice = await findNotice(viewer, id);
  if (!notice) throw new Refused("notFound");
  await updateNoticeDraft(
    tx,
    notice,
    {
      ...{ title: subject, category: notice.category, audience: notice.audience, villageIds: [] },
      ...{ source: "", correction: "", publishAt: null, expireAt: null, body: fromPlain(text) },
    },
    viewer.personId,
    false,
  );
  await updateInformation(tx, information, { noticeId: id });
  return id;
}
