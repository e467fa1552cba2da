import { notFound, redirect } from "next/navigation";
import { findPetition } from "@/db/queries/petitions";
import type { Visit } from "@/server/page";
import { petitionsPath } from "@/server/petitions/writing";
import { CheckScreen } from "./check-screen";
import { WriteForm } from "./write-form";

/** A screen of a draft; what is handed in is changed no more. */
export async function DraftPage({
  viewer,
  params,
  search,
  held,
  screen,
}: Visit<{ id: string }> & { screen: "write" | "check" }) {
  const draft = await findPetition(viewer, params.id);
  if (!draft) notFound();
  if (draft.case.state !== "draft") redirect(`${petitionsPath(viewer)}/${draft.id}` as never);
  if (screen === "write") return <WriteForm viewer={viewer} draft={draft} held={held} />;
  return <CheckScreen viewer={viewer} draft={draft} search={search} />;
}
