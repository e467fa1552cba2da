import type { Delivery, Guide } from "@/domain/services/guide";

type Limit = { amount: number; unit: "WD" | "CD" };
export type GuideFactsWords = {
  facts: Record<
    | "howLong"
    | "fee"
    | "visits"
    | "result"
    | "target"
    | "delivery"
    | "bodies"
    | "decides"
    | "location"
    | "hours"
    | "phone"
    | "complaint",
    string
  >;
  promise: (promised: Limit, legal: Limit & { text: string }) => { promised: string; lawful: string };
  promiseHint: string;
  noFee: string;
  visits: (visits: number) => string;
  deliveries: Record<Delivery, string>;
};

/** What everybody asks first: how long, what it costs, how often one must come, what one gets. */
export function GuideFacts({ guide, words }: { guide: Guide; words: GuideFactsWords }) {
  const { facts } = words;
  const promise = words.promise(guide.promisedLimit, guide.legalLimit);
  return (
    <dl className="key-facts">
      <div>
        <dt>{facts.howLong}</dt>
        <dd>
          <strong>{promise.promised}</strong>
          <span className="hint block">{promise.lawful}</span>
          <span className="hint block">{words.promiseHint}</span>
        </dd>
      </div>
      <div>
        <dt>{facts.fee}</dt>
        <dd>
          <strong>{guide.fee || words.noFee}</strong>
          {guide.feeBasis && <span className="hint block">{guide.feeBasis}</span>}
        </dd>
      </div>
      <div>
        <dt>{facts.visits}</dt>
        <dd>
          <strong>{words.visits(guide.visits)}</strong>
        </dd>
      </div>
      <div>
        <dt>{facts.result}</dt>
        <dd>
          <strong>{guide.resultName}</strong>
          <span className="hint block">
            {guide.delivery.map((each) => words.deliveries[each]).join("、")}
          </span>
        </dd>
      </div>
      <div>
        <dt>{facts.target}</dt>
        <dd>{guide.serviceTarget}</dd>
      </div>
    </dl>
  );
}
