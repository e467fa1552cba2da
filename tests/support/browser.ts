import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import postgres from "postgres";
import { type CastName, cast, demoPassword } from "@/db/seed/cast";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
/** A page of somebody of the cast, signed in through the real page: `const li = await as("li")`. */
type As = (who: CastName) => Promise<Page>;

/** Signs in as a person does; the page ends where signing in leads. */
export async function signIn(page: Page, login: string, password = demoPassword): Promise<void> {
  if (!new URL(page.url(), "http://x").pathname.startsWith("/sign-in")) await page.goto("/sign-in");
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Administrators have one session each: while one test acts as one, tests in other workers wait their turn. */
async function administratorsTurn(login: string): Promise<(() => Promise<void>) | null> {
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  const [found] = await sql`
    select 1 from accounts a join post_holders h on h.person_id = a.person_id join posts p on p.id = h.post_id
    where a.account_name = ${login} and p.duties && '{sysAdmin,secAdmin,auditAdmin}'::text[]`;
  if (found) await sql`select pg_advisory_lock(4400)`;
  else await sql.end();
  return found ? () => sql.end() : null;
}

export const test = base.extend<{ as: As }, { signedIn: Map<string, State> }>({
  /** Sessions of this worker, by login: each person signs in once. */
  signedIn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => use(new Map()),
    { scope: "worker" },
  ],
  as: async ({ browser, signedIn, contextOptions }, use) => {
    const open: BrowserContext[] = [];
    const turns = new Map<string, () => Promise<void>>();
    await use(async (who) => {
      const login = cast[who].account;
      const turn = turns.size > 0 ? null : await administratorsTurn(login);
      if (turn) turns.set(login, turn);
      const storageState = signedIn.get(login);
      const context = await browser.newContext({ ...contextOptions, ...(storageState && { storageState }) });
      open.push(context);
      const page = await context.newPage();
      if (storageState && (await isStillIn(page))) return page;
      await context.clearCookies();
      await signIn(page, login);
      signedIn.set(login, await context.storageState());
      return page;
    });
    for (const context of open) await context.close();
    for (const end of turns.values()) await end();
  },
});

/** A kept session may have been ended meanwhile: by a sign-out, a changed password, or fifteen idle minutes. */
async function isStillIn(page: Page): Promise<boolean> {
  const answer = await page.request.get("/account", { maxRedirects: 0 });
  return answer.status() === 200;
}

export { expect };
