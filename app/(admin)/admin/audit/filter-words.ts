import { getTranslations } from "next-intl/server";
import { listAuditPeople } from "@/db/queries/audit";
import type { Viewer } from "@/domain/access";
import { type AuditAsked, shortId } from "@/domain/audit/asked";
import { kindChoices, whatChoices } from "@/server/audit/lines";

/** What may be chosen in the filter, in words. */
export async function filterWords(viewer: Viewer, { personId }: AuditAsked) {
  const t = await getTranslations("audit");
  const staff = (await listAuditPeople(viewer)).map(({ id, name, leftOn }) => ({
    value: id,
    label: leftOn ? t("filter.left", { name }) : name,
  }));
  const isVillager = personId && staff.every(({ value }) => value !== personId);
  const villager = isVillager
    ? [{ value: personId, label: t("villager", { short: shortId(personId) }) }]
    : [];
  return {
    people: [...villager, ...staff],
    whats: await whatChoices(),
    kinds: await kindChoices(),
    words: {
      who: t("filter.who"),
      anybody: t("filter.anybody"),
      what: t("filter.what"),
      anything: t("filter.anything"),
      kind: t("filter.kind"),
      anyKind: t("filter.anyKind"),
      from: t("filter.from"),
      to: t("filter.to"),
      show: t("filter.show"),
      reset: t("filter.reset"),
    },
  };
}
