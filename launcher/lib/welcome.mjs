import fs from "node:fs";
import qrcode from "qrcode";
import { lanAddress } from "./environment.mjs";
import { inData } from "./paths.mjs";
import { say } from "./say.mjs";

/** Chinese characters take two columns of a terminal. */
const width = (text) => [...text].reduce((sum, char) => sum + (char.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
const padded = (text, columns) => text + " ".repeat(Math.max(0, columns - width(text)));

/** @param {string[][]} rows */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  for (const row of rows)
    console.log(`  ${row.map((cell, column) => padded(cell, widths[column])).join("  ")}`);
}

/** Written by the seed: who can sign in as what. */
function demoAccounts() {
  const file = inData("demo-accounts.json");
  if (!fs.existsSync(file)) return [];
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

/** What a person needs to know once everything runs. @param {import("../config.mjs").Config} config */
export async function welcome({ HOST, PORT, PUBLIC_URL }) {
  say("已就绪，按 Ctrl-C 停止", "ready, Ctrl-C stops");
  const everywhere = HOST === "0.0.0.0" || HOST === "::";
  console.log(`\n  网址 · address        http://${everywhere ? "127.0.0.1" : HOST}:${PORT}/`);
  if (process.env.PUBLIC_URL) console.log(`  对外网址 · public      ${PUBLIC_URL}/`);
  const lan = everywhere && lanAddress();
  if (lan) {
    const url = `http://${lan}:${PORT}/`;
    console.log(`  手机访问 · on a phone  ${url}\n`);
    console.log(await qrcode.toString(url, { type: "utf8", margin: 2 }));
  }
  const accounts = demoAccounts();
  if (accounts.length === 0) {
    console.log("\n  建立第一个管理员 · first administrator:  npm run admin -- create-first\n");
    return;
  }
  console.log("\n  演示账号 · demo accounts（/sign-in）\n");
  table([
    ["身份 · role", "姓名 · name", "账号 · account", "密码 · password"],
    ...accounts.map(({ role, name, account, password }) => [role, name, account, password]),
  ]);
  console.log();
}
