import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import * as tables from "@/db/schema";
import type { Keep } from "../applications/files";
import { picture } from "../applications/pictures";
import type { Chronicle } from "../chronicle";
import { officeId } from "../people/offices";
import { villages } from "../people/villages";
import { plant } from "../planting";
import { idOf } from "../stable";
import { assetsOf } from "./assets";
import { askedOf } from "./questions";
import { type ReportSeed, reportsOf } from "./reports";

/** Six quarters of accounts of each village, their registers, and what villagers asked. */
export async function plantFinance(tx: Tx, chronicle: Chronicle, keep: Keep | null): Promise<void> {
  const reports = villages.flatMap(reportsOf);
  const assets = villages.flatMap(assetsOf);
  const asked = askedOf(reports);
  await plant(
    tx,
    tables.financeBooks,
    villages.map(({ id: villageId }) => ({ villageId, agencyOfficeId: officeId("finance") })),
  );
  await plant(
    tx,
    tables.financeReports,
    reports.map(({ report }) => report),
  );
  await plant(
    tx,
    tables.financeVersions,
    reports.flatMap(({ versions }) => versions),
  );
  await plant(
    tx,
    tables.financeLines,
    reports.flatMap(({ lines }) => lines),
  );
  await plant(
    tx,
    tables.financeQuestions,
    asked.map(({ row }) => row),
  );
  await plant(
    tx,
    tables.financeAssets,
    assets.map(({ row }) => row),
  );
  await plant(
    tx,
    tables.financeAssetVersions,
    assets.map(({ version }) => version),
  );
  await plant(
    tx,
    tables.clocks,
    [...reports, ...asked].map(({ clock }) => clock),
  );
  await plant(
    tx,
    tables.assignments,
    [...reports, ...asked].flatMap(({ desk }) => desk ?? []),
  );
  await plant(
    tx,
    tables.outgoingMessages,
    asked.flatMap(({ message }) => message ?? []),
  );
  if (keep) await plantVouchers(tx, reports, keep);
  for (const { deeds } of [...reports, ...asked]) chronicle.add(...deeds);
  chronicle.add(...assets.map(({ deed }) => deed));
}

/** Pictures for the first lines of 柳溪村's last two quarters, by the number in their names; one is released. */
async function plantVouchers(tx: Tx, reports: readonly ReportSeed[], keep: Keep): Promise<void> {
  const own = reports.filter(({ village }) => village.key === "liuxi").slice(-2);
  const rows = await Promise.all(
    own.flatMap(({ report, shown }) =>
      shown
        .filter(({ voucherNo }) => voucherNo !== "")
        .slice(0, 8)
        .map(async ({ voucherNo }, index) => {
          const id = idOf(`voucher:${report.id}:${voucherNo}`);
          const bytes = await picture("page", index);
          await keep(id, bytes, "image/jpeg");
          return {
            ...{ id, subjectKind: "financeReport" as const, subjectId: report.id, purpose: "voucher" },
            ...{ name: `${voucherNo}.jpg`, mediaType: "image/jpeg", bytes: bytes.length },
            sha256: createHash("sha256").update(bytes).digest("hex"),
            uploadedById: report.importedById ?? null,
            isPublic: report.state === "published" && index === 0,
          };
        }),
    ),
  );
  await plant(tx, tables.files, rows);
}
