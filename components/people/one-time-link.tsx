"use client";

import { useOutcome } from "@/components/ui/form";

/** The link an action has just made: shown this once, kept nowhere. */
export function OneTimeLink({ label, hint }: { label: string; hint: string }) {
  const link = useOutcome().given?.link;
  if (!link) return null;
  return (
    <div className="report stack-small">
      <p className="report-title">{label}</p>
      <output className="link-once">{link}</output>
      <p className="hint">{hint}</p>
    </div>
  );
}
