import { expect, test } from "vitest";
import { type Audience, audiences, policy } from "@/domain/access";
import { flows } from "@/domain/flows";

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const head = "<!-- Drawn by tests/documentation.test.ts; `npm test -- unit -u` redraws it. -->";

test("docs/permissions.md says who may do what", async () => {
  const rows = Object.entries<readonly Audience[]>(policy).map(([name, allowed]) =>
    line([`\`${name}\``, ...audiences.map((audience) => (allowed.includes(audience) ? "●" : ""))]),
  );
  const table = [
    head,
    "",
    "# Permissions",
    "",
    line(["may", ...audiences]),
    line(["---", ...audiences.map(() => ":-:")]),
    ...rows,
    "",
  ];
  await expect(table.join("\n")).toMatchFileSnapshot("../docs/permissions.md");
});

test("docs/flows.md draws every lifecycle", async () => {
  const drawings = Object.entries(flows).flatMap(([name, flow]) => [
    `## ${name}`,
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...Object.entries(flow).flatMap(([step, { from, to }]) =>
      from.map((state) => `  ${state} --> ${to}: ${step}`),
    ),
    "```",
    "",
    line(["step", "by", "needs"]),
    line(["---", "---", "---"]),
    ...Object.entries(flow).map(([step, { by, needs }]) =>
      line([step, `\`${by}\``, needs?.join(", ") ?? ""]),
    ),
    "",
  ]);
  await expect([head, "", "# Lifecycles", "", ...drawings].join("\n")).toMatchFileSnapshot(
    "../docs/flows.md",
  );
});

test("no permission is for nobody, and every audience has one", () => {
  const used = new Set(Object.values<readonly Audience[]>(policy).flat());
  expect(Object.entries<readonly Audience[]>(policy).filter(([, allowed]) => allowed.length === 0)).toEqual(
    [],
  );
  for (const audience of ["guest", "villager", "staff", "sysAdmin", "secAdmin", "auditAdmin"] as const)
    expect(used).toContain(audience);
});
