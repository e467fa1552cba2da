import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { runQuietly } from "../lib/children.mjs";
import { Fault } from "../lib/fault.mjs";
import { inRoot } from "../lib/paths.mjs";
import { say, saying } from "../lib/say.mjs";
import { packedChromium } from "./packed-chromium.mjs";

const usualPlaces = [
  ...["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];
const debianPackages = ["chromium", "fonts-noto-cjk"];

const works = (command, ...args) => spawnSync(command, args).status === 0;
const hasChineseFont = () => Boolean(spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim());

/** On Debian as root we may fetch what is missing; where there is no network the tests make do without. */
async function installFromDebian() {
  if (process.platform !== "linux" || process.getuid() !== 0 || !works("apt-get", "--version")) return;
  if (process.env.NO_APT) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await saying("安装浏览器和中文字体", "installing chromium and Chinese fonts (apt)", async () => {
      await runQuietly("apt-update", "apt-get", ["update", "-q"], { env });
      await runQuietly("apt", "apt-get", ["install", "-yq", "--no-install-recommends", ...debianPackages], {
        env,
      });
    });
  } catch {
    say("apt 安装没有成功，改用 npm 里的浏览器", "apt failed, using the browser from npm");
  }
}

/** Without a Chinese font Chromium draws blanks; one comes with our packages. */
function fontEnvironment(folder) {
  if (process.platform !== "linux" || hasChineseFont()) return {};
  const fonts = inRoot("node_modules/@expo-google-fonts/noto-sans-sc/400Regular");
  const file = path.join(folder, "fonts.conf");
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir>` +
      `<dir>/usr/share/fonts</dir><cachedir>${path.join(folder, "font-cache")}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

const systemBrowser = () => usualPlaces.find((place) => fs.existsSync(place));

/**
 * The environment in which Playwright finds a Chromium: the given one, Playwright's own, the system's (fetched where
 * we may), the one packed into npm.
 * @param {string} folder for what must be unpacked or written
 */
export async function browserEnvironment(folder) {
  if (process.env.CHROMIUM_PATH) return { CHROMIUM_PATH: process.env.CHROMIUM_PATH };
  const { chromium } = await import("playwright");
  if (fs.existsSync(chromium.executablePath())) return fontEnvironment(folder);
  if (!systemBrowser()) await installFromDebian();
  const found = systemBrowser();
  if (found) return { CHROMIUM_PATH: found, ...fontEnvironment(folder) };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Fault(
      "找不到浏览器，请运行 npx playwright install chromium，或用 CHROMIUM_PATH 指定。",
      'No Chromium was found: run "npx playwright install chromium" or set CHROMIUM_PATH.',
    );
  }
  return { ...(await packedChromium()), ...fontEnvironment(folder) };
}
