import "server-only";
import { getTranslations } from "next-intl/server";
import type { Application } from "@/db/queries/applications";
import type { DecideTold } from "@/domain/applications/told";
import { newOnce } from "@/server/once";

/** What a leader needs to decide on the spot, in words; for the matter's page and the leader's list. */
export async function decideTold(application: Application): Promise<DecideTold> {
  const t = await getTranslations("applications.decide");
  const { proposal } = application.application;
  const isApproval = proposal?.result !== "rejected";
  return {
    id: application.id,
    version: application.case.version,
    once: newOnce(),
    proposal: {
      isApproval,
      result: t(isApproval ? "approval" : "rejection"),
      text: proposal?.text ?? "",
      reasons: proposal?.reasons ?? "",
    },
    remedies: proposal?.remedies || application.guide.remedies,
    words: {
      proposed: t("proposed"),
      approve: t("approve"),
      agreeRejection: t("agreeRejection"),
      other: t("other"),
      opinion: t("opinion"),
      opinionHint: t("opinionHint"),
      approveAnyway: t("approveAnyway"),
      reject: t("reject"),
      sendBack: t("sendBack"),
      reasons: t("reasons"),
      remedies: t("remedies"),
    },
  };
}
