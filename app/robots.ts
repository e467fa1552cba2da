import type { MetadataRoute } from "next";

/** Search engines may read what is public and nothing else. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/my", "/office", "/lead", "/admin", "/account", "/track", "/files"],
    },
  };
}
