import type { BodyName } from '../../src/schema/body.ts';

/** Names before this day are not on record; the oldest recorded name stands for the time before. */
export const RECORD_START = '2000-01-01';
const RECORD_BASIS = '名录自2000年1月1日起记录，此前沿革未收录';

/** One name from the start of the record until today. */
export const sameName = (name: string, shortName: string): readonly BodyName[] => [
  { name, shortName, validFrom: RECORD_START, validTo: null, basis: RECORD_BASIS },
];

/** A name, and the names that followed it, each with its first day and basis. */
export function nameHistory(
  first: {
    readonly name: string;
    readonly shortName: string;
    readonly from?: string;
    readonly basis?: string;
  },
  ...later: readonly {
    readonly name: string;
    readonly shortName: string;
    readonly from: string;
    readonly basis: string;
  }[]
): readonly BodyName[] {
  const all = [{ from: RECORD_START, basis: RECORD_BASIS, ...first }, ...later];
  return all.map((entry, i) => ({
    name: entry.name,
    shortName: entry.shortName,
    validFrom: entry.from,
    validTo: all[i + 1]?.from ?? null,
    basis: entry.basis,
  }));
}

/** Ends the last name on the day on which the body ends. */
export const until = (names: readonly BodyName[], day: string): readonly BodyName[] =>
  names.map((entry) => (entry.validTo === null ? { ...entry, validTo: day } : entry));
