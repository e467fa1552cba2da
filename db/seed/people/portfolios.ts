import { addDays, type Day, yearOf } from "@/domain/calendar/day";
import { idOf } from "../stable";
import { matterId, matters } from "./matters";
import { officeId } from "./offices";
import { postId } from "./posts";

/**
 * The portfolio map: made at the start of last year, changed twice since. Two leaders stand for 农村人居环境整治 (the
 * overlap), nobody for 农村供水安全和管护 since the second change (the gap): both are for the portal to find.
 */
export function portfolios(today: Day) {
  const start = `${yearOf(today) - 1}-01-08`;
  const change = addDays(today, -150);
  const document = `青党发〔${yearOf(today) - 1}〕2号 领导班子成员工作分工`;
  const changed = `青党发〔${yearOf(change)}〕17号 调整领导班子成员工作分工`;
  const rows = matters
    .filter(({ leader }) => leader !== "")
    .map((matter) => ({
      id: idOf(`portfolio:${matter.key}`),
      matterId: matterId(matter.key),
      leaderPostId: postId(matter.leader),
      assistantPostIds: matter.assistants.map(postId),
      leadOfficeId: officeId(matter.lead),
      coOfficeIds: matter.co.map(officeId),
      fromOn: changedMatters.has(matter.key) ? change : start,
      untilOn: null as Day | null,
      basis: changedMatters.has(matter.key) ? changed : document,
    }));
  const earlier = [...changedMatters.keys(), "water"].map((key) => ({
    id: idOf(`portfolio:${key}:earlier`),
    matterId: matterId(key),
    leaderPostId: postId(changedMatters.get(key) ?? "viceMayorFarm"),
    assistantPostIds: [],
    leadOfficeId: officeId(matters.find((matter) => matter.key === key)?.lead ?? "general"),
    coOfficeIds: [],
    fromOn: start,
    untilOn: addDays(change, -1),
    basis: document,
  }));
  const overlap = {
    id: idOf("portfolio:cleanVillages:overlap"),
    matterId: matterId("cleanVillages"),
    leaderPostId: postId("publicity"),
    assistantPostIds: [],
    leadOfficeId: officeId("social"),
    coOfficeIds: [officeId("land")],
    fromOn: addDays(change, 40),
    untilOn: null,
    basis: `青党发〔${yearOf(addDays(change, 40))}〕23号 创建县级文明镇工作方案`,
  };
  return [...rows, ...earlier, overlap];
}

/** What changed hands in the last change, and from whom. */
const changedMatters = new Map([
  ["roads", "politicsLaw"],
  ["jobs", "viceSecretary"],
  ["disasterRelief", "viceMayorCivil"],
]);
