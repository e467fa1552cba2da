import { type CastName, cast } from "../cast";
import { everybody } from "../people/everybody";
import { residents } from "../people/residents";
import { villages } from "../people/villages";
import { Dice } from "../stable";
import type { Plan } from "./plans";

export type Applicant = {
  id: string;
  name: string;
  phone: string;
  idNumber: string;
  villageId: string;
  villageKey: string;
  hasAccount: boolean;
};

const ages = { young: [18, 33], grown: [34, 57], old: [58, 79], veryOld: [80, 100] } as const;

/** Finds for each plan somebody of the right age who has nothing else running. */
export function applicants() {
  const dice = new Dice("applicants");
  const people = new Map(everybody().map((person) => [person.id, person]));
  const free = [...residents()];
  const villageKey = (id: string) => villages.find((village) => village.id === id)?.key ?? "";

  const named = (name: CastName): Applicant => {
    const { personId: id, villageId } = cast[name];
    const person = people.get(id);
    if (!person || !villageId) throw new Error(`${name} is no villager`);
    const { phone, idNumber } = person;
    return {
      id,
      name: person.name,
      phone,
      idNumber,
      villageId,
      villageKey: villageKey(villageId),
      hasAccount: true,
    };
  };

  const someone = (who: keyof typeof ages, mustHaveAccount: boolean): Applicant => {
    const [from, to] = ages[who];
    const fits = free.filter(
      ({ age, hasAccount }) => age >= from && age <= to && (hasAccount || !mustHaveAccount),
    );
    const chosen = dice.pick(fits.length > 0 ? fits : free);
    free.splice(free.indexOf(chosen), 1);
    return { ...chosen, villageKey: villageKey(chosen.villageId) };
  };

  return ({ who, filer }: Plan): Applicant =>
    who in ages ? someone(who as keyof typeof ages, filer === "self") : named(who as CastName);
}
