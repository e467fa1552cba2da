import { describe, expect, test } from "vitest";
import { cleanPasted } from "@/domain/notices/paste";

describe("what is pasted from Word and WPS", () => {
  test("styles, comments, Office elements and empty paragraphs go, headings and links stay", () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
      <style><!-- p.MsoNormal {mso-style-parent:""; font-family:仿宋} --></style></head><body lang=ZH-CN>
      <!--StartFragment--><h2 style='mso-outline-level:2'>一、缴费时间<o:p></o:p></h2>
      <p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US>2026</span><span style='font-family:仿宋'>年</span>
      <b style='mso-bidi-font-weight:normal'>12月31日</b>截止，见<a href="/services/yibao-canbao" class="x">指南</a>。</p>
      <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><!--EndFragment--></body></html>`;
    const clean = cleanPasted(word);
    expect(clean).toMatch(/<h2>一、缴费时间<\/h2>/);
    expect(clean).toMatch(/<b>12月31日<\/b>截止，见<a href="\/services\/yibao-canbao">指南<\/a>/);
    expect(clean).not.toMatch(/mso|style|class|lang=|o:p|StartFragment|仿宋|<p>\s*<\/p>/i);
  });

  test("list paragraphs become lists, their signs go", () => {
    const item = (sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span><![endif]>${words}</p>`;
    expect(cleanPasted(item("·", "身份证") + item("·", "户口簿"))).toBe(
      "<ul><li><p>身份证</p></li><li><p>户口簿</p></li></ul>",
    );
    const numbered = cleanPasted(`<p>办法：</p>${item("1.", "先登记")}${item("2.", "再缴费")}<p>完</p>`);
    expect(numbered).toBe("<p>办法：</p><ol><li><p>先登记</p></li><li><p>再缴费</p></li></ol><p>完</p>");
  });

  test("scripts, pictures and frames go with everything in them", () => {
    const nasty = `<p>好<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="//x"></iframe></p><svg><script>1</script></svg>`;
    expect(cleanPasted(nasty)).toBe("<p>好</p>");
  });

  test("very long and broken markup ends in good time", () => {
    const started = performance.now();
    cleanPasted("<p class=MsoListParagraph>".repeat(3000));
    cleanPasted(`<p ${"a=".repeat(50_000)}`);
    cleanPasted("<!--".repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
