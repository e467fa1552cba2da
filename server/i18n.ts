import { getRequestConfig } from "next-intl/server";
import { type Language, messages } from "@/messages";
import { readingMode } from "./reading-mode";

/** next-intl asks here, once a request, which language to speak. */
export default getRequestConfig(async () => {
  const { language } = await readingMode();
  const locale: Language = language;
  return { locale, messages: messages[locale], timeZone: "Asia/Shanghai" };
});
