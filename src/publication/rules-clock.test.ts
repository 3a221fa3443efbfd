import { expect, test } from 'vitest';
import { clockRefusals } from './rules-clock.ts';

const NOW = new Date('2026-11-30T10:00:00+08:00');
const minutes = (n: number): Date => new Date(NOW.getTime() + n * 60_000);
const codes = (kind: string, database: Date, newestEntry: Date | null): readonly string[] =>
  clockRefusals(NOW, { kind, database, newestEntry }).map(({ code }) => code);

test('a clock behind the newest entry of the log, or far from the database’s, dates nothing', () => {
  expect(codes('database', minutes(0), null)).toEqual([]);
  expect(codes('database', minutes(1), minutes(1))).toEqual([]);
  expect(codes('database', minutes(0), minutes(3 * 24 * 60))).toEqual(['clock-set-back']);
  expect(codes('database', minutes(40), minutes(-1))).toEqual(['clock-differs']);
  expect(codes('database', minutes(-40), minutes(-1))).toEqual(['clock-differs']);
});

test('a sandbox, and a demonstration of past days, are not judged', () => {
  for (const kind of ['scaled', 'told']) expect(codes(kind, minutes(90_000), minutes(90_000))).toEqual([]);
});
