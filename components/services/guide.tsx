import type { ReactNode } from "react";
import type { Guide as GuideText } from "@/domain/services/guide";
import { GuideFacts, type GuideFactsWords } from "./guide-facts";
import { MaterialsTable, type MaterialsWords, StepsTable, type StepsWords } from "./guide-tables";

export type Words = GuideFactsWords &
  MaterialsWords &
  StepsWords & {
    questions: Record<
      "conditions" | "materials" | "steps" | "where" | "basis" | "special" | "faq" | "remedies" | "about",
      string
    >;
    specialHint: string;
  };

/** A whole guide in the order in which people ask: may I, what do I bring, how does it go, where, and what if not. */
export function Guide({ guide, words }: { guide: GuideText; words: Words }) {
  const { questions, facts } = words;
  return (
    <>
      <GuideFacts guide={guide} words={words} />
      <Part id="conditions" title={questions.conditions}>
        <Lines lines={guide.conditions} />
      </Part>
      <Part id="materials" title={questions.materials}>
        <MaterialsTable guide={guide} words={words} />
      </Part>
      <Part id="steps" title={questions.steps}>
        <StepsTable guide={guide} words={words} />
        {guide.specialProcedures.length > 0 && (
          <div className="stack-small">
            <h3>{questions.special}</h3>
            <p className="hint">{words.specialHint}</p>
            <Lines lines={guide.specialProcedures} />
          </div>
        )}
      </Part>
      <Part id="where" title={questions.where}>
        <dl className="facts">
          <dt>{facts.location}</dt>
          <dd>{guide.location}</dd>
          <dt>{facts.hours}</dt>
          <dd>{guide.officeHours}</dd>
          <dt>{facts.phone}</dt>
          <dd>{guide.phone}</dd>
          <dt>{facts.complaint}</dt>
          <dd>{guide.complaintPhone}</dd>
          <dt>{facts.bodies}</dt>
          <dd>{guide.implementingBody}</dd>
          <dt>{facts.decides}</dt>
          <dd>{guide.decidingBody}</dd>
        </dl>
      </Part>
      {guide.faq.length > 0 && (
        <Part id="faq" title={questions.faq}>
          {guide.faq.map(({ question, answer }) => (
            <details key={question}>
              <summary>{question}</summary>
              <p>{answer}</p>
            </details>
          ))}
        </Part>
      )}
      <Part id="remedies" title={questions.remedies}>
        <p>{guide.remedies}</p>
      </Part>
      <Part id="basis" title={questions.basis}>
        <Lines lines={guide.legalBasis} />
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="part column">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="bullets">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
