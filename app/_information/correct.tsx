import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Information } from "@/db/queries/information";
import type { Viewer } from "@/domain/access";
import { openSteps } from "@/domain/flow";
import { informationFlow } from "@/domain/information/flow";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { correctInformation } from "./actions";

/** What must be completed, all of it, and the place to do so; staff do it for who writes on paper. */
export async function Correct({ viewer, information }: { viewer: Viewer; information: Information }) {
  if (!openSteps(informationFlow, viewer, information.facts).includes("correct")) return null;
  const t = await getTranslations("information");
  const { long } = await dayFormat();
  const { correctionItems, correctionDueOn } = information.request;
  return (
    <section aria-labelledby="correct" className="part todo">
      <h2 id="correct">{t(viewer.kind === "staff" ? "staff.correctFor" : "own.correct")}</h2>
      <p className="hint">{t("own.correctHint", { day: correctionDueOn ? long(correctionDueOn) : "" })}</p>
      <ul className="bullets">
        {(correctionItems ?? "").split("\n").map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>
        <a className="tap" href={`/papers/${information.id}/correction.pdf`}>
          {t("own.notice")}
        </a>
      </p>
      <Form action={correctInformation} once={newOnce()}>
        <input type="hidden" name="id" value={information.id} />
        <input type="hidden" name="version" value={information.case.version} />
        <Field name="text" label={t("own.correctText")} lines={4} maxLength={1500} />
        <Button>{t("own.correctSend")}</Button>
      </Form>
    </section>
  );
}
