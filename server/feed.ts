import "server-only";
import { connection } from "next/server";

type Made = { body: string | Buffer; type: string; name?: string };

/**
 * A public answer that is no page: a feed, a poster. The same for everybody, made from `published…` queries, kept in
 * memory by the launcher like a public page. `null` is a 404.
 */
export function feed<P extends Record<string, string> = Record<string, never>>(
  make: (params: P) => Promise<Made | null>,
) {
  return async function answer(_request: Request, context: { params: Promise<P> }): Promise<Response> {
    await connection();
    const made = await make(await context.params);
    if (!made) return new Response(null, { status: 404 });
    const { body, type, name } = made;
    return new Response(typeof body === "string" ? body : new Uint8Array(body), {
      headers: {
        "content-type": type,
        "x-content-type-options": "nosniff",
        ...(name && { "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}` }),
      },
    });
  };
}
