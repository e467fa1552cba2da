import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { Application } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import { maySupply } from "@/domain/applications/facts";
import { applicationsPath } from "@/domain/cases/filing";
import { askedOf } from "@/server/applications/supplying";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";
import { supply } from "./actions";
import { MaterialParts } from "./material-parts";

type Props = { viewer: Viewer; application: Application; search: Search };
const form = "supply-form";

/** Everything that was asked for, all at once: what is missing, the place to add it, and one button. */
export async function Supply({ viewer, application, search }: Props) {
  const isOpen = application.case.state === "supplement" || application.facts.hasGap;
  if (!isOpen || !maySupply(viewer, application.facts)) return null;
  const t = await getTranslations("applications.supply");
  const papers = await getTranslations("applications.papers");
  const asked = await askedOf(application);
  const parts = asked.flatMap(({ part, fresh, what }) =>
    part ? [{ ...part, files: fresh, note: what || part.note }] : [],
  );
  return (
    <section aria-labelledby="supply" className="part todo">
      <h2 id="supply">{t("title", { count: asked.length })}</h2>
      <p className="hint">{t("hint")}</p>
      {application.case.state === "supplement" && (
        <p>
          <a className="tap" href={`/papers/${application.id}/supplement.pdf`}>
            {papers("downloadSupplement")}
          </a>
        </p>
      )}
      <MaterialParts
        {...{ viewer, application, parts, search, form }}
        back={`${applicationsPath(viewer)}/${application.id}`}
      />
      <Form action={supply} once={newOnce()} id={form} className="stack asked">
        <input type="hidden" name="id" value={application.id} />
        <input type="hidden" name="version" value={application.case.version} />
        <Button>{t("send")}</Button>
      </Form>
    </section>
  );
}
