import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What a reader would stumble over on the page as it stands; each line names the place. */
export async function stumbles(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll("body *")].find(
        (one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest(".table-scroll"),
      );
      found.push(`scrolls sideways: ${wide?.outerHTML.slice(0, 120)}`);
    }
    if (document.querySelectorAll("h1").length !== 1) found.push("not just one h1");
    const titles = [...document.querySelectorAll("head title")].map((one) => one.textContent?.trim());
    if (titles.length !== 1 || !titles[0]) found.push(`not just one title: ${titles.join(" | ")}`);
    const shown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    /** A link inside running text is as small as its words (WCAG 2.5.8, inline). */
    const isInline = (one: Element) => {
      if (one.tagName !== "A" || getComputedStyle(one).display !== "inline") return false;
      const text = one.parentElement?.textContent?.replace(one.textContent ?? "", "").trim() ?? "";
      return text.length > 1;
    };
    const targets = document.querySelectorAll(
      "a[href], button, summary, select, textarea, input:not([type=hidden])",
    );
    for (const target of targets) {
      if (!shown(target) || isInline(target) || target.closest(".skip")) continue;
      // Pressing the label presses what it labels.
      const label = target.matches("[type=checkbox], [type=radio]") ? target.closest("label") : null;
      const { width, height } = (label ?? target).getBoundingClientRect();
      if (width > 0 && (height < smallest - 0.5 || width < Math.min(smallest, 44) - 0.5))
        found.push(
          `small target ${Math.round(width)}×${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`,
        );
    }
    return found;
  }, least);
}

/** Faults of WCAG 2.2 A and AA, by axe. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html.slice(0, 120))
        .slice(0, 3)
        .join(" | ")}`,
  );
}
