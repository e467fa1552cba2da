"use client";

import { useEffect } from "react";

type Props = {
  /** Letter → the last part of the address. */
  keys: Readonly<Record<string, string>>;
  /** The matter on this page; on the list it is the line that has the focus. */
  href?: string;
};

/** One key for each thing an ask can become. Silent while somebody types, and after `g`, which goes to a place. */
export function SortKeys({ keys, href }: Props) {
  useEffect(() => {
    let isGoing = false;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest("input, textarea, select, [contenteditable]")) return;
      const wasGoing = isGoing;
      isGoing = event.key === "g";
      const to = keys[event.key];
      const line = target.closest<HTMLAnchorElement>("a[data-line]")?.getAttribute("href");
      const from = href ?? line;
      if (wasGoing || isGoing || !to || !from) return;
      event.preventDefault();
      window.location.assign(`${from}/${to}`);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [keys, href]);
  return null;
}
