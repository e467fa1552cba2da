"use client";

import { useEffect, useRef, useState } from "react";
import { type FormAction, useOutcome } from "@/components/ui/form";
import { untouched } from "@/domain/outcome";
import { fillForm, forgetUnsaved, readUnsaved, type Unsaved, writeUnsaved } from "./unsaved";

type Words = Record<
  "saving" | "saved" | "failed" | "signedOut" | "conflict" | "found" | "restore" | "forget",
  string
>;
type Props = { action: FormAction; id: string; version: number; words: Words };
type Told = { state: "idle" | "saving" | "saved" | "failed" | "signedOut" | "conflict"; time?: string };

const pause = 3_000;
const nextTry = 5_000;
const now = () => new Date().toTimeString().slice(0, 5);

/** Saves the form around it a few seconds after the last key, and says so. What cannot be sent is kept in the browser. */
export function KeepDraft({ action, id, version, words }: Props) {
  const { values } = useOutcome();
  const place = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<Told>({ state: "idle" });
  const [kept, setKept] = useState({ after: "", version: "" });
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);

  useEffect(() => {
    const form = place.current?.form;
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sending: Promise<void> | null = null;
    let isDirty = false;
    let isOver = false;
    const versionField = form.elements.namedItem("version") as HTMLInputElement;
    const found = readUnsaved(id);
    if (found) setUnsaved(found);

    async function send() {
      clearTimeout(timer);
      const data = new FormData(form as HTMLFormElement);
      isDirty = false;
      setTold({ state: "saving" });
      try {
        const { status, code, given } = await action(untouched, data);
        if (status === "done") {
          // At once for the button, and in the state, since React writes the attribute of hidden fields anew.
          versionField.value = given?.version ?? versionField.value;
          setKept({ after: String(version), version: versionField.value });
          forgetUnsaved(id);
          return setTold({ state: "saved", time: now() });
        }
        if (code === "signedOut" || code === "noticeEditor.conflict") {
          isOver = code !== "signedOut";
          writeUnsaved(id, data);
          return setTold({ state: code === "signedOut" ? "signedOut" : "conflict" });
        }
        // A field the server does not take yet: the button will say which.
        setTold({ state: "idle" });
      } catch {
        writeUnsaved(id, data);
        isDirty = true;
        setTold({ state: "failed" });
        timer = setTimeout(start, nextTry);
      }
    }
    function start() {
      if (sending || isOver) return;
      sending = send().finally(() => {
        sending = null;
        // What was typed while it was on its way goes next.
        if (isDirty) changed();
      });
    }
    function changed() {
      isDirty = true;
      clearTimeout(timer);
      timer = setTimeout(start, pause);
    }
    const leave = () => isDirty && start();
    /** The page goes away before it could be sent: it waits in this browser. */
    const gone = () => (isDirty || sending) && !isOver && writeUnsaved(id, new FormData(form));
    /** The button waits for what is on its way, else one would be in one's own way. */
    function submit(event: SubmitEvent) {
      clearTimeout(timer);
      isDirty = false;
      if (!sending) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const button = event.submitter;
      sending.finally(() => setTimeout(() => form?.requestSubmit(button)));
    }
    form.addEventListener("input", changed);
    form.addEventListener("submit", submit, true);
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", gone);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", changed);
      form.removeEventListener("submit", submit, true);
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("pagehide", gone);
    };
  }, [action, id, version]);

  function restore() {
    const form = place.current?.form;
    if (form && unsaved) fillForm(form, unsaved);
    forgetUnsaved(id);
    setUnsaved(null);
    document.dispatchEvent(new CustomEvent("draft-restored"));
    form?.dispatchEvent(new Event("input"));
  }

  const typed = typeof values?.version === "string" ? values.version : String(version);
  const current = kept.after === String(version) && !values ? kept.version : typed;
  return (
    <>
      <input ref={place} type="hidden" name="version" value={current} />
      {unsaved && (
        <div className="report report-bad stack-small">
          <p>{words.found}</p>
          <div className="row">
            <button type="button" className="button button-plain" onClick={restore}>
              {words.restore}
            </button>
            <button
              type="button"
              className="button button-plain"
              onClick={() => {
                forgetUnsaved(id);
                setUnsaved(null);
              }}
            >
              {words.forget}
            </button>
          </div>
        </div>
      )}
      <p
        className={told.state === "failed" || told.state === "conflict" ? "kept wrong" : "kept hint"}
        role="status"
      >
        {told.state !== "idle" && words[told.state].replace("{time}", told.time ?? "")}
        {told.state === "signedOut" && (
          <>
            {" "}
            <a href="/sign-in?window=1" target="_blank" rel="noopener">
              →
            </a>
          </>
        )}
      </p>
    </>
  );
}
