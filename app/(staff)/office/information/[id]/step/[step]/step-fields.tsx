import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Checks, Field, Radios, Select } from "@/components/ui/field";
import { listPostsToHandOver } from "@/db/queries/desk-posts";
import type { Information } from "@/db/queries/information";
import { listConsultations } from "@/db/queries/information-consultations";
import { policy, type Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import { feeBases } from "@/domain/information/fee";
import type { InformationStep } from "@/domain/information/flow";
import { outcomeFacts, writtenOutcomes } from "@/domain/information/outcomes";
import { consultAnswers } from "@/domain/information/rules";

type Asked = { viewer: Viewer; information: Information; step: InformationStep };
type Part =
  | "signedOn"
  | "items"
  | "dueOn"
  | "handler"
  | "party"
  | "contact"
  | "question"
  | "answer"
  | "text"
  | "days"
  | "opinion"
  | "count"
  | "feeBasis"
  | "outcome"
  | "body"
  | "basis"
  | "major"
  | "how"
  | "subject"
  | "logged";

/** What is asked for at each step; what must be filled in stands in the lifecycle. */
const parts: Partial<Record<InformationStep, readonly Part[]>> = {
  confirmReceipt: ["signedOn"],
  requestCorrection: ["items", "dueOn"],
  startReview: ["handler"],
  consultThirdParty: ["party", "contact", "question"],
  endThirdParty: ["answer", "text"],
  consultCoMaker: ["party", "contact", "question"],
  endCoMaker: ["answer", "text"],
  noticeFee: ["feeBasis", "count", "opinion", "dueOn"],
  recordPayment: ["text"],
  extend: ["days", "opinion"],
  draftReply: ["outcome", "text", "body", "basis", "major"],
  stopSecrecy: ["opinion"],
  sendBack: ["opinion"],
  serve: ["how"],
  close: ["subject", "logged"],
};
/** A reasonable period for the applicant, in days from today (第三十条). */
const daysGiven = 15;
const reasoned: ReadonlySet<string> = new Set(["extend", "noticeFee"]);

export async function StepFields({ viewer, information, step }: Asked) {
  const t = await getTranslations("information");
  const { reply, subject } = information.request;
  const today = dayOf(new Date());
  const yes = (label: string) => [{ value: "yes", label }];
  const drawn: Record<Part, () => Promise<ReactNode> | ReactNode> = {
    signedOn: () => <Field name="signedOn" type="date" label={t("fields.signedOn")} value={today} />,
    items: () => <Field name="items" label={t("fields.items")} lines={5} maxLength={1500} />,
    dueOn: () => (
      <Field name="dueOn" type="date" label={t("fields.dueOn")} value={addDays(today, daysGiven)} />
    ),
    handler: () => <Handler viewer={viewer} />,
    party: () => <Field name="party" label={t("fields.party")} maxLength={80} />,
    contact: () => <Field name="contact" label={t("fields.contact")} isOptional maxLength={120} />,
    question: () => <Field name="question" label={t("fields.question")} lines={4} maxLength={1000} />,
    answer: () => <AnswerOf information={information} />,
    text: () => (
      <Field
        name="text"
        label={t(`fields.text.${step}` as "fields.text.draftReply")}
        lines={step === "recordPayment" ? 1 : 5}
        isOptional={step === "endThirdParty" || step === "endCoMaker"}
        value={step === "draftReply" ? reply?.text : undefined}
        maxLength={3000}
      />
    ),
    days: () => <Field name="days" type="number" label={t("fields.days")} value="20" inputMode="numeric" />,
    opinion: () => (
      <Field
        name="opinion"
        label={t(reasoned.has(step) ? "fields.reason" : "fields.opinion")}
        lines={3}
        maxLength={1000}
      />
    ),
    count: () => <Field name="count" type="number" label={t("fields.count")} inputMode="numeric" />,
    feeBasis: () => (
      <Radios
        name="feeBasis"
        label={t("fields.feeBasis")}
        value="perPage"
        choices={feeBases.map((value) => ({ value, label: t(`fields.feeBases.${value}`) }))}
      />
    ),
    outcome: () => (
      <Select
        name="outcome"
        label={t("fields.outcome")}
        empty={t("fields.choose")}
        value={reply?.outcome ?? ""}
        choices={writtenOutcomes.map((value) => ({
          value,
          label: `${t(`outcomes.${value}`)}（${outcomeFacts(value).basis.join("、")}）`,
        }))}
      />
    ),
    body: () => (
      <Field
        name="body"
        label={t("fields.body")}
        hint={t("fields.bodyHint")}
        isOptional
        lines={2}
        value={reply?.body}
        maxLength={300}
      />
    ),
    basis: () => (
      <Field
        name="basis"
        label={t("fields.basis")}
        hint={t("fields.basisHint")}
        isOptional
        lines={2}
        value={reply?.basis}
        maxLength={500}
      />
    ),
    major: () => (
      <Checks
        name="isMajor"
        label={t("fields.major")}
        isOptional
        value={reply?.isMajor ? ["yes"] : []}
        choices={yes(t("fields.majorLabel"))}
      />
    ),
    how: () => (
      <Field
        name="how"
        label={t("fields.how")}
        value={t(`ways.${information.request.way}`)}
        maxLength={200}
      />
    ),
    subject: () => <Field name="subject" label={t("fields.subject")} value={subject ?? ""} maxLength={80} />,
    logged: () => (
      <Checks
        name="isLogged"
        label={t("fields.logged")}
        isOptional
        value={["yes"]}
        choices={yes(t("fields.loggedLabel"))}
      />
    ),
  };
  return Promise.all(
    (parts[step] ?? []).map(async (part) => (
      <div key={part} className="stack-small">
        {await drawn[part]()}
      </div>
    )),
  );
}

/** Who looks for the information: posts that may, with how much lies there already. */
async function Handler({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("information");
  const may: readonly string[] = policy["information.find"];
  const posts = (await listPostsToHandOver(viewer)).filter(({ duties }) =>
    duties.some((duty) => may.includes(duty)),
  );
  return (
    <Select
      name="handlerPostId"
      label={t("fields.handler")}
      empty={t("fields.handlerSelf")}
      isOptional
      choices={posts.map(({ id, name, holder, waiting }) => ({
        value: id,
        label: t("handOver.post", { holder, name, waiting }),
      }))}
    />
  );
}

/** What came through the link is already chosen. */
async function AnswerOf({ information }: { information: Information }) {
  const t = await getTranslations("information");
  const [letter] = await listConsultations(information);
  return (
    <Radios
      name="answer"
      label={t("fields.answer")}
      value={letter?.answer ?? undefined}
      choices={consultAnswers.map((value) => ({ value, label: t(`answers.${value}`) }))}
    />
  );
}
