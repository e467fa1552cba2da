"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The few sentences that client code itself speaks; the root layout hands them over in the reader's language. */
export type Words = Record<
  "problems" | "saved" | "busy" | "optional" | "required" | "chosen" | "signInAgain" | "already",
  string
>;

const Spoken = createContext<Words | null>(null);

export const useWords = (): Words => {
  const words = useContext(Spoken);
  if (!words) throw new Error("no words: the root layout provides them");
  return words;
};

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Spoken value={words}>{children}</Spoken>;
}
