import "server-only";
import type { Route } from "next";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { announcePublicChange, type Tx, transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { insertEvent, type NewEvent } from "@/db/queries/events";
import { insertHeldForm } from "@/db/queries/held-forms";
import { claimSubmission, findSubmission, updateSubmission } from "@/db/queries/submissions";
import { can, type HeldPost, type Permission, postsFor, type Viewer } from "@/domain/access";
import { type Outcome, Refused } from "@/domain/outcome";
import { clientAddress } from "@/server/client-address";
import { fields, typed } from "@/server/fields";
import { fieldErrors, sentences } from "@/server/sentences";
import { sheetsIn } from "@/server/sheets";
import { currentViewer } from "@/server/viewer";

type Asked<Input> = { viewer: Viewer; input: Input; address: string | null };
type Job<Input, Proof> = Asked<Input> & { tx: Tx; proof: Proof };
type Recorded = Pick<NewEvent, "subjectKind" | "subjectId" | "what"> &
  Partial<Pick<NewEvent, "fromState" | "toState" | "opinion" | "detail">> & {
    /** In which post the viewer acted; else the first post that gives the permission. */
    post?: HeldPost | undefined;
    /** Who acted, when the request began as a guest's: signing in. */
    actorId?: string;
  };
/** `quiet` says why a deed leaves no event (a draft saved every few seconds). */
type Result = (Recorded | { quiet: string }) & {
  goTo?: string;
  /** Names what became public or stopped being so; every instance drops its public pages at commit. */
  publicChange?: string;
  message?: string;
  given?: Record<string, string>;
};
type Spec<Input extends z.ZodType, Proof> = {
  permission: Permission | ((input: z.output<Input>) => Permission);
  input: Input;
  /**
   * Comes before the transaction and outside of it: slow proofs such as passwords, and counts of tries that must stand
   * when the deed is refused. `run` gets what it returns.
   */
  prove?(asked: Asked<z.output<Input>>): Promise<Proof>;
  /** A second click is carried out again: its answer brings a cookie that the first one's may not have delivered. */
  isRepeatable?: boolean;
  /** Its answer is all that the page needs; nothing is drawn anew (a draft saved every few seconds). */
  isSilent?: boolean;
  run(job: Job<z.output<Input>, Proof>): Promise<Result>;
};

/** The only way to change data: allow, parse, then run and record in one transaction, then show. */
export function action<Input extends z.ZodType, Proof = undefined>(spec: Spec<Input, Proof>) {
  const { permission, input, prove, isRepeatable, isSilent, run } = spec;
  return async (_before: Outcome, form: FormData): Promise<Outcome> => {
    // Only a forged call comes without a form; there is no such action then.
    if (!(form instanceof FormData)) notFound();
    const viewer = await currentViewer();
    if (typeof permission === "string" && !can(viewer, permission)) return forbid(viewer, form);
    const sheets = await sheetsIn(form).catch(keepRefusal);
    if (sheets instanceof Refused) return refused(form, sheets);
    const parsed = input.safeParse({ ...fields(form), ...sheets });
    if (!parsed.success) return again(form, { status: "invalid", errors: await fieldErrors(parsed.error) });
    const needed = typeof permission === "function" ? permission(parsed.data) : permission;
    if (!can(viewer, needed)) return forbid(viewer, form);

    const key = isRepeatable ? undefined : String(form.get("once") ?? "") || undefined;
    const asked = { viewer, input: parsed.data, address: await clientAddress() };
    const carryOut = async (tx: Tx, proof: Proof) => {
      const before = await claimSubmission(tx, key);
      if (before) return already(before.goTo);
      const made = await run({ ...asked, tx, proof });
      if (!("quiet" in made)) await record(tx, viewer, needed, made, asked.address);
      if (made.publicChange) await announcePublicChange(tx, made.publicChange);
      if (made.goTo) await updateSubmission(tx, key, made.goTo);
      return { goTo: made.goTo, message: made.message, given: made.given };
    };
    const result = await Promise.resolve(prove?.(asked) as Promise<Proof>)
      .then((proof) => transaction((tx) => carryOut(tx, proof)))
      .catch((error) => refusalOrDone(error, key));
    if (result instanceof Refused) return refused(form, result);

    if (result.goTo) redirect(result.goTo as Route);
    if (!isSilent) refresh();
    const message = (await sentences())(result.message ?? "form.saved");
    return { status: "done", message, once: newId(), ...(result.given && { given: result.given }) };
  };
}

async function record(
  tx: Tx,
  viewer: Viewer,
  permission: Permission,
  made: Recorded,
  address: string | null,
) {
  const { post = postsFor(viewer, permission)[0], subjectKind, subjectId, what, ...rest } = made;
  await insertEvent(tx, {
    subjectKind,
    subjectId,
    what,
    permission,
    actorId: rest.actorId ?? viewer.personId,
    actorPostId: post?.postId ?? null,
    actingForId: post?.actingFor?.personId ?? null,
    fromState: rest.fromState ?? null,
    toState: rest.toState ?? null,
    opinion: rest.opinion || null,
    detail: rest.detail ?? {},
    address,
  });
}

/** A guest's session may have ended while typing: what was typed is kept and given back after signing in. */
async function forbid(viewer: Viewer, form: FormData): Promise<Outcome> {
  const say = await sentences();
  if (viewer.kind !== "guest")
    return again(form, { status: "refused", code: "forbidden", message: say("form.forbidden") });
  const asked = await headers();
  if (asked.has("next-action"))
    return again(form, { status: "refused", code: "signedOut", message: say("form.signedOut") });
  const path = (asked.get("x-path") ?? "/").replace(/^\/+/, "/");
  const held = await transaction((tx) => insertHeldForm(tx, path, typed(form)));
  const back = `${path}${path.includes("?") ? "&" : "?"}held=${held}`;
  redirect(`/sign-in?next=${encodeURIComponent(back)}` as Route);
}

async function refused(form: FormData, { key, args, field, given }: Refused): Promise<Outcome> {
  const sentence = (await sentences())(key, args);
  if (field) return again(form, { status: "invalid", errors: { [field]: [sentence] } });
  return again(form, { status: "refused", code: key, message: sentence, ...(given && { given }) });
}

const again = (form: FormData, outcome: Outcome): Outcome => ({
  ...outcome,
  values: typed(form),
  once: newId(),
});

const already = (goTo: string | null) => ({
  goTo: goTo ?? undefined,
  message: "form.already",
  given: undefined,
});

function keepRefusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  throw error;
}

/** Of two clicks the second may find its code spent by the first: then it is no refusal, the deed is done. */
async function refusalOrDone(error: unknown, key: string | undefined) {
  const refusal = keepRefusal(error);
  const done = await findSubmission(key);
  return done ? already(done.goTo) : refusal;
}
