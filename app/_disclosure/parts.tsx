import type { ReactNode } from "react";
import type { PublishedVillage } from "@/db/queries/published-disclosure";
import { Board } from "./board";
import { Decisions } from "./decisions";

type Props = { village: PublishedVillage; page: number };
type Part = (props: Props) => ReactNode;

/**
 * The sections of a village's public page, in the order of their tabs; the words are `disclosure.public.tabs.<key>`. A
 * module adds its own by a line here: a component that takes the village and the page number.
 */
export const parts = {
  latest: (props: Props) => <Board {...props} itemClass={null} part="latest" />,
  partyAffairs: (props: Props) => <Board {...props} itemClass="partyAffairs" part="partyAffairs" />,
  villageAffairs: (props: Props) => <Board {...props} itemClass="villageAffairs" part="villageAffairs" />,
  finance: (props: Props) => <Board {...props} itemClass="finance" part="finance" />,
  decisions: (props: Props) => <Decisions {...props} />,
} as const satisfies Record<string, Part>;

export type PartKey = keyof typeof parts;
export const partKeys = Object.keys(parts) as PartKey[];
