import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Language } from "@/messages";

/** How this reader reads: language and care mode (关怀版), as `proxy.ts` found them in the address or the cookies. */
export const readingMode = cache(
  async (): Promise<{ language: Language; isCare: boolean; nonce: string }> => {
    const found = await headers();
    // The upload door lies outside of the proxy's reach; there the cookie itself is asked.
    const language = found.get("x-language") ?? (await cookies()).get("lang")?.value;
    return {
      language: language === "en" ? "en" : "zh-CN",
      isCare: found.get("x-care") === "1",
      nonce: found.get("x-nonce") ?? "",
    };
  },
);
