import type { financeAssets, financeAssetVersions } from "@/db/schema";
import { addDays, addMonths, yearOf } from "@/domain/calendar/day";
import type { Register } from "@/domain/finance/assets";
import type { SpecialKind } from "@/domain/finance/classes";
import type { Deed } from "../chronicle";
import { postId } from "../people/posts";
import { staff } from "../people/staff";
import type { VillageKey, villages } from "../people/villages";
import { at, Dice, idOf, today } from "../stable";
import { villagersOf } from "./villagers";

type Draft = {
  register: Register;
  name: string;
  kind: string;
  quantity: [number, number, string];
  party: string;
  years: number;
  yuan: [number, number];
  special: SpecialKind | "";
};

const contracts: readonly Draft[] = [
  {
    register: "contract",
    name: "北坡林地承包合同",
    kind: "林地",
    quantity: [40, 160, "亩"],
    party: "@",
    years: 10,
    yuan: [2600, 7200],
    special: "lease",
  },
  {
    register: "contract",
    name: "村口鱼塘承包合同",
    kind: "水面",
    quantity: [6, 22, "亩"],
    party: "@",
    years: 5,
    yuan: [3000, 8800],
    special: "lease",
  },
  {
    register: "contract",
    name: "机动地流转合同",
    kind: "耕地",
    quantity: [30, 120, "亩"],
    party: "#种植专业合作社",
    years: 5,
    yuan: [9000, 32000],
    special: "lease",
  },
  {
    register: "contract",
    name: "临街门面房租赁合同",
    kind: "房屋",
    quantity: [60, 140, "平方米"],
    party: "@",
    years: 3,
    yuan: [4800, 16000],
    special: "lease",
  },
  {
    register: "contract",
    name: "老村部房屋租赁合同",
    kind: "房屋",
    quantity: [120, 260, "平方米"],
    party: "青禾镇便民超市",
    years: 3,
    yuan: [6000, 15000],
    special: "lease",
  },
  {
    register: "contract",
    name: "光伏电站运维合同",
    kind: "设备",
    quantity: [60, 200, "千瓦"],
    party: "云溪县光明新能源公司",
    years: 5,
    yuan: [3000, 9000],
    special: "",
  },
];
const owned: readonly Draft[] = [
  {
    register: "asset",
    name: "村级光伏电站",
    kind: "设备",
    quantity: [60, 200, "千瓦"],
    party: "",
    years: 0,
    yuan: [260000, 680000],
    special: "",
  },
  {
    register: "asset",
    name: "村综合服务中心",
    kind: "房屋",
    quantity: [320, 680, "平方米"],
    party: "",
    years: 0,
    yuan: [420000, 960000],
    special: "",
  },
  {
    register: "resource",
    name: "集体林地",
    kind: "林地",
    quantity: [300, 1800, "亩"],
    party: "",
    years: 0,
    yuan: [0, 0],
    special: "",
  },
  {
    register: "resource",
    name: "山塘水库",
    kind: "水面",
    quantity: [2, 5, "口"],
    party: "",
    years: 0,
    yuan: [0, 0],
    special: "",
  },
];

/** One contract ends soon, one in two months, one is over and still stands as current. */
const ending: Partial<Record<VillageKey, number>> = { liuxi: 24, fenglin: 61, zhuyuan: -12 };

type Row = typeof financeAssets.$inferInsert & { id: string };
export type AssetSeed = { row: Row; version: typeof financeAssetVersions.$inferInsert; deed: Deed };

/** Three to six contracts a village, with what it owns. */
export function assetsOf(village: (typeof villages)[number]): AssetSeed[] {
  const dice = new Dice(`assets:${village.key}`);
  const count = dice.between(3, 6);
  const from = dice.between(0, contracts.length - 1);
  const chosen = Array.from({ length: count }, (_, at) => contracts[(from + at) % contracts.length]);
  return [...chosen, ...owned].flatMap((draft, index) =>
    draft ? [assetOf(village, draft, index, dice)] : [],
  );
}

function assetOf(village: (typeof villages)[number], draft: Draft, index: number, dice: Dice): AssetSeed {
  const people = villagersOf(village.key);
  const now = today();
  const isContract = draft.register === "contract";
  const left = index === 0 ? ending[village.key] : undefined;
  const endOn = !isContract
    ? null
    : left === undefined
      ? addDays(now, dice.between(140, draft.years * 330))
      : addDays(now, left);
  const startOn = endOn
    ? addDays(addMonths(endOn, -12 * draft.years), 1)
    : `${yearOf(now) - dice.between(3, 9)}-06-01`;
  const editedById = idOf(`person:${staff.find(({ posts }) => posts.includes(`clerk:${village.key}`))?.key}`);
  const id = idOf(`asset:${village.key}:${index}`);
  const registeredAt = at(addDays(now, -dice.between(60, 300)), 10, dice.between(0, 59));
  const yuan = draft.yuan[1] > 0 ? dice.between(draft.yuan[0] / 100, draft.yuan[1] / 100) * 100 : 0;
  const kept = {
    ...{
      register: draft.register,
      name: draft.name,
      kind: draft.kind,
      special: draft.special,
      startOn,
      endOn,
    },
    place: isContract ? `${dice.pick(["一", "二", "三", "四"])}组` : "",
    quantity: `${dice.between(draft.quantity[0], draft.quantity[1])} ${draft.quantity[2]}`,
    counterparty: draft.party
      .replace("@", dice.pick(people).name)
      .replace("#", village.name.replace(/村$/, "")),
    paymentOn: isContract
      ? addDays(now, index === 1 && village.key === "baita" ? -8 : dice.between(35, 200))
      : null,
    basis: isContract ? `村民代表会议 ${startOn.slice(0, 4)} 年决议` : "",
    ...{ note: "", state: "current" as const },
  };
  const snapshot = JSON.stringify({ ...kept, annual: yuan * 100 });
  return {
    row: {
      ...kept,
      id,
      villageId: village.id,
      annualFen: yuan * 100,
      editedById,
      createdAt: registeredAt,
      updatedAt: registeredAt,
    },
    version: { assetId: id, version: 1, snapshot, editedById, at: registeredAt },
    deed: {
      ...{
        subjectKind: "financeAsset",
        subjectId: id,
        what: "finance.addAsset",
        permission: "finance.register",
      },
      ...{ actorId: editedById, actorPostId: postId(`clerk:${village.key}`), at: registeredAt },
    },
  };
}
