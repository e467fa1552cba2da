import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { WordsProvider } from "@/components/ui/words";
import { readingMode } from "@/server/reading-mode";
import { publishedSettings } from "@/server/settings";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { townshipName, siteIdCode } = await publishedSettings();
  return {
    other: { SiteName: townshipName, ...(siteIdCode && { SiteIDCode: siteIdCode }) },
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function Root({ children }: { children: ReactNode }) {
  const { language, isCare } = await readingMode();
  const t = await getTranslations("form");
  const words = {
    // The count is filled in by the browser, so the gap stays in the sentence.
    problems: t("problems", { count: "{count}" }),
    saved: t("saved"),
    busy: t("busy"),
    optional: t("optional"),
    required: t("required"),
    chosen: t("chosen"),
    signInAgain: t("signInAgain"),
    already: t("already"),
  };
  return (
    <html lang={language} className={isCare ? "care" : undefined}>
      <body>
        <WordsProvider words={words}>{children}</WordsProvider>
      </body>
    </html>
  );
}
