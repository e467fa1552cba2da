import "server-only";
import type { Tx } from "@/db/client";
import { findInformation, listInformationFiles } from "@/db/queries/information";
import { insertInformationDraft, updateInformationDraft } from "@/db/queries/information-drafts";
import { findDisclosureOffice } from "@/db/queries/information-posts";
import { findOwnDetails } from "@/db/queries/own-details";
import { postsFor, type Viewer } from "@/domain/access";
import type { RequestInput } from "@/domain/information/input";
import { proofPurpose } from "@/domain/information/kinds";
import { Refused } from "@/domain/outcome";
import { spoken } from "@/server/spoken";
import { advance } from "./advance";

/** Where somebody's requests lie in the site. */
export const informationPath = (viewer: Pick<Viewer, "kind">): string =>
  viewer.kind === "villager" ? "/my/information" : "/office/information";

/** Who writes it: a villager for themselves, or the office for whoever asks it to. */
function filerOf(viewer: Viewer) {
  if (!viewer.personId) throw new Refused("notFound");
  const post = postsFor(viewer, "information.enter")[0];
  return { personId: viewer.personId, postId: post?.postId ?? null, isSelf: viewer.kind === "villager" };
}

/** Makes the draft, or changes it; the id of it. A villager asking as a person is who they are, whatever the form said. */
export async function saveRequest(tx: Tx, viewer: Viewer, typed: RequestInput): Promise<string> {
  const filer = filerOf(viewer);
  const known = filer.isSelf && typed.applicantType === "natural" ? await findOwnDetails(viewer) : null;
  const input = { ...typed, ...(known?.idNumber && { name: known.name, idNumber: known.idNumber }) };
  const channel = filer.isSelf ? "web" : (input.channel ?? "window");
  if (input.id) {
    const draft = await findInformation(viewer, input.id);
    if (draft?.case.state !== "draft") throw new Refused("notFound");
    await updateInformationDraft(tx, draft, input, filer, channel);
    return draft.id;
  }
  const officeId = await findDisclosureOffice(tx);
  if (!officeId) throw new Refused("applications.errors.nobody");
  const title = spoken("information")("matter");
  return insertInformationDraft(tx, input, filer, { officeId, title, channel });
}

/** 身份证明 (第二十九条): the ID number of a person known to the portal, or a picture of the proof. */
export async function sendRequest(tx: Tx, viewer: Viewer, { id, version }: { id: string; version: number }) {
  const draft = await findInformation(viewer, id);
  if (!draft) throw new Refused("notFound");
  if (await lacksProof(viewer, draft)) throw new Refused("information.errors.noProof");
  return advance({ viewer, tx, id, version, step: "handIn" });
}

type Draft = NonNullable<Awaited<ReturnType<typeof findInformation>>>;
export async function lacksProof(viewer: Viewer, draft: Draft): Promise<boolean> {
  const { applicantId, applicantIdNumber, channel } = draft.case;
  const isKnown =
    applicantId !== null && applicantIdNumber !== null && draft.request.applicantType === "natural";
  // At the counter the card is shown, by letter its copy lies in the letter; the office answers for it.
  if (isKnown || channel !== "web" || viewer.kind === "staff") return false;
  return !(await listInformationFiles(draft)).some(({ purpose }) => purpose === proofPurpose);
}
