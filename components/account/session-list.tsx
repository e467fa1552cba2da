import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";

export type SessionTold = {
  id: string;
  device: string;
  isThis: boolean;
  address: string;
  lastSeen: string;
  once: string;
};
type Props = {
  sessions: readonly SessionTold[];
  end: FormAction;
  words: Record<"this" | "address" | "lastSeen" | "end", string>;
};

/** Where one is signed in; each other device can be signed out. */
export const SessionList = ({ sessions, end, words }: Props) => (
  <ul className="list">
    {sessions.map(({ id, device, isThis, address, lastSeen, once }) => (
      <li key={id} className="split">
        <div>
          <p className="strong">
            {device} {isThis && <span className="tag tag-green">{words.this}</span>}
          </p>
          <p className="hint">
            {words.lastSeen} {lastSeen}　{words.address} {address}
          </p>
        </div>
        {!isThis && (
          <Form action={end} once={once} className="inline-form">
            <input type="hidden" name="id" value={id} />
            <Button kind="plain">{words.end}</Button>
          </Form>
        )}
      </li>
    ))}
  </ul>
);
