import { getTranslations } from "next-intl/server";
import { extendSession } from "@/app/(account)/account/actions";
import { SessionWatch } from "@/components/account/session-watch";
import type { Viewer } from "@/domain/access";
import { idleMinutes, warningMinutes } from "@/domain/account/idle";

/** The warning before the session of whoever is signed in ends. */
export async function Watch({ viewer }: { viewer: Viewer }) {
  if (viewer.kind === "guest") return null;
  const t = await getTranslations("account.watch");
  const words = {
    title: t("title"),
    text: t("text", { minutes: warningMinutes }),
    extend: t("extend"),
    endedTitle: t("endedTitle"),
    endedText: t("endedText"),
    signIn: t("signIn"),
  };
  return <SessionWatch seconds={idleMinutes[viewer.kind] * 60} extend={extendSession} words={words} />;
}
