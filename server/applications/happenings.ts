import "server-only";
import { getTranslations } from "next-intl/server";
import type { Shown } from "@/db/client";
import { listEvents } from "@/db/queries/events";
import type { HappeningTold } from "@/domain/applications/told";
import { wordsOf } from "@/server/words";

/** Opinions meant for the applicant; what people of the office write to each other stays inside. */
const forApplicant = new Set(["startSpecial", "terminate", "withdraw"]);
const insideOnly = new Set(["check", "remind"]);

const stepIn = (what: string): string => what.split(".").at(-1) ?? what;

/** The history in plain words: what happened and in which post, without names and without inner opinions. */
export async function happeningsForApplicant(application: Shown<{ id: string }>): Promise<HappeningTold[]> {
  const say = await wordsOf("applications.happened");
  const t = await getTranslations("applications.status");
  const events = (await listEvents(application)).filter(({ what }) => !insideOnly.has(stepIn(what)));
  return events.map(({ id, what, at, opinion, postName }) => ({
    id,
    at,
    what: say(stepIn(what)),
    who: postName ?? t("applicantSide"),
    opinion: forApplicant.has(stepIn(what)) ? opinion : null,
  }));
}

/** The history for staff: who, in which post, for whom (代), with the opinion. */
export async function happeningsForStaff(application: Shown<{ id: string }>): Promise<HappeningTold[]> {
  const say = await wordsOf("applications.did");
  const t = await getTranslations("shell");
  return (await listEvents(application)).map(
    ({ id, what, at, opinion, actorName, postName, actingForName }) => {
      const post = actingForName ? t("actingFor", { name: actingForName, post: postName ?? "" }) : postName;
      return { id, at, opinion, what: say(stepIn(what)), who: [actorName, post].filter(Boolean).join("　") };
    },
  );
}
