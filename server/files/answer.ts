import "server-only";
import { insideSite } from "@/domain/account/inside";
import type { Refused } from "@/domain/outcome";
import { sentences } from "@/server/sentences";

export type Answer =
  | { stored: string; name: string; bytes: number }
  | { refused: Refused }
  | { status: 400 | 401 | 403 };

/** How the sender wants to be answered: a script in JSON, a plain form by being led back to its page. */
export type Wanted = { isJson: boolean; back: string };

export function wantedOf(request: Request): Wanted {
  const isJson = (request.headers.get("accept") ?? "").includes("application/json");
  const from = request.headers.get("referer") ?? "";
  const { pathname, search } = URL.canParse(from) ? new URL(from) : { pathname: "/", search: "" };
  return { isJson, back: pathname + search };
}

const plainStatus = { 400: "files.errors.badForm", 401: "form.signedOut", 403: "form.forbidden" } as const;

export async function answerOf(wanted: Wanted, answer: Answer): Promise<Response> {
  if (wanted.isJson) return inJson(answer);
  if ("status" in answer && answer.status === 401)
    return ledTo(`/sign-in?next=${encodeURIComponent(insideSite(wanted.back, "/"))}`);
  return ledTo(backTo(wanted.back, answer));
}

async function inJson(answer: Answer): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  if ("stored" in answer) {
    const { stored: id, name, bytes } = answer;
    return Response.json({ id, name, bytes }, { status: 201, headers });
  }
  const say = await sentences();
  if ("status" in answer) {
    const { status } = answer;
    return Response.json({ message: say(plainStatus[status]) }, { status, headers });
  }
  const { key, args } = answer.refused;
  return Response.json({ code: key, message: say(key, args) }, { status: 422, headers });
}

/** The page says what happened; `uploadTold` reads it there. */
function backTo(back: string, answer: Answer): string {
  const url = new URL(insideSite(back, "/"), "http://inside.invalid");
  for (const name of ["uploaded", "uploadError", "uploadArgs"]) url.searchParams.delete(name);
  if ("stored" in answer) url.searchParams.set("uploaded", answer.stored);
  else if ("refused" in answer) {
    url.searchParams.set("uploadError", answer.refused.key);
    url.searchParams.set("uploadArgs", new URLSearchParams(answer.refused.args as never).toString());
  } else url.searchParams.set("uploadError", plainStatus[answer.status]);
  return url.pathname + url.search + url.hash;
}

/** A path, not a whole address: behind a proxy we do not know how the reader reached us. */
const ledTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
