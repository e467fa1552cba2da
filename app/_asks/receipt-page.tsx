import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CaseReceipt } from "@/app/_cases/receipt";
import { findAsk, findTurnedKind } from "@/db/queries/asks";
import type { ShownCase } from "@/db/queries/cases";
import { isTheirs } from "@/domain/cases/facts";
import { factsOfKind } from "@/domain/cases/registry";
import { placePhotos } from "@/domain/reports/kinds";
import { whoOnPaper } from "@/server/cases/receipt-paper";
import type { Search, Visit } from "@/server/page";
import { Photos } from "./photos";

type Props = { viewer: Visit["viewer"]; thing: ShownCase | null; path: string; search: Search };

/** 收件凭证 of what was sent, with the place for photos while it is open. Only for whose matter it is. */
export async function MatterReceipt({ viewer, thing, path, search }: Props) {
  if (!thing?.case.receiptNo || !isTheirs(viewer, thing.case)) notFound();
  const t = await getTranslations("asks");
  return (
    <CaseReceipt thing={thing} who={whoOnPaper(thing.case)} path={path}>
      <div className="no-print">
        <Photos
          {...{ viewer, thing, search }}
          purpose={placePhotos}
          title={t("photos")}
          back={`${path}/receipt`}
        />
      </div>
    </CaseReceipt>
  );
}

/** The receipt of an ask; what it became has the same number and a receipt of its own kind. */
export async function AskReceipt({ viewer, params, search }: Visit<{ id: string }>) {
  const ask = await findAsk(viewer, params.id);
  const turned = ask ? null : await findTurnedKind(viewer, params.id);
  const isVillager = viewer.kind === "villager";
  if (turned) {
    const { myPath, officePath } = factsOfKind(turned);
    redirect(`${isVillager ? myPath : officePath}/${params.id}/receipt` as Route);
  }
  const path = `${isVillager ? "/my/asks" : "/office/asks"}/${params.id}`;
  return <MatterReceipt {...{ viewer, thing: ask, path, search }} />;
}
