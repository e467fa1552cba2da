import { z } from "zod";
import type { Permission } from "../access";
import { type ImportKind, importKinds } from "./importing";

/** People are the system administrator's, posts (which are permissions) the security administrator's. */
export const importPermission: Record<ImportKind, Permission> = {
  people: "people.manage",
  posts: "posts.manage",
};

const text = z.string().max(600_000).default("");
export const ImportInput = z.object({
  kind: z.enum(importKinds),
  step: z.enum(["preview", "confirm"]),
  /** The chosen file as text. */
  sheet: text,
  /** The same text again, from the page that showed the preview. */
  table: text,
});
