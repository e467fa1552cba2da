import { transaction } from "@/db/client";
import { findApplication } from "@/db/queries/applications";
import { insertDraft, updateOnPaper } from "@/db/queries/drafts";
import { publishedService } from "@/db/queries/published-services";
import type { Viewer } from "@/domain/access";
import type { ApplicationStep } from "@/domain/applications/flow";
import type { WhoInput } from "@/domain/applications/input";
import type { Given } from "@/domain/applications/rules";
import { consentKey } from "@/domain/cases/filing";
import { advance } from "@/server/applications/advance";

export const person = { name: "赵秀英", phone: "19900001001", idNumber: "330199195203077223" };

/** A draft with every material on paper. */
export async function draftOf(
  viewer: Viewer,
  slug = "gaoling-jintie",
  input: Partial<WhoInput> = {},
): Promise<string> {
  return transaction(async (tx) => {
    const item = await publishedService(slug);
    if (!item) throw new Error(`no item ${slug}`);
    const filer = { personId: viewer.personId ?? "", postId: viewer.posts[0]?.postId ?? null };
    const who = {
      item: slug,
      relation: "self",
      delivery: "window",
      remark: "",
      ...person,
      ...input,
    } as WhoInput;
    const id = await insertDraft(tx, item, filer, who, {});
    const draft = await findApplication(viewer, id);
    if (!draft) throw new Error("the draft is not seen by who wrote it");
    const keys = [...item.guide.materials.map(({ key }) => key), consentKey];
    await updateOnPaper(tx, draft, keys, keys);
    return id;
  });
}

/** One step as somebody takes it through the page: with the version they were shown. */
export async function take(
  viewer: Viewer,
  id: string,
  step: ApplicationStep,
  given: Given = {},
  version?: number,
) {
  return transaction(async (tx) => {
    const shown = await findApplication(viewer, id);
    return advance({ viewer, tx, id, step, given, version: version ?? shown?.case.version ?? 0 });
  });
}

export async function handedIn(viewer: Viewer, slug?: string, input?: Partial<WhoInput>): Promise<string> {
  const id = await draftOf(viewer, slug, input);
  await take(viewer, id, "handIn");
  return id;
}
