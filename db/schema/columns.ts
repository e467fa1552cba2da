import { customType, date, timestamp, uuid } from "drizzle-orm/pg-core";
import { newId } from "@/db/ids";
import { open, seal } from "@/db/sealing";

/** Every table starts with a key made in the app (time-ordered UUID version 7). */
export const id = () => uuid().primaryKey().$defaultFn(newId);
export const instant = () => timestamp({ withTimezone: true });
/** A day of the office's calendar, `YYYY-MM-DD`. */
export const day = () => date({ mode: "string" });
export const createdAt = () => instant().notNull().defaultNow();
export const clock = {
  createdAt: createdAt(),
  updatedAt: instant()
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date()),
};

/** Text that lies encrypted in the database: names, phones and ID numbers of villagers (public.md §8.3 confidentiality). */
export const sealed = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: seal,
  fromDriver: open,
});

/** The same for something with parts. */
export const sealedJson = <T>(name?: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => "text",
    toDriver: (value) => seal(JSON.stringify(value)),
    fromDriver: (text) => JSON.parse(open(text)) as T,
  })(name ?? "");

/** A bigram search vector, filled by `db/search.ts`. */
export const searchVector = customType<{ data: string }>({ dataType: () => "tsvector" });
