import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { configNames, readConfig } from "@/launcher/config.mjs";

const key = Buffer.alloc(32, 7).toString("base64");
const complete = {
  DATABASE_URL: "postgres://a:b@db.example.gov.cn/township",
  PUBLIC_URL: "https://hub.example.gov.cn/",
  AUTH_SECRET: key,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  DATA_KEY: key,
  AUDIT_KEY: key,
};

test("a complete environment gives the configuration, with standards filled in", () => {
  const { config, faults } = readConfig({ ...complete, PORT: "8080", TRUST_PROXY: "1", SMTP_URL: "" });
  expect(faults).toEqual([]);
  expect(config).toMatchObject({ PORT: 8080, TRUST_PROXY: true, HOST: "127.0.0.1", PUBLIC_MEMORY_MB: 64 });
  expect(config?.PUBLIC_URL).toBe("https://hub.example.gov.cn");
});

test("every fault is said at once, in one sentence of each language", () => {
  const { faults } = readConfig({ ...complete, DATA_KEY: "", PORT: "70000", LOG_LEVEL: "loud" });
  expect(faults).toHaveLength(3);
  for (const { zh, en } of faults) {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[\x20-\x7e]+\.$/);
  }
});

test.each([
  ["DATABASE_URL", "mysql://a/b"],
  ["PUBLIC_URL", "hub.example"],
  ["PUBLIC_URL", "https://a.example/path"],
  ["AUTH_SECRET", "short"],
  ["DATA_KEY", Buffer.alloc(31).toString("base64")],
  ["TRUST_PROXY", "yes"],
  ["SMS_PROVIDER", "http"],
  ["S3_BUCKET", "files"],
  ["SMTP_URL", "smtp://mail.example"],
])("%s=%s is a fault", (name, value) => {
  const { config, faults } = readConfig({ ...complete, [name]: value });
  expect(config).toBeUndefined();
  expect(faults).toHaveLength(1);
});

test("no fault repeats a secret", () => {
  const secret = "do-not-show";
  const { faults } = readConfig({
    ...complete,
    DATABASE_URL: `mysql://u:${secret}@h/d`,
    AUTH_SECRET: secret,
  });
  expect(JSON.stringify(faults)).not.toContain(secret);
});

test(".env.example names everything there is to set, and nothing else", () => {
  const text = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
  const named = [...text.matchAll(/^#? ?([A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(configNames.toSorted());
});
