import { transaction } from "@/db/client";
import { findReport } from "@/db/queries/reports";
import { cast } from "@/db/seed/cast";
import type { Viewer } from "@/domain/access";
import type { ReportStep } from "@/domain/reports/flow";
import type { ReportInput } from "@/domain/reports/input";
import { advanceReport } from "@/server/reports/advance";
import { fileReport } from "@/server/reports/filing";

export const reported = (viewer: Viewer, input: Partial<ReportInput> = {}) =>
  transaction(
    async (tx) =>
      (
        await fileReport(tx, viewer, {
          ...{ category: "streetLight", text: "三组路灯不亮", place: "水井旁" },
          villageId: cast.zhao.villageId ?? "",
          ...input,
        })
      ).id,
  );

type Given = NonNullable<Parameters<typeof advanceReport>[0]["given"]>;
export const step = (viewer: Viewer, id: string, name: ReportStep, given: Given = {}) =>
  transaction(async (tx) => {
    const version = (await findReport(viewer, id))?.case.version ?? 0;
    return advanceReport({ viewer, tx, id, version, step: name, given });
  });
