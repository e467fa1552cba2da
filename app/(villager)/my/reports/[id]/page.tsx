import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyMatter } from "@/app/_asks/course";
import { Origin } from "@/app/_asks/origin";
import { Photos } from "@/app/_asks/photos";
import { Said } from "@/app/_asks/said";
import { reopenReport } from "@/app/_reports/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { findReport } from "@/db/queries/reports";
import { refusal } from "@/domain/flow";
import { reportStep } from "@/domain/reports/flow";
import { mendedPhotos, placePhotos } from "@/domain/reports/kinds";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** A villager's own fault report; "it is not mended" as long as the days for it run. */
export default page<{ id: string }>({
  permission: "my.enter",
  async render({ viewer, params, search, held }) {
    const thing = await findReport(viewer, params.id);
    if (!thing) notFound();
    const t = await getTranslations("reports.my");
    const all = await getTranslations("reports");
    const { long } = await dayFormat();
    const { report, case: it } = thing;
    const path = `/my/reports/${thing.id}`;
    const where = [thing.placeVillage, report.place].filter(Boolean).join("，");
    const may = (step: "withdraw" | "reopen") => refusal(reportStep(step), viewer, thing.facts) === null;
    const isListed = report.publicText !== "" && ["assigned", "underWay", "mended"].includes(it.state);
    return (
      <MyMatter
        {...{ viewer, thing, path }}
        mayWithdraw={may("withdraw")}
        until={
          it.state === "underWay" && report.expectedOn
            ? t("expected", { day: long(report.expectedOn) })
            : undefined
        }
      >
        {it.state === "mended" && report.mendedWords && (
          <section aria-labelledby="mended" className="part">
            <h2 id="mended">{t("mended")}</h2>
            <p>{report.mendedWords}</p>
          </section>
        )}
        {may("reopen") && (
          <section aria-labelledby="reopen" className="part">
            <h2 id="reopen">{t("reopen")}</h2>
            <Form action={reopenReport} once={newOnce()} before={held}>
              <input type="hidden" name="id" value={thing.id} />
              <input type="hidden" name="version" value={it.version} />
              <Field name="opinion" label={t("reopenText")} lines={2} maxLength={300} />
              <Button kind="plain">{t("reopenSend")}</Button>
            </Form>
          </section>
        )}
        <Said title={t("text")} text={report.text} where={where} whereTitle={t("where")} />
        <Origin viewer={viewer} thing={thing} />
        <Photos
          {...{ viewer, thing, search }}
          purpose={placePhotos}
          title={all("staff.photos")}
          back={path}
        />
        <Photos
          {...{ viewer, thing, search }}
          purpose={mendedPhotos}
          title={all("staff.mendedPhotos")}
          back={path}
        />
        {isListed && (
          <p>
            <a className="tap" href={`/reports/${thing.id}`}>
              {t("public")}
            </a>
          </p>
        )}
      </MyMatter>
    );
  },
});
