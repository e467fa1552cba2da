import { getTranslations } from "next-intl/server";
import { Select } from "@/components/ui/field";
import { Masked } from "@/components/ui/masked";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { whyClasses } from "@/domain/petitions/kinds";
import { newOnce } from "@/server/once";
import { maskedIdentity, mayOpenIdentity } from "@/server/petitions/identity";
import { unmaskPetitioner } from "../actions";

/** Who is behind it: masked until somebody who may says why; of an anonymous petition nothing is known. */
export async function Identity({ viewer, petition }: { viewer: Viewer; petition: Petition }) {
  const t = await getTranslations("petitions.identity");
  const rows = maskedIdentity(petition);
  const mayOpen = mayOpenIdentity(viewer, petition);
  const words = { show: t("show"), reason: t("reason"), reasonHint: t("reasonHint") };
  const choices = whyClasses.map((value) => ({ value, label: t(`why_${value}`) }));
  return (
    <section aria-labelledby="identity" className="part">
      <h2 id="identity">{t("title")}</h2>
      {rows.length === 0 && <p className="quiet">{t("noName")}</p>}
      {rows.length > 0 && !mayOpen && <p className="hint">{t("closed")}</p>}
      <dl className="facts">
        {rows.map(([field, masked]) => (
          <div key={field} className="contents">
            <dt>{t(field)}</dt>
            <dd>
              {mayOpen ? (
                <Masked
                  {...{ action: unmaskPetitioner, id: petition.id, field, masked, once: newOnce(), words }}
                >
                  <Select name="why" label={t("why")} choices={choices} value="contact" />
                </Masked>
              ) : (
                <span className="number">{masked}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
