import "server-only";
import { cache } from "react";
import { publishedSettings as readSettings } from "@/db/queries/settings";

/** What the installation says about itself, asked of the database once for each request however many parts of a page want it. */
export const publishedSettings = cache(readSettings);
