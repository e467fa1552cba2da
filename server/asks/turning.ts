import "server-only";
import type { AskTarget } from "@/domain/asks/states";
import { intoApplication } from "./turning/application";
import { intoConsultation } from "./turning/consultation";
import type { Turn } from "./turning/kinds";
import { intoReport } from "./turning/report";

/**
 * What an ask can become. Each entry writes the part of its own kind and says where the matter lies next; everything
 * else (the same number, clocks, desks, history, the word to the villager) is done by `turn.ts`. A module adds a line.
 */
export const turnings: Partial<Record<AskTarget, Turn>> = {
  application: intoApplication,
  consultation: intoConsultation,
  suggestion: intoConsultation,
  report: intoReport,
};

export const openTargets = Object.keys(turnings) as AskTarget[];
