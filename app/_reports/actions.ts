"use server";

import { updatePublicity } from "@/db/queries/files";
import { findReportToJoin, insertMeToo } from "@/db/queries/me-toos";
import { findReport, updateReport } from "@/db/queries/reports";
import { can } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import { reportStep } from "@/domain/reports/flow";
import {
  PhotosInput,
  ReportIdInput,
  ReportInput,
  ReportMoveInput,
  ReportOwnMoveInput,
} from "@/domain/reports/input";
import { mendedPhotos, placePhotos } from "@/domain/reports/kinds";
import { action } from "@/server/action";
import { takeFilingTry } from "@/server/asks/tries";
import { advanceReport } from "@/server/reports/advance";
import { fileReport } from "@/server/reports/filing";

export const sendReport = action({
  permission: "my.enter",
  input: ReportInput,
  prove: ({ viewer }) => takeFilingTry(viewer),
  async run({ viewer, input, tx }) {
    const { id, event } = await fileReport(tx, viewer, input);
    return { ...event, goTo: `/my/reports/${id}/receipt` };
  },
});

/** Every step of the office; the lifecycle says who may, when, and what must be given. */
export const moveReport = action({
  permission: ({ step }) => reportStep(step).by,
  input: ReportMoveInput,
  async run({ viewer, input: { id, version, step, ...given }, tx }) {
    const event = await advanceReport({ viewer, tx, id, version, step, given });
    return { ...event, goTo: `/office/reports?done=${step}` };
  },
});

export const withdrawReport = action({
  permission: "reports.file",
  input: ReportOwnMoveInput,
  async run({ viewer, input: { id, version, opinion }, tx }) {
    const event = await advanceReport({ viewer, tx, id, version, step: "withdraw", given: { opinion } });
    return { ...event, goTo: `/my/reports/${id}` };
  },
});

/** "It was not mended": the same matter goes on, its days begin anew. */
export const reopenReport = action({
  permission: "reports.file",
  input: ReportOwnMoveInput,
  async run({ viewer, input: { id, version, opinion }, tx }) {
    const event = await advanceReport({ viewer, tx, id, version, step: "reopen", given: { opinion } });
    return { ...event, goTo: `/my/reports/${id}` };
  },
});

/** Photos are for everybody once somebody has looked at them, and cease to be when somebody says so. */
export const releasePhotos = action({
  permission: "reports.read",
  input: PhotosInput,
  async run({ viewer, input, tx }) {
    const report = await findReport(viewer, input.id);
    if (!report || !(can(viewer, "reports.handle") || can(viewer, "reports.dispatch")))
      throw new Refused("notFound");
    const isShown = input.show === "yes";
    for (const purpose of [placePhotos, mendedPhotos]) await updatePublicity(tx, report, purpose, isShown);
    await updateReport(tx, report, { arePhotosPublic: isShown });
    return {
      subjectKind: "case",
      subjectId: report.id,
      what: "reports.photos",
      detail: { isShown },
      publicChange: "reports",
      message: "reports.done.photos",
    };
  },
});

/** 我也遇到: once each; told when it is mended. */
export const joinReport = action({
  permission: "reports.meToo",
  input: ReportIdInput,
  async run({ viewer, input, tx }) {
    const report = await findReportToJoin(viewer, input.id);
    if (!report || !viewer.personId) throw new Refused("notFound");
    if (report.isOwn) throw new Refused("reports.errors.own");
    await insertMeToo(tx, report, viewer.personId);
    return {
      subjectKind: "case",
      subjectId: report.id,
      what: "reports.meToo",
      publicChange: "reports",
      message: "reports.meToo.done",
    };
  },
});
