import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MovedTable } from "@/components/calendar/moved-table";
import { NoticeLines } from "@/components/calendar/notice-lines";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findImport } from "@/db/queries/calendar-imports";
import { previewMoves } from "@/db/queries/calendar-moves";
import { applied, missingHolidays } from "@/domain/calendar/changes";
import { readNotice } from "@/domain/calendar/notice";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { wordsOf } from "@/server/words";
import { confirmChange } from "../../actions";

/** What a change of the calendar was read as and what it moves: before the confirmation, and kept after it. */
export default page<{ id: string }>({
  permission: "calendar.manage",
  async render({ viewer, params }) {
    const plan = /^[0-9a-f-]{36}$/.test(params.id) ? await findImport(viewer, params.id) : null;
    if (!plan) notFound();
    const t = await getTranslations("calendar");
    const ruleName = await wordsOf("clocks");
    const { long, short } = await dayFormat();
    const lines = readNotice(plan.source, plan.year);
    const changes = lines.flatMap((line) => line.changes);
    const faults = lines.filter(({ fault }) => fault).length;
    const missing = plan.scope === "year" ? missingHolidays(applied([], changes, plan), plan.year) : [];
    const isReady = faults === 0 && changes.length > 0;
    const preview = isReady ? await previewMoves(viewer, { ...plan, changes }) : [];
    const moved = plan.confirmedAt ? plan.moved : preview;
    const scope = plan.scope === "year" ? t("scopeYear", { year: String(plan.year) }) : t("scopeDay");
    return (
      <div className="stack">
        <Title>{t(plan.confirmedAt ? "confirmedTitle" : "previewTitle")}</Title>
        <p>
          {scope} · {plan.notice}
          {plan.announcedOn && ` · ${t("announcedOn", { day: long(plan.announcedOn) })}`}
        </p>
        <h2>{t("read")}</h2>
        <p className={faults > 0 ? "report report-bad" : undefined}>
          {isReady ? t("allRead", { count: changes.length }) : t("faultCount", { count: faults })}
        </p>
        {missing.length > 0 && <p className="report">{t("missing", { names: missing.join("、") })}</p>}
        <NoticeLines
          lines={lines}
          short={short}
          words={{
            caption: t("read"),
            line: t("line"),
            text: t("text"),
            result: t("result"),
            natures: { off: t("off"), work: t("work"), plain: t("plain") },
          }}
          faultText={(fault) => t(`fault.${fault}`)}
        />
        <h2>{t(plan.confirmedAt ? "moved" : "willMove", { count: moved.length })}</h2>
        <MovedTable
          moved={moved}
          long={long}
          ruleName={(rule) => ruleName(`rules.${rule}`)}
          difference={(days) => t(days > 0 ? "later" : "earlier", { days: Math.abs(days) })}
          words={{
            caption: t("deadline"),
            deadline: t("deadline"),
            before: t("before"),
            after: t("after"),
            difference: t("difference"),
            nowFirm: t("nowFirm"),
            none: t("noMoves"),
          }}
        />
        {!plan.confirmedAt && (
          <Form action={confirmChange} once={newOnce()}>
            <input type="hidden" name="id" value={plan.id} />
            <p className="hint">{t("confirmHint")}</p>
            <div className="row">
              <Button reasonOff={isReady ? undefined : t("errors.faulty")}>{t("confirm")}</Button>
              {plan.scope === "year" && (
                <a className="button button-plain" href={`/admin/calendar/import?from=${plan.id}`}>
                  {t("correct")}
                </a>
              )}
            </div>
          </Form>
        )}
        <p>
          <a href={`/admin/calendar?year=${plan.year}`}>{t("title")}</a>
        </p>
      </div>
    );
  },
});
