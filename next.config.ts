import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const root = process.cwd();

const config: NextConfig = {
  poweredByHeader: false,
  // The launcher compresses once and keeps the bytes; behind plain `next start` a proxy does it.
  compress: false,
  turbopack: { root },
  outputFileTracingRoot: root,
  serverExternalPackages: [
    "@node-rs/argon2",
    "postgres",
    "sharp",
    "@myriaddreamin/typst-ts-node-compiler",
    "flydrive",
    "rate-limiter-flexible",
    "pino",
  ],
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
};

export default createNextIntlPlugin({ requestConfig: "./server/i18n.ts" })(config);
