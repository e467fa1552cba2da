"use client";

import { useEffect } from "react";

type Props = { searchHref: string; helpHref: string };

/** `/` goes to search, `?` to the list of keys, `g` and a letter to a place of the menu. Silent while somebody types. */
export function Keyboard({ searchHref, helpHref }: Props) {
  useEffect(() => {
    let isGoing = false;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key === "Escape") (document.activeElement as HTMLElement | null)?.blur();
      if (target.closest("input, textarea, select, [contenteditable]")) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isGoing) {
        isGoing = false;
        const place = document.querySelector<HTMLAnchorElement>(`a[data-letter="${CSS.escape(event.key)}"]`);
        if (place) place.click();
        return;
      }
      if (event.key === "g") isGoing = true;
      if (event.key === "?") window.location.assign(helpHref);
      if (event.key === "/") {
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>("input[type=search]");
        if (field) field.focus();
        else window.location.assign(searchHref);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [searchHref, helpHref]);
  return null;
}
