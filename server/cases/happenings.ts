import "server-only";
import { getTranslations } from "next-intl/server";
import type { Shown } from "@/db/client";
import { listEvents } from "@/db/queries/events";
import { caseRegistry, kindOfModule } from "@/domain/cases/registry";
import type { HappeningTold } from "@/domain/cases/told";

/** `applications.receive` → module and step; what every matter shares (`privacy.unmask`) has words under `cases`. */
const partsOf = (what: string): [module: string, step: string] => {
  const [module = "", step = ""] = what.split(".");
  return [module, step];
};

/** A word of the module of the event, else of the shared ones; undefined where neither has one. */
async function teller(list: "happened" | "did") {
  const t = await getTranslations();
  return (what: string): string | undefined => {
    const [module, step] = partsOf(what);
    const keys = [`${module}.${list}.${step}`, `cases.${list}.${step}`];
    const key = keys.find((each) => t.has(each as never));
    return key && t(key as never);
  };
}

const isForApplicant = (what: string): boolean => {
  const [module, step] = partsOf(what);
  const kind = kindOfModule(module);
  return kind !== undefined && (caseRegistry[kind].toldOpinions as readonly string[]).includes(step);
};

/**
 * The history in plain words: what happened and in which post, without names and without inner opinions. A step that has
 * no word for the applicant is not told.
 */
export async function happeningsForApplicant(thing: Shown<{ id: string }>): Promise<HappeningTold[]> {
  const say = await teller("happened");
  const t = await getTranslations("cases.status");
  const looked = await getTranslations("cases.whyLooked");
  return (await listEvents(thing)).flatMap(({ id, what, at, opinion, postName, detail }) => {
    const known = say(what);
    if (!known) return [];
    // Why somebody looked, in general terms only: the reason itself stays inside.
    const why = String(detail.why ?? "");
    const told = looked.has(why as never) ? `${known}：${looked(why as "contact")}` : known;
    const who = postName ?? t("applicantSide");
    return [{ id, at, what: told, who, opinion: isForApplicant(what) ? opinion : null }];
  });
}

/** The history for staff: who, in which post, for whom (代), with the opinion. The applicant's own deeds go without the name. */
export async function happeningsForStaff(thing: Shown<{ id: string }>): Promise<HappeningTold[]> {
  const say = await teller("did");
  const t = await getTranslations("shell");
  const side = await getTranslations("cases.status");
  return (await listEvents(thing)).map(({ id, what, at, opinion, actorName, postName, actingForName }) => {
    const post = actingForName ? t("actingFor", { name: actingForName, post: postName ?? "" }) : postName;
    // A villager acts without a post: their name is masked data (public.md §8.2), not part of the course.
    const who = postName ? [actorName, post].filter(Boolean).join("　") : actorName && side("applicantSide");
    return { id, at, opinion, what: say(what) ?? partsOf(what)[1], who: who ?? side("portal") };
  });
}
