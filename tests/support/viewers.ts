import { audiencesOf, type Duty, duties, type HeldPost, type Viewer } from "@/domain/access";

/** A stable id for a name: readable in failures, the same in every run. */
export const idOf = (name: string): string => {
  const hex = Buffer.from(name).toString("hex").padEnd(12, "0").slice(0, 12);
  return `00000000-0000-7000-8000-${hex}`;
};

const nobody = { personId: null, accountId: null, sessionId: null, name: "", villageId: null };
const issue = (parts: object) => parts as unknown as Viewer;

export const guest: Viewer = issue({ kind: "guest", ...nobody, posts: [], audiences: ["guest"] });

export const villager = (name: string, villageId: string | null = null): Viewer =>
  issue({
    kind: "villager",
    ...nobody,
    personId: idOf(name),
    accountId: idOf(`a-${name}`),
    name,
    villageId,
    posts: [],
    audiences: ["villager"],
  });

type Post = { officeId?: string; villageId?: string; postId?: string; actingFor?: HeldPost["actingFor"] };

/** Somebody of the staff with one post that carries these duties. */
export function staff(name: string, held: readonly Duty[], where: Post = {}): Viewer {
  const post: HeldPost = {
    postId: where.postId ?? idOf(`p-${name}`),
    name: `post of ${name}`,
    officeId: where.officeId ?? null,
    villageId: where.villageId ?? null,
    duties: held,
    actingFor: where.actingFor ?? null,
  };
  const audiences = audiencesOf("staff", [post]);
  return issue({
    kind: "staff",
    ...nobody,
    personId: idOf(name),
    accountId: idOf(`a-${name}`),
    name,
    posts: [post],
    audiences,
  });
}

/** One viewer for each duty, a villager and a guest: the rows of every "who may" table. */
export const everyViewer: readonly [string, Viewer][] = [
  ["guest", guest],
  ["villager", villager("villager")],
  ...duties.map((duty): [string, Viewer] => [duty, staff(duty, [duty])]),
];
