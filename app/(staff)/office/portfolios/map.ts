import { publishedOffices } from "@/db/queries/offices";
import { listMatters, listPortfolios } from "@/db/queries/portfolios";
import { listPosts } from "@/db/queries/posts";
import type { Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";

/** Everything the map shows, with names for the ids. A leader is named with the post, since the post is in charge. */
export async function mapOf(viewer: Viewer, day: Day) {
  const posts = await listPosts(viewer, { withClosed: true });
  const offices = await publishedOffices();
  const nameOfPost = new Map(posts.map((post) => [post.id, post]));
  const nameOfOffice = new Map(offices.map(({ id, name }) => [id, name]));
  const leaders = posts.filter(
    ({ duties, closedOn }) =>
      closedOn === null && duties.some((duty) => duty === "mainLeader" || duty === "deputyLeader"),
  );
  const label = ({ name, holderName }: { name: string; holderName: string | null }) =>
    holderName ? `${holderName}（${name}）` : name;
  return {
    matters: await listMatters(viewer),
    rows: await listPortfolios(viewer, day),
    post: (id: string | null) => {
      const post = id ? nameOfPost.get(id) : undefined;
      return post ? label(post) : "—";
    },
    office: (id: string | null) => (id && nameOfOffice.get(id)) || "—",
    leaderChoices: leaders.map((post) => ({ value: post.id, label: label(post) })),
    officeChoices: offices.map(({ id, name }) => ({ value: id, label: name })),
  };
}
export type PortfolioMap = Awaited<ReturnType<typeof mapOf>>;
