import "server-only";
import type { NextRequest } from "next/server";
import { handlers } from "./next-auth";

const refusal = () => Response.json({ error: "bad request" }, { status: 400 });

/** next-auth answers broken addresses and bodies with a 500; they are the caller's fault. */
export const nextAuthRoute =
  (method: "GET" | "POST") =>
  async (request: NextRequest): Promise<Response> => {
    const back = request.nextUrl.searchParams.get("callbackUrl");
    if (back !== null && !back.startsWith("/") && !URL.canParse(back)) return refusal();
    try {
      const answer = await handlers[method](request);
      return answer.status < 500 ? answer : refusal();
    } catch {
      return refusal();
    }
  };
