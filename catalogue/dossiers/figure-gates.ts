import type { Cited } from '../../src/kernel/citation.ts';
import { chineseDate } from '../../src/kernel/civil-date.ts';
import { problem } from '../../src/kernel/problems.ts';
import type { Gate, StageRecord } from '../../src/schema/dossier-kind.ts';
import { valueIn } from './gates.ts';

const figure = (record: StageRecord, field: string): number | null => {
  const value = valueIn(record, field);
  const read = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return value === '' || Number.isNaN(read) ? null : read;
};

/** A figure that counts up from the beginning never falls, whatever the order in which the records come. */
export const neverFalls = (given: {
  readonly name: string;
  readonly stage: string;
  readonly field: string;
  readonly title: string;
  readonly unit: string;
  readonly basis: Cited;
}): Gate => ({
  name: given.name,
  title: `${given.title}不减少`,
  basis: given.basis,
  judge: (record, before) => {
    const own = figure(record, given.field);
    if (own === null) return [];
    return before
      .filter((each) => each.stage === given.stage)
      .flatMap((each) => {
        const other = figure(each, given.field);
        const isBefore = each.on <= record.on;
        const [earlier, later] = isBefore ? [other, own] : [own, other];
        return earlier === null || later === null || earlier <= later
          ? []
          : [
              problem(
                'figure-falls',
                {
                  field: given.title,
                  value: `${later}${given.unit}`,
                  on: chineseDate(isBefore ? each.on : record.on),
                  before: `${earlier}${given.unit}`,
                },
                { path: `/content/${given.field}`, basis: given.basis },
              ),
            ];
      })
      .slice(0, 1);
  },
});

/** An earlier record of a stage, of one of certain kinds, must stand before this one. */
export const needsEarlier = (given: {
  readonly name: string;
  readonly stage: string;
  readonly field: string;
  readonly values: readonly string[];
  /** What is asked for, in words. */
  readonly missing: string;
  /** What may not be published without it. */
  readonly wanted: string;
  readonly basis: Cited;
}): Gate => ({
  name: given.name,
  title: `公开“${given.wanted}”前已公开“${given.missing}”`,
  basis: given.basis,
  judge: (_, before) =>
    before.some(
      (each) => each.stage === given.stage && given.values.includes(String(valueIn(each, given.field))),
    )
      ? []
      : [
          problem(
            'earlier-record-missing',
            { missing: given.missing, stage: given.wanted },
            { path: '/content/stage', basis: given.basis },
          ),
        ],
});
