import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { takeHeldForm } from "@/db/queries/held-forms";
import { can, type Permission, type Viewer } from "@/domain/access";
import { isUnproven, secondFactorPage } from "@/domain/navigation";
import type { Outcome } from "@/domain/outcome";
import { currentViewer } from "@/server/viewer";

type Params = Record<string, string>;
export type Search = Record<string, string | string[] | undefined>;
export type Visit<P extends Params = Params> = {
  viewer: Viewer;
  params: P;
  search: Search;
  /** What was typed in a form of this page before the session ended; hand it to the `Form`. */
  held: Outcome | undefined;
};
/** A visit to a page that is the same for everybody: no viewer to ask. */
export type PublicVisit<P extends Params = Params> = { params: P; search: Search };

type Spec<P extends Params> = { permission: Permission; render(visit: Visit<P>): Promise<ReactNode> };
type PublicSpec<P extends Params> = { render(visit: PublicVisit<P>): Promise<ReactNode> };
type Props<P> = { params: Promise<P>; searchParams: Promise<Search> };

/** The only way to show a page to somebody. A page you may not see does not exist; a guest is asked to sign in. */
export function page<P extends Params>({ permission, render }: Spec<P>) {
  return async function guarded({ params, searchParams }: Props<P>) {
    await connection(); // never prerender: a guard that ran at build time guards nobody
    const viewer = await currentViewer();
    const search = await searchParams;
    if (!can(viewer, permission)) {
      if (viewer.kind === "guest") redirect(`/sign-in?next=${encodeURIComponent(await here())}`);
      if (isUnproven(viewer)) redirect(secondFactorPage);
      notFound();
    }
    const held = typeof search.held === "string" ? await takeHeldForm(viewer, search.held) : undefined;
    return render({ viewer, params: await params, search, held });
  };
}

/** A page for everyone, the same for everyone: it reads through `published…` queries and knows no viewer. */
export function publicPage<P extends Params>({ render }: PublicSpec<P>) {
  return async function open({ params, searchParams }: Props<P>) {
    await connection();
    return render({ params: await params, search: await searchParams });
  };
}

/** The address of this request inside the site, as `proxy.ts` saw it. */
async function here(): Promise<string> {
  const path = (await headers()).get("x-path") ?? "/";
  return path.startsWith("/") && !path.startsWith("//") ? path : "/";
}

/** One value of a search parameter, `""` when absent; a repeated one counts once. */
export function one(search: Search, name: string, longest = 200): string {
  const value = search[name];
  return (Array.isArray(value) ? value[0] : value)?.slice(0, longest) ?? "";
}

/** The page number asked for, from 1. */
export const pageNumber = (search: Search): number => {
  const asked = Number.parseInt(one(search, "page"), 10);
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 1), 10_000) : 1;
};
