import { expect, test } from "vitest";
import { cleanCookies, faceOf } from "@/launcher/front/cookies.mjs";
import { encodingFor } from "@/launcher/front/finished-page.mjs";
import { plainHtml } from "@/launcher/front/plain-html.mjs";

test("Next's client code goes, our own script and structured data stay", () => {
  const html = [
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>',
    '<link rel="stylesheet" href="/_next/a.css" nonce="abc" data-precedence="next"/>',
    '<script src="/_next/a.js" async="" nonce="abc"></script><script>self.__next_f.push([1,"</p>"])</script>',
    '<script src="/keys.js" defer="" data-keep="" nonce="abc"></script>',
    '<script type="application/ld+json">{"a":"<b>"}</script>',
    '<div hidden=""><!--$--><!--/$--></div><!--$!--><p>1 &lt; 2 <!-- -->岁</p><!--/$-->',
  ].join("");
  expect(plainHtml(html)).toBe(
    [
      '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>',
      '<script src="/keys.js" defer=""></script>',
      '<script type="application/ld+json">{"a":"<b>"}</script>',
      "<p>1 &lt; 2 岁</p>",
    ].join(""),
  );
});

test("language and care mode make four faces; the last cookie of a name counts", () => {
  expect([undefined, "lang=zh-CN", "care=1", "lang=en", "lang=en; care=1"].map(faceOf)).toEqual([
    0, 0, 1, 2, 3,
  ]);
  expect(faceOf("lang=en; lang=zh-CN; care=0")).toBe(0);
  expect(faceOf("xlang=en; session=care=1")).toBe(0);
});

test("what Next reads from the cookies is what the face was read from", () => {
  // Next decodes cookie values: this one would be English to it and Chinese to us.
  expect(faceOf("lang=%65n")).toBe(0);
  expect(cleanCookies("lang=%65n; a=1")).toBe("a=1");
  expect(cleanCookies("a=1; lang=zh-CN; lang=en; care=1")).toBe("a=1; lang=en; care=1");
});

test("broken cookies are dropped, sound ones stay as they are", () => {
  expect(cleanCookies("a=%E0%A4%A; =x; b; c=1")).toBe("c=1");
  expect(cleanCookies("authjs.callback-url=http%3A%2F%2F%5B; s=1")).toBe("s=1");
  const sound = "__Secure-authjs.session-token=abc.def; authjs.callback-url=http%3A%2F%2Flocalhost%2Fmy";
  expect(cleanCookies(sound)).toBe(sound);
});

test("the best encoding the reader takes", () => {
  expect(encodingFor("gzip, deflate, br, zstd")).toBe("br");
  expect(encodingFor("gzip;q=1, br;q=0")).toBe("gzip");
  expect(encodingFor("gzip, deflate")).toBe("gzip");
  expect(encodingFor(undefined)).toBe("identity");
  expect(encodingFor("br;q=0.0, gzip;q=0")).toBe("identity");
});
