import { offices } from "./people/offices";
import { postId, posts } from "./people/posts";
import { staff } from "./people/staff";
import { type VillageKey, villageId, villages } from "./people/villages";
import { idOf } from "./stable";

/** Every demo account has this password. */
export const demoPassword = "qinghe-2026";

export type CastMember = {
  readonly name: string;
  readonly role: { readonly zh: string; readonly en: string };
  readonly personId: string;
  readonly accountId: string;
  /** What is typed at sign-in: an account name, or a villager's phone. */
  readonly account: string;
  readonly postId: string | null;
  readonly officeId: string | null;
  readonly villageId: string | null;
};

/** Somebody of the staff, by the key in `people/staff.ts`. */
function employee(key: string, zh: string, en: string): CastMember {
  const found = staff.find((person) => person.key === key);
  const post = posts.find((one) => one.key === found?.posts[0]);
  if (!found || !post) throw new Error(`nobody called ${key}`);
  return {
    name: found.name,
    role: { zh, en },
    ...personIds(key),
    account: found.account,
    postId: postId(post.key),
    officeId: offices.find((office) => office.key === post.office)?.id ?? null,
    villageId: villages.find((village) => village.key === post.village)?.id ?? null,
  };
}

function resident(
  key: string,
  name: string,
  phone: string,
  village: VillageKey,
  role: CastMember["role"],
): CastMember {
  const nothing = { postId: null, officeId: null };
  return { name, role, ...personIds(key), account: phone, ...nothing, villageId: villageId(village) };
}

const personIds = (key: string) => ({ personId: idOf(`person:${key}`), accountId: idOf(`account:${key}`) });

/** The people of the journeys, the demo sign-ins and the documents. */
export const cast = {
  zhou: employee("zhou", "镇党委书记", "Party secretary (main leader)"),
  shen: employee("shen", "镇长", "mayor (main leader)"),
  chen: employee("chen", "副镇长（分管民政）", "deputy mayor, civil affairs"),
  luo: employee("luo", "副镇长（分管农业）", "deputy mayor, agriculture"),
  lin: employee("lin", "党政办主任", "director of the office"),
  li: employee("li", "文秘", "writer"),
  he: employee("he", "机要文秘", "registry clerk"),
  wang: employee("wang", "综合窗口", "window clerk"),
  xu: employee("xulq", "纪委书记", "discipline secretary"),
  xiong: employee("xiongw", "信访办公室主任", "head of the petition office"),
  fang: employee("lif", "信访接待岗", "petition clerk"),
  sun: employee("sun", "民政站站长", "head of the civil affairs station"),
  qian: employee("qian", "民政站经办", "handler, civil affairs"),
  zheng: employee("zheng", "农业服务站经办", "handler, agriculture"),
  ye: employee("yeq", "村级会计代理岗", "keeps the villages' books"),
  cun: employee("cun", "柳溪村文书", "village clerk"),
  jian: employee("jian", "柳溪村监委主任", "village supervision director"),
  sys: employee("sys", "系统管理员", "system administrator"),
  sec: employee("sec", "安全管理员", "security administrator"),
  aud: employee("aud", "审计管理员", "audit administrator"),
  zhao: resident("zhao", "赵秀英", "19900001001", "liuxi", { zh: "村民，74 岁", en: "villager, aged 74" }),
  han: resident("han", "韩冬", "19900001002", "liuxi", { zh: "村民，赵秀英之子", en: "villager, her son" }),
  feng: resident("feng", "冯刚", "19900001003", "shuanghe", { zh: "外村村民", en: "villager elsewhere" }),
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;

/** The launcher's table of sign-ins, also `.data/demo-accounts.json`. */
export const demoAccounts = Object.values(cast).map(({ role, name, account }) => ({
  role: role.zh,
  name,
  account,
  password: demoPassword,
}));
