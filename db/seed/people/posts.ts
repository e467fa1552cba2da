import type { Duty } from "@/domain/access";
import { idOf } from "../stable";
import type { OfficeKey } from "./offices";
import { type VillageKey, villages } from "./villages";

export type PostSeed = {
  key: string;
  name: string;
  office: OfficeKey | null;
  village: VillageKey | null;
  duties: Duty[];
};

/** In order of rank. */
const leaders: [string, string, Duty[]][] = [
  ["secretary", "镇党委书记", ["mainLeader"]],
  ["mayor", "镇党委副书记、镇长", ["mainLeader"]],
  ["congress", "镇人大主席", ["deputyLeader"]],
  ["viceSecretary", "镇党委副书记", ["deputyLeader"]],
  ["discipline", "镇党委委员、纪委书记", ["deputyLeader", "disciplineSecretary"]],
  ["organization", "镇党委委员、组织委员", ["deputyLeader"]],
  ["publicity", "镇党委委员、宣传委员", ["deputyLeader"]],
  ["politicsLaw", "镇党委委员、政法委员", ["deputyLeader"]],
  ["arms", "镇党委委员、武装部部长、副镇长", ["deputyLeader"]],
  ["viceMayorCivil", "副镇长（分管民政社会事务）", ["deputyLeader"]],
  ["viceMayorFarm", "副镇长（分管农业农村）", ["deputyLeader"]],
];

const ofOffices: [string, string, OfficeKey, Duty[]][] = [
  ["officeDirector", "党政综合办公室主任", "general", ["officeDirector"]],
  ["deputyDirector", "党政综合办公室副主任", "general", ["writer"]],
  ["writerOne", "综合文秘岗", "general", ["writer"]],
  ["writerTwo", "信息文秘岗", "general", ["writer"]],
  ["registry", "机要文秘岗", "general", ["registryClerk"]],
  ["archives", "档案管理岗", "general", ["archivist"]],
  ["logistics", "后勤保障岗", "general", ["logistics"]],
  ["driver", "公务用车驾驶岗", "general", ["driver"]],
  ["secrecy", "保密专员", "general", ["secrecyOfficer"]],
  ["partyHead", "党建工作办公室主任", "party", ["stationHead"]],
  ["partyClerk", "组织干事岗", "party", ["handler"]],
  ["economyHead", "经济发展和乡村振兴办公室主任", "economy", ["stationHead"]],
  ["economyClerk", "统计与监测岗", "economy", ["handler"]],
  ["socialHead", "社会事务办公室主任", "social", ["stationHead"]],
  ["socialClerk", "社会事务干事岗", "social", ["handler"]],
  ["peaceHead", "平安建设办公室主任", "peace", ["stationHead"]],
  ["peaceClerk", "应急与综治岗", "peace", ["handler"]],
  ["landHead", "自然资源和生态环境办公室主任", "land", ["stationHead"]],
  ["landClerk", "村镇规划建设岗", "land", ["handler"]],
  ["financeHead", "财政所所长", "finance", ["stationHead"]],
  ["financeClerk", "村级会计代理岗", "finance", ["handler"]],
  ["investmentHead", "招商服务办公室主任", "investment", ["stationHead"]],
  ["investmentClerk", "项目服务岗", "investment", ["handler"]],
  ["lettersHead", "信访办公室主任", "letters", ["stationHead", "petitionClerk"]],
  ["lettersClerk", "信访接待岗", "letters", ["handler", "petitionClerk"]],
  ["hallHead", "便民服务中心主任", "hall", ["stationHead"]],
  ["windowOne", "综合窗口一号岗", "hall", ["windowClerk"]],
  ["windowTwo", "综合窗口二号岗", "hall", ["windowClerk"]],
  ["windowThree", "综合窗口三号岗", "hall", ["windowClerk"]],
  ["civilHead", "民政站站长", "civil", ["stationHead"]],
  ["civilClerk", "社会救助经办岗", "civil", ["handler"]],
  ["disabledClerk", "残联专干岗", "civil", ["handler"]],
  ["farmHead", "农业服务站站长", "farm", ["stationHead"]],
  ["farmClerk", "农业技术经办岗", "farm", ["handler"]],
  ["machineClerk", "农机与水利岗", "farm", ["handler"]],
  ["forestHead", "林业站站长", "forest", ["stationHead"]],
  ["forestClerk", "资源管护岗", "forest", ["handler"]],
  ["veteransHead", "退役军人服务站站长", "veterans", ["stationHead"]],
  ["veteransClerk", "优抚帮扶岗", "veterans", ["handler"]],
  ["insuranceHead", "社会保障服务站站长", "insurance", ["stationHead"]],
  ["insuranceClerk", "养老医保经办岗", "insurance", ["handler"]],
  ["healthHead", "卫生健康服务站站长", "health", ["stationHead"]],
  ["healthClerk", "卫生健康经办岗", "health", ["handler"]],
];

const administrators: [string, string, Duty][] = [
  ["sysAdmin", "系统管理员", "sysAdmin"],
  ["secAdmin", "安全管理员", "secAdmin"],
  ["auditAdmin", "审计管理员", "auditAdmin"],
];

const bare = { office: null, village: null };

/** Every post of the town, in order of rank. The administrators' belong to no office: they see no office's business. */
export const posts: readonly PostSeed[] = [
  ...leaders.map(([key, name, duties]) => ({ key, name, ...bare, duties })),
  ...ofOffices.map(([key, name, office, duties]) => ({ key, name, office, village: null, duties })),
  ...administrators.map(([key, name, duty]) => ({ key, name, ...bare, duties: [duty] })),
  ...villages.flatMap((village): PostSeed[] => [
    {
      key: `clerk:${village.key}`,
      name: `${village.name}文书`,
      office: null,
      village: village.key,
      duties: ["villageClerk"],
    },
    {
      key: `supervision:${village.key}`,
      name: `${village.name}村务监督委员会主任`,
      office: null,
      village: village.key,
      duties: ["supervisionDirector"],
    },
  ]),
];

export const postId = (key: string): string => idOf(`post:${key}`);
