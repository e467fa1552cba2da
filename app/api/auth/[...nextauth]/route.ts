import { nextAuthRoute } from "@/server/auth/route";

export const GET = nextAuthRoute("GET");
export const POST = nextAuthRoute("POST");
