"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const pause = 2_500;

/** A copy is being made: the page looks again by itself, or by the link where no scripts run. */
export function WhileMaking({ words }: { words: Record<"making" | "again", string> }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), pause);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <p role="status" className="report">
      {words.making}{" "}
      <a className="tap" href="?">
        {words.again}
      </a>
    </p>
  );
}
