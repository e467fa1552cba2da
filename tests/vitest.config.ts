import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const alias = [
  { find: "server-only", replacement: at("support/nothing.ts") },
  { find: /^@\//, replacement: at("../") },
];

/** `unit` needs nothing; `db` gives each file a database of its own, cloned from the migrated template. */
export default defineConfig({
  root: at(".."),
  resolve: { alias },
  test: {
    env: {
      TZ: "Asia/Shanghai",
      AUTH_SECRET: "dGVzdHMgb25seSwgbmV2ZXIgb24gYSByZWFsIHNlcnZlcg==",
      DATA_KEY: "dGVzdHMgb25seSwgbmV2ZXIgcmVhbCAzMiBieXRlcyE=",
      AUDIT_KEY: "dGVzdHMgb25seSwgbmV2ZXIgcmVhbCAzMiBieXRlcz8=",
      DATABASE_POOL: "4",
      LOG_LEVEL: "silent",
    },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: ["tests/**/*.db.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/**/*.db.test.ts"],
          setupFiles: [at("support/database-setup.ts")],
          pool: "forks",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
