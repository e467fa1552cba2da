import "server-only";
import { cache } from "react";
import { publishedCalendar as readCalendar } from "@/db/queries/calendar";

/** The working-day calendar for what is shown: read once for each request. What is written reads it in its own transaction. */
export const publishedCalendar = cache(readCalendar);
