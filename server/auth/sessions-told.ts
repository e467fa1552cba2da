import "server-only";
import { getTranslations } from "next-intl/server";
import { listOwnSessions } from "@/db/queries/own-account";
import type { Viewer } from "@/domain/access";
import { deviceOf } from "@/domain/account/device";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";

/** The viewer's sessions in words; this request's own first. */
export async function ownSessionsTold(viewer: Viewer) {
  const t = await getTranslations("account");
  const { moment } = await dayFormat();
  const rows = (await listOwnSessions(viewer)).map(({ publicId, userAgent, address, lastSeenAt }) => {
    const { browser, system } = deviceOf(userAgent);
    const isThis = publicId === viewer.sessionId;
    return {
      id: publicId,
      device: t("device.of", { browser: t(`device.${browser}`), system: t(`device.${system}`) }),
      isThis,
      address: address ?? t("sessions.noAddress"),
      lastSeen: isThis ? t("sessions.now") : moment(lastSeenAt),
      once: newOnce(),
    };
  });
  return rows.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
