import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/db/client";
import type { Information } from "@/db/queries/information";
import {
  listConsultations,
  publishedConsultation,
  updateLink,
  updateOpinion,
} from "@/db/queries/information-consultations";
import type { Viewer } from "@/domain/access";
import { endOf } from "@/domain/calendar/day";
import { isHandlers } from "@/domain/information/facts";
import type { ConsultAnswer } from "@/domain/information/rules";
import { Refused } from "@/domain/outcome";
import { absolute } from "@/server/absolute";
import { digestOf } from "@/server/digest";

/**
 * A link by which whoever was written to answers once, without an account. Only its digest is kept; it runs out with the
 * last day for an answer, and a new one makes the one before it useless.
 */
export async function makeLink(
  tx: Tx,
  viewer: Viewer,
  information: Information,
  consultationId: string,
): Promise<string> {
  if (!isHandlers(viewer, information.facts)) throw new Refused("form.forbidden");
  const letter = (await listConsultations(information)).find(({ id }) => id === consultationId);
  if (!letter) throw new Refused("notFound");
  const secret = randomBytes(32).toString("base64url");
  await updateLink(tx, letter, { digest: digestOf(secret), expiresAt: endOf(letter.dueOn) });
  return absolute(`/consult/${secret}`);
}

/** What somebody writes who holds the link; the office takes it over afterwards. The id of the matter. */
export async function answerByLink(
  tx: Tx,
  { secret, answer, text }: { secret: string; answer: ConsultAnswer; text: string },
): Promise<string> {
  const letter = await publishedConsultation(digestOf(secret));
  if (!letter) throw new Refused("information.errors.linkOver");
  await updateOpinion(tx, letter, { answer, text });
  return letter.caseId;
}
