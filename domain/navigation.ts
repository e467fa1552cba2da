import type { Permission, Viewer } from "./access";
import { can } from "./access";

/** One place of a menu: at most seven in each. `letter` follows `g` on the keyboard. */
export type Place = { key: string; href: string; permission: Permission; letter: string };

export const menus = {
  my: [
    { key: "mySpace", href: "/my", permission: "my.enter", letter: "m" },
    { key: "ask", href: "/ask", permission: "portal.enter", letter: "q" },
    { key: "services", href: "/services", permission: "portal.enter", letter: "s" },
    { key: "petitions", href: "/my/petitions", permission: "petitions.file", letter: "w" },
    { key: "notices", href: "/notices", permission: "portal.enter", letter: "n" },
    { key: "account", href: "/account", permission: "account.own", letter: "c" },
  ],
  office: [
    { key: "desk", href: "/office", permission: "desk.read", letter: "d" },
    { key: "matters", href: "/office/applications", permission: "applications.read", letter: "a" },
    { key: "notices", href: "/office/notices", permission: "notices.read", letter: "n" },
    { key: "services", href: "/office/services", permission: "services.read", letter: "s" },
    { key: "villages", href: "/office/disclosure", permission: "disclosure.read", letter: "v" },
    { key: "portfolios", href: "/office/portfolios", permission: "portfolios.read", letter: "p" },
    { key: "search", href: "/office/search", permission: "search.read", letter: "f" },
  ],
  lead: [
    { key: "leadSpace", href: "/lead", permission: "lead.enter", letter: "l" },
    { key: "matters", href: "/office/applications", permission: "applications.read", letter: "a" },
    { key: "notices", href: "/office/notices", permission: "notices.read", letter: "n" },
    { key: "portfolios", href: "/office/portfolios", permission: "portfolios.read", letter: "p" },
    { key: "standIns", href: "/office/stand-ins", permission: "standIns.read", letter: "b" },
    { key: "search", href: "/office/search", permission: "search.read", letter: "f" },
  ],
  admin: [
    { key: "adminSpace", href: "/admin", permission: "admin.enter", letter: "h" },
    { key: "people", href: "/admin/people", permission: "people.read", letter: "p" },
    { key: "offices", href: "/admin/offices", permission: "people.read", letter: "o" },
    { key: "accounts", href: "/admin/accounts", permission: "accounts.manage", letter: "a" },
    { key: "calendar", href: "/admin/calendar", permission: "calendar.manage", letter: "k" },
    { key: "settings", href: "/admin/settings", permission: "settings.manage", letter: "s" },
    { key: "audit", href: "/admin/audit", permission: "audit.read", letter: "u" },
  ],
} as const satisfies Record<string, readonly Place[]>;

export type MenuName = keyof typeof menus;

/** Places one needs now and then: in smaller letters under the menu. */
const seldom = {
  my: [],
  office: [
    { key: "standIns", href: "/office/stand-ins", permission: "standIns.read" },
    { key: "finance", href: "/office/finance", permission: "finance.read" },
    { key: "ratings", href: "/office/ratings", permission: "ratings.read" },
    { key: "handOver", href: "/office/hand-over", permission: "office.enter" },
    { key: "corrections", href: "/office/corrections", permission: "corrections.answer" },
    { key: "words", href: "/office/words", permission: "words.edit" },
    { key: "calendar", href: "/admin/calendar", permission: "calendar.manage" },
    { key: "banner", href: "/office/banner", permission: "banner.raise" },
    { key: "keys", href: "/office/keys", permission: "office.enter" },
  ],
  lead: [
    { key: "desk", href: "/office", permission: "desk.read" },
    { key: "villages", href: "/office/disclosure", permission: "disclosure.read" },
    { key: "finance", href: "/office/finance", permission: "finance.read" },
    { key: "ratings", href: "/office/ratings", permission: "ratings.read" },
    { key: "handOver", href: "/office/hand-over", permission: "office.enter" },
    { key: "banner", href: "/office/banner", permission: "banner.raise" },
    { key: "keys", href: "/office/keys", permission: "office.enter" },
  ],
  admin: [
    { key: "posts", href: "/admin/posts", permission: "people.read" },
    { key: "peopleImport", href: "/admin/people/import", permission: "people.appoint" },
    { key: "portfolios", href: "/office/portfolios", permission: "portfolios.manage" },
  ],
} as const satisfies Record<MenuName, readonly Omit<Place, "letter">[]>;

export const seldomFor = (viewer: Viewer, menu: MenuName): readonly Omit<Place, "letter">[] =>
  seldom[menu].filter(({ permission }) => can(viewer, permission));

/** Which menu stands beside an office page: a leader keeps the leader's, an administrator the administration's. */
export function menuFor(viewer: Viewer, asked: MenuName): MenuName {
  if (asked !== "office") return asked;
  if (can(viewer, "lead.enter")) return "lead";
  return can(viewer, "office.enter") ? "office" : "admin";
}

/** The places of a menu that this viewer may enter. */
export const placesFor = (viewer: Viewer, menu: MenuName): readonly Place[] =>
  menus[menu].filter(({ permission }) => can(viewer, permission));

/** Where one is led who must set up a second factor before anything else. */
export const secondFactorPage = "/account/second-factor";
export const isUnproven = (viewer: Viewer): boolean => viewer.audiences.includes("unproven");

/** Where somebody lands after signing in. */
export function homeOf(viewer: Viewer): string {
  if (isUnproven(viewer)) return secondFactorPage;
  if (can(viewer, "lead.enter")) return "/lead";
  if (can(viewer, "office.enter")) return "/office";
  if (can(viewer, "admin.enter")) return "/admin";
  return viewer.kind === "villager" ? "/my" : "/";
}
