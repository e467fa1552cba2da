import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import type { ShownCase } from "@/db/queries/cases";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";

type Props = { thing: ShownCase; path: string; action: FormAction; held: Outcome | undefined };

/** Withdrawing cannot be undone, so it is asked once more on a page of its own. */
export async function WithdrawScreen({ thing, path, action, held }: Props) {
  const t = await getTranslations("asks.withdraw");
  return (
    <div className="column stack">
      <Title>{t("title")}</Title>
      <p>{t("text", { title: thing.case.title })}</p>
      <Form action={action} once={newOnce()} before={held}>
        <input type="hidden" name="id" value={thing.id} />
        <input type="hidden" name="version" value={thing.case.version} />
        <Field name="opinion" label={t("reason")} isOptional lines={2} maxLength={300} />
        <div className="row">
          <Button kind="danger">{t("yes")}</Button>
          <a className="button button-plain" href={path}>
            {t("no")}
          </a>
        </div>
      </Form>
    </div>
  );
}
