import { notFound } from "next/navigation";
import { findApplication } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import { filingRelations } from "@/domain/cases/filing";
import { one, type Visit } from "@/server/page";
import { CheckScreen } from "./check-screen";
import { MaterialsScreen } from "./materials-screen";
import { WhoScreen } from "./who-screen";

type Own = { viewer: Viewer; id: string };

/** Somebody's own draft, or nothing. */
export async function ownDraft({ viewer, id }: Own) {
  const draft = await findApplication(viewer, id);
  if (draft?.case.state !== "draft" || draft.case.filedById !== viewer.personId) notFound();
  return draft;
}

export async function WhoOfDraft({ viewer, params, search, held }: Visit<{ id: string }>) {
  const draft = await ownDraft({ viewer, id: params.id });
  const relations = filingRelations(viewer);
  const asked = relations.find((each) => each === one(search, "for"));
  const item = { slug: draft.item.slug, guide: draft.guide };
  const relation = asked ?? draft.case.filerRelation;
  return <WhoScreen {...{ viewer, item, relation, relations, draft, held }} />;
}

export async function MaterialsOfDraft({ viewer, params, search }: Visit<{ id: string }>) {
  const draft = await ownDraft({ viewer, id: params.id });
  return <MaterialsScreen {...{ viewer, draft, search }} />;
}

export async function CheckOfDraft({ viewer, params }: Visit<{ id: string }>) {
  return <CheckScreen viewer={viewer} draft={await ownDraft({ viewer, id: params.id })} />;
}
