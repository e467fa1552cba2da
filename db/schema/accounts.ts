import { boolean, index, inet, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { SecretPurpose } from "@/domain/account/codes";
import { clock, createdAt, id, instant, sealed } from "./columns";
import { people } from "./people";

export const accountKind = pgEnum("account_kind", ["staff", "villager"]);

export const accounts = pgTable("accounts", {
  id: id(),
  personId: uuid()
    .notNull()
    .unique()
    .references(() => people.id),
  kind: accountKind().notNull(),
  /** Staff sign in by account name, villagers by phone (its blind index). */
  accountName: text().unique(),
  phoneIndex: text().unique(),
  /** argon2id; null until the person has chosen a password. */
  passwordHash: text(),
  passwordChangedAt: instant(),
  totpSecret: sealed(),
  totpEnabledAt: instant(),
  /** The last accepted TOTP time step, so that a code works once. */
  totpLastStep: integer(),
  disabledAt: instant(),
  ...clock,
});

/** Former passwords of staff: the last five must not come back (public.md §8.3 identity a). */
export const formerPasswords = pgTable(
  "former_passwords",
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    hash: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.accountId, table.createdAt)],
);

/** Server-side sessions: the cookie holds a random token, the row its SHA-256. */
export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the cookie's token, hex. */
    id: text().primaryKey(),
    /** What people see and revoke by; the row's key never leaves the server. */
    publicId: uuid().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    userAgent: text().notNull().default(""),
    address: inet(),
  },
  (table) => [index().on(table.accountId)],
);

/** One-time codes (SMS) and one-time links; only their digest is kept. */
export const oneTimeSecrets = pgTable(
  "one_time_secrets",
  {
    id: id(),
    /** signInCode, registerCode, resetCode, phoneCode, setPassword. */
    purpose: text().$type<SecretPurpose>().notNull(),
    /** Blind index of the phone, or the account's id. */
    subject: text().notNull(),
    digest: text().notNull(),
    triesLeft: integer().notNull().default(5),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.purpose, table.subject), index().on(table.digest)],
);

/** A form that was sent after the session had ended: kept sealed until its owner has signed in again. */
export const heldForms = pgTable("held_forms", {
  id: id(),
  path: text().notNull(),
  values: sealed().notNull(),
  expiresAt: instant().notNull(),
  isTaken: boolean().notNull().default(false),
  createdAt: createdAt(),
});

/** One row for each form that was carried out: the same key a second time is the same click, not a second deed. */
export const submissions = pgTable("submissions", {
  key: uuid().primaryKey(),
  goTo: text(),
  createdAt: createdAt(),
});
