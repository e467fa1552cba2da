"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState, useSyncExternalStore } from "react";
import { newKey, type Sending, sendFile } from "./send-file";

export type FileFieldTold = {
  purpose: string;
  subject: string;
  back: string;
  label: string;
  megabytes: number;
  accept: string;
  once: string;
  words: Record<
    | "limits"
    | "tooLarge"
    | "send"
    | "sending"
    | "sent"
    | "failed"
    | "noNetwork"
    | "again"
    | "cancel"
    | "declaration",
    string
  >;
};

/** `isBrief`: the page has said once for all its fields what is accepted. */
type Props = FileFieldTold & { isBrief?: boolean };

type Upload = { key: string; file: File; share: number; state: "sending" | "sent" | "failed"; why?: string };

const never = () => () => {};

/**
 * Picks files and sends them at once, each with its progress; what failed can be tried again. Without JavaScript it is a
 * plain form for one file. It is a form of its own, so it stands beside other forms, not inside them.
 */
export function FileField({ label, words, megabytes, accept, once, isBrief, ...fields }: Props) {
  const id = useId();
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<string, Sending>());
  // The button is for browsers that never come this far.
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  const change = (key: string, news: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...news } : one)));

  function start(key: string, file: File) {
    if (file.size > megabytes * 1024 * 1024) return change(key, { state: "failed", why: words.tooLarge });
    const sending = sendFile({ ...fields, once: key, file, onShare: (share) => change(key, { share }) });
    running.current.set(key, sending);
    sending.done.then(
      () => {
        change(key, { state: "sent", share: 1 });
        router.refresh();
      },
      (fault: Error) => change(key, { state: "failed", why: fault.message || words.noNetwork }),
    );
  }

  function add(chosen: FileList | null) {
    for (const file of chosen ?? []) {
      const key = newKey();
      setUploads((all) => [...all, { key, file, share: 0, state: "sending" }]);
      start(key, file);
    }
  }

  function again({ key, file }: Upload) {
    change(key, { state: "sending", share: 0 });
    start(key, file);
  }

  function cancel(key: string) {
    running.current.get(key)?.stop();
    setUploads((all) => all.filter((one) => one.key !== key));
  }

  return (
    <form action="/files" method="post" encType="multipart/form-data" className="stack-small upload">
      {Object.entries({ ...fields, once }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field">
        <label htmlFor={id}>{label}</label>
        {!isBrief && (
          <p id={`${id}-hint`} className="hint">
            {words.limits}
          </p>
        )}
        <input
          id={id}
          type="file"
          name="file"
          accept={accept}
          multiple={isAwake}
          required
          aria-describedby={isBrief ? undefined : `${id}-hint`}
          onChange={(event) => {
            add(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
      {!isAwake && (
        <button type="submit" className="button button-plain">
          {words.send}
        </button>
      )}
      <ul className="uploads" aria-live="polite">
        {uploads
          .filter(({ state }) => state !== "sent")
          .map((upload) => (
            <li key={upload.key} className="row">
              <span>{upload.file.name}</span>
              {upload.state === "sending" && (
                <progress max={1} value={upload.share} aria-label={`${words.sending} ${upload.file.name}`} />
              )}
              {upload.state === "failed" && <span className="wrong">{upload.why ?? words.failed}</span>}
              {upload.state === "failed" && (
                <button type="button" className="button button-plain" onClick={() => again(upload)}>
                  {words.again}
                </button>
              )}
              <button type="button" className="button button-plain" onClick={() => cancel(upload.key)}>
                {words.cancel}
              </button>
            </li>
          ))}
      </ul>
      {!isBrief && <p className="hint">{words.declaration}</p>}
    </form>
  );
}
