import { remaining } from "@/server/auth/remaining";

export const GET = remaining;
