import { getTranslations } from "next-intl/server";
import { moveAsk } from "@/app/_asks/actions";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { Ask } from "@/db/queries/asks";
import type { Viewer } from "@/domain/access";
import { askStep } from "@/domain/asks/flow";
import { targetKeys } from "@/domain/asks/states";
import { refusal } from "@/domain/flow";
import { sortingTargets } from "@/server/asks/keys";
import { newOnce } from "@/server/once";

/** The ways on, each with its key; taking it first makes it mine (首问负责). */
export async function Sorting({ viewer, ask }: { viewer: Viewer; ask: Ask }) {
  const t = await getTranslations("asks");
  const mayTake = refusal(askStep("take"), viewer, ask.facts) === null;
  return (
    <section aria-labelledby="sort" className="part todo">
      <h2 id="sort">{t("staff.todo")}</h2>
      {mayTake && (
        <Form action={moveAsk} once={newOnce()} className="stack-small">
          <input type="hidden" name="id" value={ask.id} />
          <input type="hidden" name="version" value={ask.case.version} />
          <p className="hint">{t("staff.takeHint")}</p>
          <div className="row">
            <Button name="step" value="take">
              {t("staff.takeIt")}
            </Button>
          </div>
        </Form>
      )}
      <h3>{t("staff.sort")}</h3>
      <ul className="row plain-row" aria-label={t("staff.keys")}>
        {sortingTargets.map((target) => (
          <li key={target}>
            <a
              className="button button-plain"
              href={`/office/asks/${ask.id}/${target}`}
              aria-keyshortcuts={targetKeys[target]}
            >
              {t(`target.${target}`)}&nbsp;<kbd>{targetKeys[target]}</kbd>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
