"use server";

import { insertStaffAccount } from "@/db/queries/accounts";
import { insertEvent } from "@/db/queries/events";
import { insertPerson } from "@/db/queries/people";
import { insertHolding } from "@/db/queries/post-holders";
import { insertPost } from "@/db/queries/posts";
import { postsFor } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import { ImportInput, importPermission } from "@/domain/people/import-input";
import { action } from "@/server/action";
import { previewOf } from "./preview";
import { readImport } from "./read";

/** First read and shown with its faults, then, when a person has confirmed, written whole: all rows or none. */
export const importList = action({
  permission: ({ kind }) => importPermission[kind],
  input: ImportInput,
  async run({ viewer, input, tx, address }) {
    const text = input.step === "preview" ? input.sheet : input.table;
    if (!text) throw new Refused("fillIn", {}, "sheet");
    const list = await readImport(viewer, input.kind, text);
    if (input.step === "preview") {
      const given = { table: text, preview: JSON.stringify(await previewOf(list)) };
      return { quiet: "nothing is written yet", given, message: "people.importRead" };
    }
    if (list.faults.length > 0) throw new Refused("people.importFaults.changed", {}, "sheet");
    const permission = importPermission[input.kind];
    const record = (subjectKind: "person" | "post" | "account", subjectId: string, detail: object) =>
      insertEvent(tx, {
        subjectKind,
        subjectId,
        what: `${input.kind}.import`,
        permission,
        actorId: viewer.personId,
        actorPostId: postsFor(viewer, permission)[0]?.postId ?? null,
        detail: { ...detail },
        address,
      });
    for (const { line, accountName, ...person } of list.people) {
      const personId = await insertPerson(tx, person);
      await record("person", personId, { line });
      if (accountName)
        await record("account", await insertStaffAccount(tx, personId, accountName), { line, personId });
    }
    for (const { line, holderId, fromOn, basis, ...post } of list.posts) {
      const postId = await insertPost(tx, post);
      await record("post", postId, { line, duties: post.duties, personId: holderId });
      if (holderId && fromOn) await insertHolding(tx, { postId, personId: holderId, fromOn, basis });
    }
    return { quiet: "each row has an event of its own", goTo: `/admin/${input.kind}` };
  },
});
