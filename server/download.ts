import "server-only";
import { can, type Permission, type Viewer } from "@/domain/access";
import { contentDisposition } from "@/domain/files/names";
import { type Body, type Range, rangeOf, streamOf } from "@/server/files/body";
import { currentViewer } from "@/server/viewer";

export type Visit<P> = { viewer: Viewer; params: P; search: URLSearchParams };

/** What is sent: a stored file, or a paper made for the occasion. */
export type Download = {
  name: string;
  mediaType: string;
  /** Known for stored files, so that a part can be asked for. */
  bytes?: number;
  /** Fingerprint of the content. */
  sha256?: string;
  /** Anyone may have it; caches may keep it for an hour. Everything else is kept nowhere. */
  isPublic?: boolean;
  /** Shown in the page: pictures only, which cannot run anything. */
  isInline?: boolean;
  body: () => Promise<Body> | Body;
};

type Spec<P> = { permission: Permission; find(visit: Visit<P>): Promise<Download | null> };

/**
 * The only way out for files and papers. What you may not have does not exist. Whatever it is, a browser saves it and
 * never runs it: attachment, nosniff, sandbox.
 */
export function download<P extends Record<string, string>>({ permission, find }: Spec<P>) {
  return async (request: Request, { params }: { params: Promise<P> }): Promise<Response> => {
    const viewer = await currentViewer();
    const search = new URL(request.url).searchParams;
    const found = can(viewer, permission) ? await find({ viewer, params: await params, search }) : null;
    return found ? sent(request, found) : missing();
  };
}

const missing = () =>
  new Response("404", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

async function sent(request: Request, found: Download): Promise<Response> {
  const headers = headersOf(found);
  if (found.sha256 && matches(request.headers.get("if-none-match"), found.sha256))
    return new Response(null, { status: 304, headers });
  const range = rangeOf(request.headers, found);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${found.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("content-type", found.mediaType);
  headers.set(
    "content-disposition",
    contentDisposition(found.isInline ? "inline" : "attachment", found.name),
  );
  setLength(headers, found, range);
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(streamOf(await found.body(), range), { status: range ? 206 : 200, headers });
}

function headersOf({ sha256, bytes, isPublic }: Download): Headers {
  const headers = new Headers({
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cache-control": isPublic ? "public, max-age=3600" : "private, no-store",
    "cross-origin-resource-policy": "same-origin",
  });
  if (sha256) headers.set("etag", `"${sha256}"`);
  if (bytes !== undefined) headers.set("accept-ranges", "bytes");
  return headers;
}

function setLength(headers: Headers, { bytes }: Download, range: Range | null) {
  if (range) {
    headers.set("content-range", `bytes ${range.from}-${range.to}/${bytes}`);
    headers.set("content-length", String(range.to - range.from + 1));
  } else if (bytes !== undefined) headers.set("content-length", String(bytes));
}

const matches = (asked: string | null, sha256: string): boolean =>
  asked?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === `"${sha256}"`) ?? false;
