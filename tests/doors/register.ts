import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Permission } from "@/domain/access";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Page = { file: string; path: string; permission: Permission | null };
export type Action = { file: string; name: string; permission: Permission | null };

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

const sources = () => [...filesBelow(join(root, "app"))].map((path) => relative(root, path));
const text = (file: string) => readFileSync(join(root, file), "utf8");

/** Every page of the portal with the permission its door asks for; `null` = open to everybody. */
export function everyPage(): Page[] {
  return sources()
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => {
      const isOpen = /^export default publicPage/m.test(text(file));
      const permission = /permission:\s*"([\w.]+)"/.exec(text(file))?.[1] as Permission | undefined;
      if (!isOpen && !permission) throw new Error(`${file} names no permission in plain sight`);
      const path = `/${file
        .split("/")
        .slice(1, -1)
        .filter((part) => !part.startsWith("("))
        .join("/")}`;
      return { file, path, permission: isOpen ? null : (permission ?? null) };
    });
}

/** Every server action with the permission its door asks for; `null` = it depends on what is sent. */
export function everyAction(): Action[] {
  return sources()
    .filter((file) => file.endsWith("/actions.ts"))
    .flatMap((file) =>
      [...text(file).matchAll(/^export const (\w+) = action\(\{([\s\S]*?)^\}\)/gm)].map(
        ([, name = "", body = ""]) => ({
          file,
          name,
          permission: (/^\s*permission:\s*"([\w.]+)"/m.exec(body)?.[1] as Permission | undefined) ?? null,
        }),
      ),
    );
}
