import type { ClassTold, LineTold } from "@/domain/finance/told";
import { Questions } from "./questions";

type Column =
  | "on"
  | "voucherNo"
  | "summary"
  | "counterparty"
  | "income"
  | "expense"
  | "balance"
  | "handler"
  | "approver";
type Props = {
  groups: readonly ClassTold[];
  heads: Record<Column, string>;
  words: { question: string; answer: string; file: string };
};

/** Every line of a period's accounts under its class: a table on a wide screen, one block a line on a phone. */
export function AccountTable({ groups, heads, words }: Props) {
  return groups.map(({ key, name, hint, lines }) => (
    <section key={key} aria-labelledby={`class-${key}`} className="stack-small account-class">
      <h3 id={`class-${key}`}>{name}</h3>
      {hint && <p className="hint">{hint}</p>}
      <table className="table accounts">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.summary}</th>
            <th scope="col">{heads.on}</th>
            <th scope="col">{heads.voucherNo}</th>
            <th scope="col">{heads.counterparty}</th>
            <th scope="col" className="number">
              {heads.income}
            </th>
            <th scope="col" className="number">
              {heads.expense}
            </th>
            <th scope="col" className="number">
              {heads.balance}
            </th>
            <th scope="col">
              {heads.handler} / {heads.approver}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.key} line={line} heads={heads} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  ));
}

function Row({ line, heads, words }: { line: LineTold } & Pick<Props, "heads" | "words">) {
  const people = [line.handler, line.approver].filter(Boolean).join(" / ");
  return (
    <>
      <tr id={`line-${line.key}`} className="account-line">
        <td data-title={heads.summary}>
          <span className="account-summary">{line.summary}</span>
          <span className="account-more">
            {line.marks.map(({ text, tone }) => (
              <span key={text} className={tone === "quiet" ? "hint" : `tag tag-${tone}`}>
                {text}
              </span>
            ))}
            {line.links.map(({ href, text, opens }) => (
              <a key={href} href={href} {...(opens && { target: "_blank", rel: "noopener" })}>
                {text}
              </a>
            ))}
          </span>
        </td>
        <td data-title={heads.on} className="short">
          {line.on}
        </td>
        <Cell title={heads.voucherNo} className="short" text={line.voucherNo} />
        <Cell title={heads.counterparty} text={line.counterparty} />
        <Cell title={heads.income} className="number" text={line.income} />
        <Cell title={heads.expense} className="number" text={line.expense} />
        <Cell title={heads.balance} className="number" text={line.balance} />
        <Cell title={`${heads.handler} / ${heads.approver}`} text={people} />
      </tr>
      {line.questions.length > 0 && (
        <tr className="account-questions">
          <td colSpan={8}>
            <Questions questions={line.questions} words={words} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What a line does not have is left out on a phone. */
function Cell({ title, text, className = "" }: { title: string; text: string; className?: string }) {
  return (
    <td data-title={title} className={text ? className : `${className} account-nothing`}>
      {text}
    </td>
  );
}
