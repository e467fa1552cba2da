import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { listAlike, listRelated } from "@/db/queries/petition-lists";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { newOnce } from "@/server/once";
import { relatePetition } from "../actions";

/** 查重: what the same person, or the same village, brought lately; and what was put together with this one. */
export async function Alike({ viewer, petition }: { viewer: Viewer; petition: Petition }) {
  const t = await getTranslations("petitions");
  const related = await listRelated(viewer, petition);
  const known = new Set(related.map(({ id }) => id));
  const alike = (await listAlike(viewer, petition)).filter(({ id }) => !known.has(id));
  return (
    <section aria-labelledby="alike" className="part stack-small">
      <h2 id="alike">{t("staff.alike")}</h2>
      {alike.length === 0 && <p className="quiet">{t("staff.noAlike")}</p>}
      <ul className="list">
        {alike.map(({ id, title, receiptNo, state, isSamePerson }) => (
          <li key={id} className="split">
            <p>
              <a href={`/office/petitions/${id}`}>{title}</a>{" "}
              <span className="hint">
                {receiptNo} · {t(`state.${state}.name`)}
              </span>{" "}
              {isSamePerson && <span className="tag">{t("staff.samePerson")}</span>}
            </p>
            <Form action={relatePetition} once={newOnce()} className="stack-small">
              <input type="hidden" name="id" value={petition.id} />
              <input type="hidden" name="relatedCaseId" value={id} />
              <Button kind="plain">{t("staff.relate")}</Button>
            </Form>
          </li>
        ))}
      </ul>
      {related.length > 0 && <h3>{t("staff.related")}</h3>}
      <ul className="list">
        {related.map(({ id, title, receiptNo }) => (
          <li key={id}>
            <a href={`/office/petitions/${id}`}>{title}</a> <span className="hint">{receiptNo}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
