import "server-only";
import { newId } from "@/db/ids";

/** A key for one showing of a form: sent twice, it is carried out once. */
export const newOnce = newId;
