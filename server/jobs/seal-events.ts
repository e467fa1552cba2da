import "server-only";
import { insertBlock } from "@/db/queries/event-blocks";
import type { Run } from "./kinds";

const mostBlocks = 50;

/** Seals what has happened into blocks, each tied to the one before (G0-13). */
export const sealEvents: Run = async ({ tx }) => {
  for (let block = 0; block < mostBlocks; block += 1) if (!(await insertBlock(tx))) return;
};
