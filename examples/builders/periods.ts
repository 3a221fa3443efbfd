import { addDays, type CivilDate, civilDate } from '../../src/kernel/civil-date.ts';

/** A month or quarter that is over, as obligations name it. */
export interface EndedPeriod {
  readonly label: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const monthsSince = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (months: number): CivilDate =>
  civilDate(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`);

/** The last `count` months that had ended on a day, oldest first. */
export const endedMonths = (today: CivilDate, count: number): readonly EndedPeriod[] =>
  Array.from({ length: count }, (_, index) => {
    const month = monthsSince(today) - count + index;
    const from = firstOf(month);
    return { label: from.slice(0, 7), from, to: addDays(firstOf(month + 1), -1) };
  });

/** The last `count` quarters that had ended on a day, oldest first. */
export const endedQuarters = (today: CivilDate, count: number): readonly EndedPeriod[] => {
  const current = Math.floor(monthsSince(today) / 3);
  return Array.from({ length: count }, (_, index) => {
    const quarter = current - count + index;
    const from = firstOf(quarter * 3);
    return {
      label: `${from.slice(0, 4)}-Q${(quarter % 4) + 1}`,
      from,
      to: addDays(firstOf(quarter * 3 + 3), -1),
    };
  });
};
