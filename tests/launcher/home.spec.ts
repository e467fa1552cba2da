import { expect, test } from "@playwright/test";

test("the portal answers with its database behind it", async ({ page, request }) => {
  expect(await (await request.get("/healthz")).json()).toEqual({ database: "up" });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
