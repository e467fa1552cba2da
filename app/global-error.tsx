"use client";

/** When even the frame failed. Bilingual on purpose: the language files may be what failed. */
export default function GlobalFailure() {
  return (
    <html lang="zh-CN">
      <body>
        <main>
          <h1>出了点问题</h1>
          <p>不是您的错。已经提交成功的内容都在，请稍后再试，或者打电话给我们。</p>
          <p lang="en">Something went wrong. What was confirmed is safe; please try again later.</p>
        </main>
      </body>
    </html>
  );
}
