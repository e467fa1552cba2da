import "server-only";
import { getTranslations } from "next-intl/server";
import type { AuditRow } from "@/db/queries/audit";
import { shortId } from "@/domain/audit/asked";
import { messages } from "@/messages";
import { wordsOf } from "@/server/words";

export type AuditLine = {
  who: string;
  post: string;
  actingFor: string;
  what: string;
  kind: string;
  subject: string;
  reason: string;
};

type Named = { subjectKind: string; subjectId: string; subjectName?: string | null };

/** Events in words, without anything about villagers: they and what has no name of its own go by the end of their id. */
export async function auditWords() {
  const t = await getTranslations("audit");
  const what = await wordsOf("events");
  const kind = await wordsOf("audit.kinds");
  const setting = await wordsOf("people.setting");

  const subjectOf = ({ subjectKind, subjectId, subjectName }: Named): string => {
    if (subjectKind === "setting" || subjectKind === "audit") return kind(subjectKind);
    const parts = { kind: kind(subjectKind), name: subjectName ?? "", short: shortId(subjectId) };
    return subjectName ? t("named", parts) : t("nameless", parts);
  };
  const whoOf = ({ actorId, actorName, permission }: AuditRow): string => {
    if (actorName) return actorName;
    if (actorId) return t("villager", { short: shortId(actorId) });
    return permission === "portal.enter" ? t("outside") : t("portal");
  };
  const whatOf = (row: AuditRow): string => {
    const changed = row.what === "settings.change" ? row.detail.changed : undefined;
    if (!Array.isArray(changed)) return what(row.what);
    return t("setting", {
      what: what(row.what),
      names: changed.map((key) => setting(String(key))).join("、"),
    });
  };
  return {
    what,
    subjectOf,
    line: (row: AuditRow): AuditLine => ({
      who: whoOf(row),
      post: row.postName ?? "",
      actingFor: row.actingForName ?? "",
      what: whatOf(row),
      kind: kind(row.subjectKind),
      subject: subjectOf(row),
      reason: row.reason ?? "",
    }),
  };
}

/** Everything that can happen, by module, for choosing. */
export async function whatChoices() {
  const module = await wordsOf("audit.modules");
  const what = await wordsOf("events");
  return Object.entries(messages["zh-CN"].events).map(([name, steps]) => ({
    name: module(name),
    choices: Object.keys(steps).map((step) => ({ value: `${name}.${step}`, label: what(`${name}.${step}`) })),
  }));
}

export async function kindChoices() {
  const kind = await wordsOf("audit.kinds");
  return Object.keys(messages["zh-CN"].audit.kinds).map((value) => ({ value, label: kind(value) }));
}
