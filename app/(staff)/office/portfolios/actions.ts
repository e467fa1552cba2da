"use server";

import {
  findMatter,
  insertMatter,
  insertPortfolio,
  removeOverlap,
  updateMatter,
} from "@/db/queries/portfolios";
import { findPost } from "@/db/queries/posts";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import { KeepOne, MatterChange, MatterInput, PortfolioInput } from "@/domain/portfolios/input";
import { twiceNamed } from "@/domain/portfolios/rules";
import { action } from "@/server/action";

/** A new row from a day on; the old one ends the day before. */
export const setPortfolio = action({
  permission: "portfolios.manage",
  input: PortfolioInput,
  async run({ viewer, input, tx }) {
    const matter = await findMatter(viewer, input.matterId);
    if (!matter) throw new Refused("notFound");
    const twice = twiceNamed(input);
    if (twice) throw new Refused("people.errors.twiceNamed", {}, twice);
    const leader = await findPost(viewer, input.leaderPostId);
    const isLeader = leader?.duties.some((duty) => duty === "mainLeader" || duty === "deputyLeader");
    if (!leader || leader.closedOn || !isLeader) throw new Refused("chooseOne", {}, "leaderPostId");
    await insertPortfolio(tx, matter, input);
    return { subjectKind: "portfolio", subjectId: matter.id, what: "portfolios.set", detail: input };
  },
});

/** Of two rows in force one stays. */
export const keepOne = action({
  permission: "portfolios.manage",
  input: KeepOne,
  async run({ viewer, input, tx }) {
    const matter = await findMatter(viewer, input.id);
    if (!matter) throw new Refused("notFound");
    const ended = await removeOverlap(tx, matter, input.keepId, dayOf(new Date()));
    if (ended.length === 0) throw new Refused("changedMeanwhile");
    const detail = { kept: input.keepId, ended };
    return { subjectKind: "portfolio", subjectId: matter.id, what: "portfolios.keep", detail };
  },
});

export const addMatter = action({
  permission: "portfolios.manage",
  input: MatterInput,
  async run({ input, tx }) {
    const id = await insertMatter(tx, input);
    const goTo = `/office/portfolios/${id}`;
    return { subjectKind: "portfolio", subjectId: id, what: "portfolios.addMatter", goTo };
  },
});

export const changeMatter = action({
  permission: "portfolios.manage",
  input: MatterChange,
  async run({ viewer, input: { id, ...written }, tx }) {
    const matter = await findMatter(viewer, id);
    if (!matter) throw new Refused("notFound");
    await updateMatter(tx, matter, written);
    return { subjectKind: "portfolio", subjectId: matter.id, what: "portfolios.changeMatter" };
  },
});
