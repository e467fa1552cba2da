import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { listFiles } from "@/db/queries/files";
import { findQuestion } from "@/db/queries/finance-questions";
import { can } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { yuan } from "@/domain/finance/money";
import { type QuestionFacts, type QuestionState, questionFlow } from "@/domain/finance/question-states";
import { refusal, type Step } from "@/domain/flow";
import { dayFormat } from "@/server/day-format";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { answerPurpose } from "@/server/finance/answer";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { answerQuestion, withholdQuestion } from "../../actions";

const open = (
  step: Step<QuestionState, QuestionFacts>,
  ...rest: [Parameters<typeof refusal>[1], QuestionFacts]
) => refusal(step, ...rest) === null;

/** One question: the line it is about, what was asked, and the answer, which everybody will read. */
export default page<{ id: string }>({
  permission: "finance.read",
  async render({ viewer, params, search, held }) {
    const question = await findQuestion(viewer, params.id);
    if (!question) notFound();
    const t = await getTranslations("finance.questions");
    const f = await getTranslations("finance");
    const list = await getTranslations("files.list");
    const { long } = await dayFormat();
    const mayAnswer = open(questionFlow.answer, viewer, question);
    const mayWithhold = can(viewer, "finance.withhold") && open(questionFlow.withhold, viewer, question);
    const files = await filesTold(await listFiles(question, answerPurpose));
    const told = await uploadTold(search);
    const field = mayAnswer
      ? await fileField({
          ...{ viewer, purpose: answerPurpose, subject: question.id, label: t("addFile") },
          back: `/office/finance/questions/${question.id}`,
        })
      : null;
    return (
      <div className="stack column">
        <p className="back">
          <a href="/office/finance/questions">← {t("title")}</a>
        </p>
        <Title>{question.reportTitle}</Title>
        <p className="dotted">
          <strong>{t(`state.${question.state}`)}</strong>
          {question.dueOn && <span>{f("mine.until", { day: long(question.dueOn) })}</span>}
        </p>
        <section className="part stack-small">
          <h2>{t("about")}</h2>
          <p className="dotted">
            <span>{question.voucherNo}</span>
            <span>{question.on}</span>
            <span>{question.summary}</span>
            <span className="number">{yuan(question.incomeFen || question.expenseFen)}</span>
          </p>
          <a
            className="tap"
            href={`/villages/${question.villageId}/accounts/${question.period}#line-${question.lineKey}`}
          >
            {t("toReport")}
          </a>
        </section>
        <section className="part stack-small">
          <h2>{t("what")}</h2>
          <p className="pre-line">{question.shownWords}</p>
          <p className="hint">
            {f("public.askedOn", { day: long(dayOf(question.createdAt)) })} · {t("askedBy")}
          </p>
        </section>
        {question.answer && (
          <section className="part stack-small">
            <h2>{t("answer")}</h2>
            <p className="pre-line">{question.answer}</p>
          </section>
        )}
        {question.withheldReason && (
          <p className="hint">{f("public.withheld", { reason: question.withheldReason })}</p>
        )}
        {(files.length > 0 || field) && (
          <section className="part stack-small" aria-labelledby="files">
            <h2 id="files">{t("files")}</h2>
            {told && (
              <p
                role={told.isGood ? "status" : "alert"}
                className={`report report-${told.isGood ? "good" : "bad"}`}
              >
                {told.message}
              </p>
            )}
            <FileList
              files={files}
              remove={
                mayAnswer
                  ? { action: removeAttachedFile, onceOf: () => newOnce(), word: list("remove") }
                  : undefined
              }
            />
            {field && <FileField {...field} />}
          </section>
        )}
        <Form action={answerQuestion} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={question.id} />
          {mayAnswer && (
            <>
              <Field name="answer" label={t("answer")} hint={t("answerHint")} lines={5} maxLength={1000} />
              <Button>{t("send")}</Button>
            </>
          )}
        </Form>
        {mayWithhold && (
          <details>
            <summary>{t("withhold")}</summary>
            <Form action={withholdQuestion} once={newOnce()}>
              <input type="hidden" name="id" value={question.id} />
              <Field name="opinion" label={t("reason")} hint={t("withholdHint")} lines={2} maxLength={300} />
              <Button kind="danger">{t("withhold")}</Button>
            </Form>
          </details>
        )}
      </div>
    );
  },
});
