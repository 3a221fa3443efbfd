import { expect, test } from 'vitest';
import { DOSSIER_KINDS } from '../../catalogue/index.ts';
import { CATALOGUE, currentType } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { runningTables } from './running-figures.ts';

const RUNNING = DOSSIER_KINDS.flatMap((kind) => (kind.running ?? []).map((running) => ({ kind, running })));

test.each(
  RUNNING.map(
    ({ kind, running }) => [`${kind.key}@${kind.version} ${running.title}`, kind, running] as const,
  ),
)('%s: stage, place in time and figures are fields that everybody may see', (_, kind, running) => {
  const type = currentType(kind.stages.find((stage) => stage.key === running.stage)?.types[0]?.type ?? '');
  expect(['text', 'date']).toContain(type.fields[running.at]?.kind);
  for (const { field } of running.figures) {
    expect(['decimal', 'integer'], field).toContain(type.fields[field]?.kind);
    expect(type.fields[field]?.privacy).toBe('public');
  }
});

test('figures come in order of time, whatever the order of publication; a figure that is not told is a gap', () => {
  const account = RUNNING.find(({ running }) => running.at === 'month');
  if (account === undefined) throw new Error('no kind follows months');
  const record = (month: string, closing: string) => ({
    entry: { title: month, url: `/d/${month}` },
    record: {
      stage: account.running.stage,
      type: '',
      on: civilDate('2026-03-01'),
      publishedOn: null,
      content: { month, closing },
    },
  });
  const [table] = runningTables(
    account.kind,
    [record('2026-02', '12.50'), record('2026-01', '10.00')],
    CATALOGUE,
  );
  expect(table?.rows.map((row) => row.at)).toEqual(['2026-01', '2026-02']);
  expect(table?.rows[1]?.values).toEqual([null, null, null, '12.50']);
  expect(table?.figures.at(-1)).toEqual({ title: '月末结余', unit: '元', drawing: 'line' });
  expect(runningTables(account.kind, [], CATALOGUE)).toEqual([]);
});
