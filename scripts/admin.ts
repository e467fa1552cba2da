// `npm run admin -- <command>`: what must be possible when nobody can sign in as administrator.
import { parseArgs } from "node:util";
import { transaction } from "@/db/client";
import { sqlClient } from "@/db/pool";
import { removeSecondFactor } from "@/db/queries/accounts";
import { insertEvent } from "@/db/queries/events";
import { endSessionsOf, findAccountByLogin } from "@/db/queries/sign-in";
import { seedCalendar } from "@/db/seed/install-calendar";
import { loginOf } from "@/domain/account/login";
import { Refused } from "@/domain/outcome";
import { createFirstAdministrator } from "@/server/auth/administrators";
import { makePasswordLink } from "@/server/auth/links";

const usage = `
npm run admin -- create-first [--name 王明] [--account wangming] [--another]
    建立第一个系统管理员，给出 24 小时内有效的一次性链接。已有管理员时不执行，除非加 --another。
    Makes the first system administrator and prints a one-time link, good for 24 hours.
npm run admin -- link <account>
    给已有账号一个设置密码的一次性链接。 · A one-time link for an account that exists.
npm run admin -- reset-second-factor <account>
    清除动态口令（手机丢失时），并退出所有设备。 · Removes the authenticator code and all sessions.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: "string", default: "系统管理员" },
    account: { type: "string", default: "sysadmin" },
    another: { type: "boolean", default: false },
  },
});
const [command, account = ""] = positionals;

const address = (path: string) => `${process.env.PUBLIC_URL ?? ""}${path}`;
const told = (path: string) =>
  `\n  打开这个链接设置密码，24 小时内有效，只能用一次：\n  Open this link to set the password; it is good for 24 hours and works once:\n\n  ${address(path)}\n`;

async function accountNamed(name: string) {
  const found = await findAccountByLogin(loginOf(name));
  if (found) return found;
  throw new Error(`没有这个账号：${name} · There is no such account.`);
}

async function createFirst(): Promise<string> {
  const { name, account: accountName, another: isAnother } = values;
  const first = { name, accountName, postName: "系统管理员", isAnother };
  return told(
    await transaction(async (tx) => {
      // A new installation counts working days from its first day on.
      await seedCalendar(tx);
      return createFirstAdministrator(tx, first);
    }),
  );
}

async function giveLink(): Promise<string> {
  const { id } = await accountNamed(account);
  return transaction(async (tx) => {
    await insertEvent(tx, { ...byHand(id), what: "account.giveLink" });
    return told(await makePasswordLink(tx, id));
  });
}

async function resetSecondFactor(): Promise<string> {
  const { id } = await accountNamed(account);
  await transaction(async (tx) => {
    await removeSecondFactor(tx, id);
    await endSessionsOf(tx, id);
    await insertEvent(tx, { ...byHand(id), what: "account.secondFactorReset" });
  });
  return `\n  已清除 ${account} 的动态口令。 · The authenticator code of ${account} is removed.\n`;
}

const byHand = (subjectId: string) =>
  ({ subjectKind: "account", subjectId, permission: "accounts.manage", detail: { byHand: true } }) as const;

const refusals: Record<string, string> = {
  "account.errors.hasFirst":
    "已经有系统管理员了；确实要再建一个，请加 --another。 · There is a system administrator already; add --another if you mean it.",
  "account.errors.accountTaken":
    "这个账号名已经有人用了，请用 --account 换一个。 · This account name is taken; choose another with --account.",
};

async function run(): Promise<void> {
  const commands: Record<string, () => Promise<string>> = {
    "create-first": createFirst,
    link: giveLink,
    "reset-second-factor": resetSecondFactor,
  };
  const chosen = commands[command ?? ""];
  if (!chosen) {
    console.log(usage);
    process.exitCode = command ? 2 : 0;
    return;
  }
  try {
    console.log(await chosen());
  } catch (error) {
    const said = error instanceof Refused ? refusals[error.key] : undefined;
    console.error(`\n  ${said ?? (error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = 1;
  }
}

run().finally(() => sqlClient.end({ timeout: 2 }));
