import { hash } from "@node-rs/argon2";
import type { Tx } from "@/db/client";
import { pinyinKey } from "@/db/pinyin";
import * as tables from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { addDays, yearOf } from "@/domain/calendar/day";
import { cast, demoPassword } from "../cast";
import { plant } from "../planting";
import { Dice, idOf, today } from "../stable";
import { everybody, type Known } from "./everybody";
import { matterId, matters } from "./matters";
import { offices } from "./offices";
import { portfolios } from "./portfolios";
import { postId, posts } from "./posts";
import { residents } from "./residents";
import { staff } from "./staff";
import { villageId, villages } from "./villages";

type Person = typeof tables.people.$inferInsert;
type Account = typeof tables.accounts.$inferInsert;

/** With what the database finds and sorts them by. */
const dressed = (known: Known): Person => ({
  ...known,
  pinyin: pinyinKey(known.name),
  phoneIndex: blindIndex(known.phone),
  idNumberIndex: blindIndex(known.idNumber),
});

async function everyAccount(): Promise<Account[]> {
  const passwordHash = await hash(demoPassword);
  const passwordChangedAt = new Date(Date.now() - 90 * 86_400_000);
  const shared = { passwordHash, passwordChangedAt };
  const villager = (key: string, phone: string): Account => ({
    id: idOf(`account:${key}`),
    personId: idOf(`person:${key}`),
    kind: "villager",
    phoneIndex: blindIndex(phone),
    ...shared,
  });
  return [
    ...staff.map(
      ({ key, account }): Account => ({
        id: idOf(`account:${key}`),
        personId: idOf(`person:${key}`),
        kind: "staff",
        accountName: account,
        ...shared,
      }),
    ),
    ...(["zhao", "han", "feng"] as const).map((key) => villager(key, cast[key].account)),
    ...residents()
      .filter(({ hasAccount }) => hasAccount)
      .map(({ key, phone }) => villager(key, phone)),
  ];
}

function everyHolder() {
  const now = today();
  const dice = new Dice("holders");
  return staff.flatMap(({ key, posts: held }) =>
    held.map((post) => ({
      id: idOf(`holder:${key}:${post}`),
      postId: postId(post),
      personId: idOf(`person:${key}`),
      fromOn: addDays(now, -dice.between(480, 1900)),
      basis: `青党任〔${yearOf(now) - 2}〕${dice.between(3, 28)}号`,
    })),
  );
}

/** Two stand-ins run today, neither for somebody of the cast; an earlier one is over. */
function everyStandIn() {
  const now = today();
  const row = (key: string, post: string, absent: string, standIn: string, from: number, until: number) => ({
    id: idOf(`standIn:${key}`),
    postId: postId(post),
    absentPersonId: idOf(`person:${absent}`),
    standInPersonId: idOf(`person:${standIn}`),
    fromOn: addDays(now, from),
    untilOn: addDays(now, until),
  });
  return [
    { ...row("publicity", "publicity", "fangxd", "suwq", -4, 10), reason: "参加县委党校培训班" },
    { ...row("forest", "forestHead", "maoqs", "fanch", -2, 5), reason: "住院治疗，病休一周" },
    { ...row("archives", "archives", "jiangsm", "pengj", -40, -33), reason: "年休假" },
  ];
}

/** Villages, offices, posts, people, accounts, stand-ins and the portfolio map. */
export async function plantPeople(tx: Tx): Promise<void> {
  await plant(
    tx,
    tables.villages,
    villages.map(({ key: _, ...row }) => row),
  );
  await plant(
    tx,
    tables.offices,
    offices.map(({ key: _, ...row }) => row),
  );
  await plant(
    tx,
    tables.posts,
    posts.map(({ key, name, office, village, duties }, index) => ({
      ...{ id: postId(key), name, duties, rank: index + 1 },
      officeId: office ? idOf(`office:${office}`) : null,
      villageId: village ? villageId(village) : null,
    })),
  );
  await plant(tx, tables.people, everybody().map(dressed));
  await plant(tx, tables.accounts, await everyAccount());
  await plant(tx, tables.postHolders, everyHolder());
  await plant(tx, tables.standIns, everyStandIn());
  await plant(
    tx,
    tables.matters,
    matters.map(({ key, name, words, basis }, index) => ({
      ...{ id: matterId(key), name, words, basis, sort: index + 1 },
      code: `QH-${String(index + 1).padStart(3, "0")}`,
    })),
  );
  await plant(tx, tables.portfolios, portfolios(today()));
}
