import { hotlinePolicy } from "./hotline/policy";
import { informationPolicy } from "./information/policy";
import { petitionPolicy } from "./petitions/policy";

/**
 * Who may do what. Posts (岗位) carry duties, the policy gives permissions to duties (public.md §9A, office.md §1.8, §9).
 * `guest`, `villager` and `staff` are not duties of a post but follow from how somebody signed in; `staff` is everybody
 * who holds a post with a business duty, so the three administrators (public.md §8.3 d) are not staff.
 */
export const duties = [
  "mainLeader",
  "deputyLeader",
  "officeDirector",
  "writer",
  "registryClerk",
  "archivist",
  "logistics",
  "driver",
  "stationHead",
  "handler",
  "windowClerk",
  "petitionClerk",
  "villageClerk",
  "supervisionDirector",
  "secrecyOfficer",
  "disciplineSecretary",
  "sysAdmin",
  "secAdmin",
  "auditAdmin",
] as const;
export type Duty = (typeof duties)[number];

export const administrators = ["sysAdmin", "secAdmin", "auditAdmin"] as const satisfies readonly Duty[];
/** `unproven`: must set up a second factor before anything else. */
export const audiences = ["guest", "villager", "staff", "unproven", ...duties] as const;
export type Audience = (typeof audiences)[number];

const everyone = ["guest", "villager", "staff", "unproven", "sysAdmin", "secAdmin", "auditAdmin"] as const;
const signedIn = ["villager", "staff", "unproven", "sysAdmin", "secAdmin", "auditAdmin"] as const;
const leaders = ["mainLeader", "deputyLeader"] as const;
/** Who looks over all villages' disclosure (public.md §9A). */
const overseers = [
  "officeDirector",
  "writer",
  "registryClerk",
  "stationHead",
  "disciplineSecretary",
  ...leaders,
] as const;

export const policy = {
  "portal.enter": everyone,
  "account.own": signedIn,
  "my.enter": ["villager"],
  "office.enter": ["staff"],
  "lead.enter": leaders,
  "admin.enter": ["sysAdmin", "secAdmin", "auditAdmin"],

  "notices.read": ["staff"],
  "notices.write": ["staff"],
  "notices.firstReview": ["stationHead", "officeDirector", "writer"],
  "notices.secondReview": ["officeDirector", "registryClerk", "writer"],
  "notices.release": leaders,
  "notices.overrule": ["stationHead", "officeDirector", "writer", "registryClerk", ...leaders],
  "notices.pin": ["officeDirector", "registryClerk", "writer"],
  "notices.withdraw": ["officeDirector", ...leaders],

  "services.read": ["officeDirector", "windowClerk", "stationHead", ...leaders],
  "services.maintain": ["officeDirector", "windowClerk", "stationHead"],
  "services.publish": ["officeDirector", ...leaders],

  "applications.file": ["villager"],
  "applications.fileForOther": ["windowClerk", "villageClerk"],
  "applications.handIn": ["villager", "windowClerk", "villageClerk"],
  "applications.read": ["staff"],
  "applications.readAll": ["windowClerk", "officeDirector", "mainLeader"],
  "applications.receive": ["windowClerk", "officeDirector"],
  "applications.review": ["handler", "stationHead"],
  "applications.decide": leaders,
  "applications.deliver": ["windowClerk", "handler", "stationHead", "officeDirector"],
  "applications.supervise": ["officeDirector", ...leaders],

  "ratings.give": ["villager"],
  "ratings.read": ["staff"],
  "ratings.enter": ["windowClerk", "registryClerk", "officeDirector"],
  "ratings.rectify": ["staff"],
  "ratings.supervise": ["officeDirector", ...leaders],

  "finance.read": [
    "handler",
    "stationHead",
    "villageClerk",
    "supervisionDirector",
    "officeDirector",
    "disciplineSecretary",
    ...leaders,
  ],
  "finance.keep": ["handler", "stationHead"],
  "finance.confirm": ["villageClerk"],
  "finance.opine": ["supervisionDirector"],
  "finance.publish": ["villageClerk"],
  "finance.oversee": ["officeDirector", "disciplineSecretary", ...leaders],
  "finance.urge": ["officeDirector", "stationHead", ...leaders],
  "finance.arrange": ["officeDirector", ...leaders],
  "finance.ask": ["villager"],
  "finance.answer": ["villageClerk"],
  "finance.withhold": ["officeDirector"],
  "finance.register": ["villageClerk", "handler", "stationHead"],
  "disclosure.read": ["villageClerk", "supervisionDirector", ...overseers],
  "disclosure.readAll": overseers,
  "disclosure.draft": ["villageClerk"],
  "disclosure.opine": ["supervisionDirector"],
  "disclosure.publish": ["villageClerk"],
  "disclosure.comment": ["officeDirector", "writer", "registryClerk", "stationHead"],
  "disclosure.remind": ["officeDirector", "writer", "registryClerk"],
  "disclosure.order": ["officeDirector"],
  "complaints.file": ["villager"],
  "complaints.read": ["officeDirector", "disciplineSecretary"],
  "complaints.handle": ["officeDirector"],

  "redaction.make": [
    "officeDirector",
    "registryClerk",
    "writer",
    "archivist",
    "stationHead",
    "handler",
    "windowClerk",
    ...leaders,
  ],
  "asks.file": ["villager", "windowClerk", "villageClerk"],
  "asks.fileForOther": ["windowClerk", "villageClerk"],
  "asks.read": ["staff"],
  "asks.readAll": ["windowClerk", "officeDirector", "mainLeader"],
  "asks.sort": ["windowClerk", "officeDirector"],

  "consultations.file": ["villager", "windowClerk", "villageClerk"],
  "consultations.read": ["staff"],
  "consultations.readAll": ["windowClerk", "officeDirector", "mainLeader"],
  "consultations.dispatch": ["windowClerk", "officeDirector"],
  "consultations.handle": ["handler", "stationHead", "officeDirector"],
  "consultations.release": ["stationHead", "officeDirector", ...leaders],
  "consultations.mask": ["handler", "stationHead", "officeDirector"],
  "consultations.publish": ["stationHead", "officeDirector"],

  "reports.file": ["villager", "windowClerk", "villageClerk"],
  "reports.read": ["staff"],
  "reports.readAll": ["windowClerk", "officeDirector", "mainLeader"],
  "reports.dispatch": ["windowClerk", "officeDirector"],
  "reports.handle": ["handler", "stationHead", "officeDirector"],
  "reports.meToo": ["villager"],
  "photos.attach": ["villager", "windowClerk", "villageClerk", "handler", "stationHead", "officeDirector"],

  ...informationPolicy,
  ...petitionPolicy,

  ...hotlinePolicy,

  "desk.read": ["staff"],
  "desk.handOver": ["staff"],
  "desk.urge": ["officeDirector", "stationHead", ...leaders],
  "privacy.unmask": ["windowClerk", "villageClerk", "handler", "stationHead", "officeDirector", ...leaders],

  "standIns.read": ["staff"],
  "standIns.plan": ["officeDirector", ...leaders, "stationHead"],
  "posts.handOver": ["officeDirector", ...leaders],
  "corrections.answer": ["officeDirector", "registryClerk", "writer"],
  "banner.raise": ["officeDirector", ...leaders],
  "search.read": ["staff"],
  "words.edit": ["officeDirector", "registryClerk", "writer", "windowClerk"],

  "people.read": ["sysAdmin", "secAdmin", "officeDirector"],
  "people.manage": ["sysAdmin"],
  "people.appoint": ["sysAdmin", "secAdmin"],
  "posts.manage": ["secAdmin"],
  "offices.manage": ["sysAdmin"],
  "portfolios.read": ["staff", "secAdmin"],
  "portfolios.manage": ["officeDirector", "secAdmin"],
  "accounts.manage": ["sysAdmin"],
  "calendar.manage": ["officeDirector", "sysAdmin"],
  "settings.manage": ["sysAdmin"],
  "audit.read": ["auditAdmin"],
} as const satisfies Record<`${string}.${string}`, readonly Audience[]>;

export type Permission = keyof typeof policy;
export const permissions = Object.keys(policy) as Permission[];

/** A post somebody holds today, or stands in for (AB岗). */
export type HeldPost = {
  readonly postId: string;
  readonly name: string;
  readonly officeId: string | null;
  readonly villageId: string | null;
  readonly duties: readonly Duty[];
  /** Set when the viewer stands in for the holder of this post. */
  readonly actingFor: { readonly personId: string; readonly name: string } | null;
};

declare const issued: unique symbol;

/** The person behind a request. Only `server/viewer.ts` issues one, so nobody can invent a viewer. */
export type Viewer = {
  readonly kind: "guest" | "villager" | "staff";
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly name: string;
  /** A villager's own village. */
  readonly villageId: string | null;
  readonly posts: readonly HeldPost[];
  readonly audiences: readonly Audience[];
  readonly [issued]: true;
};

/**
 * Whether somebody must use a second factor when the township asks for it: administrators and leaders (public.md §8.3
 * identity d). Who stands in for one of them must as well.
 */
export const needsSecondFactor = (posts: readonly HeldPost[]): boolean =>
  posts.some((post) =>
    post.duties.some((duty) => ([...administrators, ...leaders] as readonly Duty[]).includes(duty)),
  );

/** The audiences somebody belongs to: how they signed in, and the duties of their posts of today. */
export function audiencesOf(kind: Viewer["kind"], posts: readonly HeldPost[]): Audience[] {
  if (kind !== "staff") return [kind];
  const held = [...new Set(posts.flatMap((post) => post.duties))];
  const isBusiness = held.some((duty) => !(administrators as readonly Duty[]).includes(duty));
  return isBusiness ? ["staff", ...held] : held;
}

export function can(viewer: Pick<Viewer, "audiences">, permission: Permission): boolean {
  const allowed: readonly Audience[] = policy[permission];
  return viewer.audiences.some((audience) => allowed.includes(audience));
}

/** The posts through which the viewer has a permission; the first one is named in events as the acting post. */
export function postsFor(viewer: Viewer, permission: Permission): readonly HeldPost[] {
  const allowed: readonly Audience[] = policy[permission];
  return viewer.posts.filter((post) =>
    audiencesOf("staff", [post]).some((audience) => allowed.includes(audience)),
  );
}

export const postIds = (viewer: Viewer): string[] => viewer.posts.map((post) => post.postId);
export const officeIds = (viewer: Viewer): string[] =>
  viewer.posts.flatMap((post) => (post.officeId ? [post.officeId] : []));
export const villageIds = (viewer: Viewer): string[] =>
  viewer.posts.flatMap((post) => (post.villageId ? [post.villageId] : []));
