import { readFileSync } from "node:fs";
import { cast } from "@/db/seed/cast";
import { expect, test } from "../support/browser";

/** The audit administrator reads the trail, has it checked and takes a part of it out (public.md §8.3 audit). */
test("reading, checking and exporting the audit trail", async ({ as }) => {
  const page = await as("aud");
  await page.goto("/admin");
  await page.getByRole("navigation").getByRole("link", { name: "审计" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "审计" })).toBeVisible();

  await page.getByRole("button", { name: "现在核对" }).click();
  await expect(async () => {
    await page.goto("/admin/audit");
    await expect(page.getByText(/^完整。.*没有一条被改动、删除或调换。$/)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText("最近封存：")).toBeVisible();

  await page.getByLabel("谁", { exact: true }).selectOption({ label: cast.wang.name });
  await page.getByLabel("对象", { exact: true }).selectOption({ label: "办件" });
  await page.getByRole("button", { name: "查看" }).click();
  const rows = page.getByRole("table", { name: "操作记录" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(cast.wang.name);
  expect(await rows.count()).toBeGreaterThan(5);

  await rows.nth(1).getByRole("link", { name: /^办件/ }).click();
  await expect(page.getByText(/^只看办件.*的记录。$/)).toBeVisible();
  await expect(page.getByText(cast.zhao.name)).toHaveCount(0);

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出表格（CSV）" }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^审计记录 \d{4}-\d\d-\d\d\.csv$/);
  const table = readFileSync(await file.path(), "utf8");
  expect(table).toMatch(/^\ufeff序号,时间,谁,/);
  expect(table.trim().split("\r\n").length).toBeGreaterThan(1);

  await page.goto("/admin/audit?question=downloaded");
  await expect(rows.nth(1)).toContainText("导出审计记录");
  await expect(rows.nth(1)).toContainText(cast.aud.name);
});

test("nobody else has the page or the table", async ({ as }) => {
  for (const who of ["lin", "sys", "zhao"] as const) {
    const page = await as(who);
    for (const path of ["/admin/audit", "/admin/audit/export"])
      expect((await page.request.get(path)).status(), `${who} ${path}`).toBe(404);
  }
});
