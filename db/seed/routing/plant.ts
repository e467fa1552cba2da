import type { Tx } from "@/db/client";
import { synonyms } from "@/db/schema";
import { addDays } from "@/domain/calendar/day";
import { plant } from "../planting";
import { at, idOf, today, workdayBefore } from "../stable";
import { pairs } from "./words";

/** 俗语: what the office wrote down about how people speak. */
export async function plantWords(tx: Tx): Promise<void> {
  const createdAt = at(workdayBefore(addDays(today(), -380)), 15, 10);
  await plant(
    tx,
    synonyms,
    pairs.map(({ everyday, official }) => ({
      ...{ everyday, official, createdAt, updatedAt: createdAt },
      id: idOf(`word:${everyday}=${official}`),
      addedById: idOf("person:li"),
    })),
  );
}
