import { describe, expect, test } from "vitest";
import { type CheckedNotice, findings, unsettled } from "@/domain/notices/checks";
import { innerLink } from "@/domain/notices/links";
import { everyPage } from "../doors/register";

const notice = (text: string, rest: Partial<CheckedNotice> = {}): CheckedNotice => ({
  ...{ title: "关于发放补助的通知", text, attachmentCount: 0, deadLinks: [], publicPhones: [] },
  ...rest,
});
const kinds = (text: string, rest?: Partial<CheckedNotice>) =>
  findings(notice(text, rest)).map(({ kind }) => kind);

describe("the check before release (public.md §8.2, §8.6)", () => {
  test.each([
    ["有疑问请打电话 0990-6105001", []],
    ["联系人小钱 13812345678", ["phone"]],
    ["联系人小钱 +86 138 1234 5678", ["phone"]],
    ["张某 330199195203077224", ["idNumber"]],
    ["张某 330199195203077223，末位不对的号码不是身份证号", []],
    ["打到卡号 6222 0212 3456 7890 128", ["bankCard"]],
    ["文号 2026001234567890123", []],
    ["机密★10年", ["secrecy"]],
    ["机 密 ★ 10 年", ["secrecy"]],
    ["保护商业机密，人人有责", []],
    ["名单见附件。", ["noAttachment"]],
    ["附件：1. 名单", ["noAttachment"]],
    ["附件1 名单", ["noAttachment"]],
    ["随本文附件材料一并报送", []],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test("the title is looked at as well; what is there or known is no finding", () => {
    expect(findings({ ...notice("正文"), title: "请拨打 13812345678" }).map(({ kind }) => kind)).toEqual([
      "phone",
    ]);
    expect(kinds("名单见附件。", { attachmentCount: 1 })).toEqual([]);
    expect(kinds("联系人小钱 138 1234 5678", { publicPhones: ["13812345678"] })).toEqual([]);
    expect(kinds("看这里", { deadLinks: ["/nowhere"] })).toEqual(["deadLink"]);
  });

  test("the worst comes first, each words once", () => {
    expect(kinds("机密★5年 13812345678，再说一次 13812345678，330199195203077224")).toEqual([
      "secrecy",
      "idNumber",
      "phone",
    ]);
  });

  test("a list in an attachment is one finding with its count; another list under that name must be approved anew", () => {
    const list = (text: string) => findings(notice("正文", { attachments: [{ name: "名单.xlsx", text }] }));
    const [found, ...more] = list("13812345678\n13812345679\n13812345670");
    expect(found).toMatchObject({
      kind: "phone",
      quote: "13812345678",
      file: { name: "名单.xlsx", count: 3 },
    });
    expect(more).toEqual([]);
    const approved = { [found?.key ?? ""]: "村干部公开的值班手机" };
    expect(unsettled(list("13812345678\n13812345679\n13812345670"), approved)).toEqual([]);
    expect(unsettled(list("13812345678\n13812345679\n13812345671"), approved)).toHaveLength(1);
    expect(list("机密★5年").map(({ isOverrulable }) => isOverrulable)).toEqual([false]);
  });

  test("an approval counts for these very words, and never for a secrecy mark", () => {
    const all = findings(notice("机密★5年 13812345678"));
    const approved = Object.fromEntries(all.map(({ key }) => [key, "公开的值班电话"]));
    expect(unsettled(all, approved).map(({ kind }) => kind)).toEqual(["secrecy"]);
    const changed = findings(notice("13812345679"));
    expect(unsettled(changed, approved)).toHaveLength(1);
    expect(unsettled(changed, { [changed[0]?.key ?? ""]: "" })).toHaveLength(1);
  });

  test("a key tells nothing of the number it stands for", () => {
    for (const { key } of findings(notice("330199195203077224 13812345678")))
      expect(key).not.toMatch(/\d{6}/);
  });
});

describe("links inside the portal", () => {
  const home = "https://qinghe.example/";
  test.each([
    ["/services/dibao#how", { kind: "service", key: "dibao" }],
    ["https://qinghe.example/notices/abc?print=1", { kind: "notice", key: "abc" }],
    ["/files/abc", { kind: "file", key: "abc" }],
    ["/notices/", { kind: "page", isKnown: true }],
    ["/notices/feed.xml", { kind: "page", isKnown: true }],
    ["/nowhere", { kind: "page", isKnown: false }],
    ["/office/notices", { kind: "page", isKnown: false }],
    ["https://www.gov.cn/", null],
    ["tel:0990-6105001", null],
    ["mailto:a@b.cn", null],
  ])("%s", (href, expected) => {
    expect(innerLink(href, home)).toEqual(expected);
  });

  test("every page that stands open to everybody may be linked to", () => {
    const open = everyPage().filter(({ permission, path }) => permission === null && !path.includes("["));
    expect(open.length).toBeGreaterThan(5);
    const unknown = open.filter(({ path }) => {
      const link = innerLink(path === "" ? "/" : path, home);
      return !(link?.kind === "page" && link.isKnown);
    });
    expect(unknown.map(({ path }) => path)).toEqual([]);
  });
});
