"use server";

import { countOpenWork } from "@/db/queries/hand-over";
import { listDutiesHeld } from "@/db/queries/post-holders";
import { findPost, insertPost, updatePost, updatePostClosed } from "@/db/queries/posts";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import { dutyFault } from "@/domain/people/duties";
import { OneThing, PostChange, PostInput } from "@/domain/people/input";
import { action } from "@/server/action";

export const addPost = action({
  permission: "posts.manage",
  input: PostInput,
  async run({ input, tx }) {
    const fault = dutyFault(input.duties);
    if (fault) throw new Refused(fault, {}, "duties");
    const id = await insertPost(tx, input);
    const detail = { duties: input.duties };
    return { subjectKind: "post", subjectId: id, what: "posts.add", detail, goTo: `/admin/posts/${id}` };
  },
});

/** Changed duties are a changed permission: the event keeps both. Nobody changes a post they hold. */
export const changePost = action({
  permission: "posts.manage",
  input: PostChange,
  async run({ viewer, input: { id, ...written }, tx }) {
    const post = await findPost(viewer, id);
    if (!post || post.closedOn) throw new Refused("notFound");
    if (post.holderId === viewer.personId) throw new Refused("people.errors.notOneself");
    const today = { fromOn: dayOf(new Date()), untilOn: null };
    const others = post.holderId ? await listDutiesHeld(tx, post.holderId, today, post.id) : [];
    const fault = dutyFault(written.duties) ?? dutyFault([...others, ...written.duties]);
    if (fault) throw new Refused(fault, {}, "duties");
    await updatePost(tx, post, written);
    const detail = { before: post.duties, duties: written.duties };
    return { subjectKind: "post", subjectId: post.id, what: "posts.change", detail };
  },
});

/** A post is closed when nobody holds it and nothing waits on it. */
export const closePost = action({
  permission: "posts.manage",
  input: OneThing,
  async run({ viewer, input, tx }) {
    const post = await findPost(viewer, input.id);
    if (!post) throw new Refused("notFound");
    if (post.holderName) throw new Refused("people.errors.postHeld", { name: post.holderName });
    const count = await countOpenWork(tx, post);
    if (count > 0) throw new Refused("people.errors.workWaits", { count });
    await updatePostClosed(tx, post, dayOf(new Date()));
    return { subjectKind: "post", subjectId: post.id, what: "posts.close" };
  },
});
