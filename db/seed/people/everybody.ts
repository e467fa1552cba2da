import { yearOf } from "@/domain/calendar/day";
import { cast } from "../cast";
import { Dice, idOf, today } from "../stable";
import { idNumber } from "./id-number";
import { residents } from "./residents";
import { staff } from "./staff";
import { villageId } from "./villages";

export type Known = {
  id: string;
  name: string;
  phone: string;
  idNumber: string;
  villageId?: string | null;
  villageGroup?: number;
};

/** Staff and villagers alike. */
export function everybody(): Known[] {
  const dice = new Dice("people");
  const employees = staff.map((one, index) => {
    const age = yearOf(today()) - one.born;
    const rest = one.village ? { villageId: villageId(one.village), villageGroup: 1 } : {};
    const number = idNumber({ age, isWoman: one.isWoman, dice });
    return {
      id: idOf(`person:${one.key}`),
      name: one.name,
      phone: `1990000${1101 + index}`,
      idNumber: number,
      ...rest,
    };
  });
  const named = [
    { who: cast.zhao, age: 74, isWoman: true, villageGroup: 3 },
    { who: cast.han, age: 45, isWoman: false, villageGroup: 3 },
    { who: cast.feng, age: 52, isWoman: false, villageGroup: 5 },
  ].map(({ who, age, isWoman, villageGroup }) => {
    const place = { villageId: who.villageId, villageGroup };
    return {
      id: who.personId,
      name: who.name,
      phone: who.account,
      idNumber: idNumber({ age, isWoman, dice }),
      ...place,
    };
  });
  const others = residents().map(({ id, name, phone, idNumber: number, villageId, villageGroup }) => ({
    ...{ id, name, phone, villageId, villageGroup },
    idNumber: number,
  }));
  return [...employees, ...named, ...others];
}
