import { getTranslations } from "next-intl/server";
import { findOrigin } from "@/db/queries/asks";
import type { ShownCase } from "@/db/queries/cases";
import type { Viewer } from "@/domain/access";

/** Where a matter comes from that was asked at the door: the first words, what they became, and why. */
export async function Origin({ viewer, thing }: { viewer: Viewer; thing: ShownCase }) {
  const origin = await findOrigin(thing);
  if (!origin?.turnedInto) return null;
  const t = await getTranslations("asks");
  const told = { post: origin.postName ?? "", what: t(`target.${origin.turnedInto}`) };
  return (
    <section aria-labelledby="origin" className="part">
      <h2 id="origin">{t("origin.title")}</h2>
      <p>{viewer.kind === "villager" ? t("origin.became", told) : t("origin.becameStaff", told)}</p>
      <blockquote className="opinion pre-line">{origin.text}</blockquote>
      {origin.reason && <p className="hint">{t("origin.why", { reason: origin.reason })}</p>}
    </section>
  );
}
