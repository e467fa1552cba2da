import { addDays, yearOf } from "@/domain/calendar/day";
import { type Dice, today } from "../stable";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident number with a true check digit in a region (99….) that does not exist, so it can be nobody's. */
export function idNumber({ age, isWoman, dice }: { age: number; isWoman: boolean; dice: Dice }): string {
  const year = yearOf(today()) - age - 1;
  const birthday = addDays(`${year}-12-31`, -dice.between(1, 27)).replaceAll("-", "");
  const order = String(dice.between(0, 49) * 2 + (isWoman ? 0 : 1)).padStart(3, "0");
  const digits = `990126${birthday}${order}`;
  const sum = [...digits].reduce((so, digit, index) => so + Number(digit) * (weights[index] ?? 0), 0);
  return digits + "10X98765432"[sum % 11];
}
