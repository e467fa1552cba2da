/** Browser and system as people call them. Keys of `account.device`; the order decides, since most claim to be several. */
const browsers = [
  ["weChat", /MicroMessenger/],
  ["edge", /Edg(e|A|iOS)?\//],
  ["huawei", /HuaweiBrowser/],
  ["xiaomi", /MiuiBrowser/],
  ["qq", /QQBrowser/],
  ["uc", /UCBrowser/],
  ["firefox", /Firefox|FxiOS/],
  ["chrome", /Chrome|CriOS/],
  ["safari", /Safari/],
] as const;
const systems = [
  ["harmony", /HarmonyOS|OpenHarmony/],
  ["iphone", /iPhone/],
  ["ipad", /iPad/],
  ["android", /Android/],
  ["windows", /Windows/],
  ["mac", /Mac OS X/],
  ["linux", /Linux/],
] as const;

type Browser = (typeof browsers)[number][0] | "unknownBrowser";
type System = (typeof systems)[number][0] | "unknownSystem";

/** Which browser on which system a user agent belongs to, as well as it can be told. */
export const deviceOf = (userAgent: string): { browser: Browser; system: System } => ({
  browser: browsers.find(([, sign]) => sign.test(userAgent))?.[0] ?? "unknownBrowser",
  system: systems.find(([, sign]) => sign.test(userAgent))?.[0] ?? "unknownSystem",
});
