import { getTranslations } from "next-intl/server";
import { Masked } from "@/components/ui/masked";
import { findRater, type Rectification } from "@/db/queries/rectifications";
import type { Viewer } from "@/domain/access";
import { maskedName, maskedPhone } from "@/domain/masking";
import { mayKnowWho } from "@/domain/ratings/flow";
import { newOnce } from "@/server/once";
import { showRater } from "../actions";

/** Whom to call: only for whoever must, and masked until they say why. */
export async function Contact({ viewer, rectification }: { viewer: Viewer; rectification: Rectification }) {
  if (!mayKnowWho(viewer, rectification.facts)) return null;
  const rater = await findRater(rectification);
  if (!rater) return null;
  const t = await getTranslations("ratings.contact");
  const say = await getTranslations("applications");
  const words = { show: say("staff.show"), reason: say("staff.showWhy"), reasonHint: t("hint") };
  const datum = (field: string, masked: string) => (
    <Masked
      action={showRater}
      id={rectification.id}
      field={field}
      masked={masked}
      once={newOnce()}
      words={words}
    />
  );
  return (
    <section aria-labelledby="contact" className="part">
      <h2 id="contact">{t("title")}</h2>
      <dl className="facts">
        <dt>{say("file.name")}</dt>
        <dd>{datum("name", maskedName(rater.name))}</dd>
        <dt>{say("file.phone")}</dt>
        <dd>{rater.phone ? datum("phone", maskedPhone(rater.phone)) : t("noPhone")}</dd>
      </dl>
    </section>
  );
}
