"use client";

import { useEffect } from "react";

/** `/` goes to search, `g` and a letter to a place of the menu. Does nothing while somebody types. */
export function Keyboard({ searchHref }: { searchHref: string }) {
  useEffect(() => {
    let isGoing = false;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest("input, textarea, select, [contenteditable]")) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isGoing) {
        isGoing = false;
        const place = document.querySelector<HTMLAnchorElement>(`a[data-letter="${CSS.escape(event.key)}"]`);
        if (place) place.click();
        return;
      }
      if (event.key === "g") isGoing = true;
      if (event.key === "/") {
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>("input[type=search]");
        if (field) field.focus();
        else window.location.assign(searchHref);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [searchHref]);
  return null;
}
