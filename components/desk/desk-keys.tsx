"use client";

import { useEffect } from "react";

/** `j` and `k` move along the lines of the desk; Enter opens, as on any link. */
export function DeskKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select")) return;
      if (event.key !== "j" && event.key !== "k") return;
      const lines = [...document.querySelectorAll<HTMLAnchorElement>("a[data-line]")];
      const at = lines.indexOf(target.closest("a[data-line]") as HTMLAnchorElement);
      const next = event.key === "j" ? Math.min(at + 1, lines.length - 1) : Math.max(at - 1, 0);
      lines[next]?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
