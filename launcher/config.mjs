import { z } from "zod";

/** A fault in both languages; `said` takes them apart again. */
const both = (zh, en) => `${zh}\t${en}`;

const text = (name) => z.string({ error: both(`缺少 ${name}。`, `${name} is missing.`) });

const whole = (name, min, max, standard) =>
  z.coerce
    .number({ error: both(`${name} 应是整数。`, `${name} must be a whole number.`) })
    .refine((value) => Number.isInteger(value) && value >= min && value <= max, {
      error: both(
        `${name} 应是 ${min} 到 ${max} 的整数。`,
        `${name} must be a whole number from ${min} to ${max}.`,
      ),
    })
    .default(standard);

const flag = (name, standard = "0") =>
  z
    .enum(["0", "1"], { error: both(`${name} 只能是 0 或 1。`, `${name} must be 0 or 1.`) })
    .default(standard)
    .transform((value) => value === "1");

const url = (name, protocols, example) =>
  text(name).refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: both(
      `${name} 不是有效的地址，应像 ${example}。`,
      `${name} is not a valid address; expected e.g. ${example}.`,
    ),
  });

/** Secrets are compared with the examples people copy, and with their length in bytes. */
const secret = (name, bytes) =>
  text(name).refine((value) => Buffer.from(value, "base64").length >= bytes, {
    error: both(
      `${name} 太短，请用 openssl rand -base64 ${bytes} 生成。`,
      `${name} is too short; make one with: openssl rand -base64 ${bytes}.`,
    ),
  });

const exactKey = (name) =>
  text(name).refine((value) => Buffer.from(value, "base64").length === 32, {
    error: both(
      `${name} 应是 32 字节的 base64，请用 openssl rand -base64 32 生成。`,
      `${name} must be 32 bytes in base64; make one with: openssl rand -base64 32.`,
    ),
  });

const origin = url("PUBLIC_URL", ["http:", "https:"], "https://hub.example.gov.cn")
  .refine((value) => !URL.canParse(value) || new URL(value).pathname === "/", {
    error: both("PUBLIC_URL 只写到域名，不要带路径。", "PUBLIC_URL is an origin only, without a path."),
  })
  .transform((value) => new URL(value).origin);

const isJson = (value) => {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
};

const smsTemplate = text("SMS_HTTP_TEMPLATE").refine(
  (value) => isJson(value) && value.includes("{phone}") && value.includes("{text}"),
  {
    error: both(
      "SMS_HTTP_TEMPLATE 应是 JSON，里面有 {phone} 和 {text}。",
      "SMS_HTTP_TEMPLATE must be JSON with {phone} and {text} in it.",
    ),
  },
);

/** Every name the portal reads from its environment. `.env.example` explains them; a test keeps the two in step. */
const fields = z.object({
  DATABASE_URL: url(
    "DATABASE_URL",
    ["postgres:", "postgresql:"],
    "postgres://user:password@host:5432/township",
  ),
  DATABASE_POOL: whole("DATABASE_POOL", 1, 200, 12),
  HOST: text("HOST").default("127.0.0.1"),
  PORT: whole("PORT", 1, 65_535, 3000),
  PUBLIC_URL: origin,
  TRUST_PROXY: flag("TRUST_PROXY"),
  AUTH_SECRET: secret("AUTH_SECRET", 32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: exactKey("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"),
  DATA_KEY: exactKey("DATA_KEY"),
  AUDIT_KEY: exactKey("AUDIT_KEY"),
  ALLOW_DEMO: flag("ALLOW_DEMO"),
  SEED_DEMO: flag("SEED_DEMO"),
  DEV_OUTBOX: flag("DEV_OUTBOX"),
  DATA_DIR: z.string().optional(),
  FILES_DIR: text("FILES_DIR").default(".data/files"),
  S3_ENDPOINT: url("S3_ENDPOINT", ["http:", "https:"], "https://oss.example.com").optional(),
  S3_REGION: z.string().default("auto"),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  S3_PATH_STYLE: flag("S3_PATH_STYLE"),
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: whole("CLAMD_PORT", 1, 65_535, 3310),
  SMS_PROVIDER: z
    .enum(["development", "http"], {
      error: both("SMS_PROVIDER 只能是 development 或 http。", "SMS_PROVIDER must be development or http."),
    })
    .default("development"),
  SMS_HTTP_URL: url("SMS_HTTP_URL", ["http:", "https:"], "https://sms.example.com/send").optional(),
  SMS_HTTP_TOKEN: z.string().optional(),
  SMS_HTTP_TEMPLATE: smsTemplate.default('{"phone":"{phone}","text":"{text}"}'),
  SMTP_URL: url("SMTP_URL", ["smtp:", "smtps:"], "smtps://user:password@mail.example.com").optional(),
  MAIL_FROM: z.string().optional(),
  PUBLIC_MEMORY_MB: whole("PUBLIC_MEMORY_MB", 0, 4096, 64),
  JOBS: flag("JOBS", "1"),
  LOG_ACCESS: flag("LOG_ACCESS"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: both(
        "LOG_LEVEL 应是 info、warn、error 等。",
        "LOG_LEVEL must be info, warn, error or the like.",
      ),
    })
    .default("info"),
});

const together = (names, what) => (config, context) => {
  const missing = names.filter((name) => !config[name]);
  if (missing.length === 0 || missing.length === names.length) return;
  const list = missing.join("、");
  const message = both(`${what[0]}还缺 ${list}。`, `${what[1]} lacks ${missing.join(", ")}.`);
  context.addIssue({ code: "custom", message, path: [missing[0]] });
};

const environment = fields
  .superRefine(
    together(["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY", "S3_SECRET_KEY"], ["对象存储", "The S3 store"]),
  )
  .superRefine(together(["SMTP_URL", "MAIL_FROM"], ["邮件发送", "Mail"]))
  .superRefine((config, context) => {
    if (config.SMS_PROVIDER !== "http" || (config.SMS_HTTP_URL && config.SMS_HTTP_TOKEN)) return;
    const message = both(
      "SMS_PROVIDER=http 时必须设置 SMS_HTTP_URL 和 SMS_HTTP_TOKEN。",
      "SMS_PROVIDER=http needs SMS_HTTP_URL and SMS_HTTP_TOKEN.",
    );
    context.addIssue({ code: "custom", message, path: ["SMS_HTTP_URL"] });
  });

/** @typedef {z.infer<typeof environment>} Config */

export const configNames = Object.keys(fields.shape);

/**
 * Reads and checks the environment. Empty values count as not set, as lines left empty in `.env` do.
 * @param {Record<string, string | undefined>} source
 * @returns {{config: Config, faults: []} | {config: undefined, faults: {zh: string, en: string}[]}}
 */
export function readConfig(source) {
  const given = Object.fromEntries(configNames.map((name) => [name, source[name]?.trim() || undefined]));
  const result = environment.safeParse(given);
  if (result.success) return { config: result.data, faults: [] };
  const faults = result.error.issues.map(({ message }) => {
    const [zh = message, en = message] = message.split("\t");
    return { zh, en };
  });
  return { config: undefined, faults };
}
