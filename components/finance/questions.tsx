import type { QuestionTold } from "@/domain/finance/told";

type Props = {
  questions: readonly QuestionTold[];
  words: { question: string; answer: string; file: string };
};

/** What villagers asked about a line and what they were told; unanswered ones are seen as such. */
export function Questions({ questions, words }: Props) {
  return (
    <ul className="questions">
      {questions.map(({ id, words: asked, asked: when, answered, answer, isOpen, files }) => (
        <li key={id} className="stack-small">
          <p>
            <strong>{words.question}</strong> <span className="pre-line">{asked}</span>{" "}
            <span className="hint">{when}</span> {isOpen && <span className="tag tag-amber">{answered}</span>}
          </p>
          {answer && (
            <p>
              <strong>{words.answer}</strong> <span className="pre-line">{answer}</span>{" "}
              <span className="hint">{answered}</span>
            </p>
          )}
          {files.map((file) => (
            <p key={file.id}>
              <a className="tap" href={`/files/${file.id}`}>
                {words.file} {file.name}
              </a>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
