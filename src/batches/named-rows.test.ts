import { expect, test } from 'vitest';
import { findHeading } from '../tables/heading.ts';
import { namedRows } from './named-rows.ts';
import type { WantedRows } from './row-source.ts';

const column = (key: string, title: string, names: readonly string[] = []) => ({
  key,
  title,
  names,
  required: false,
});
const HEADINGS = ['name', 'code', 'so2'];
const WANTED: WantedRows = {
  table: {
    columns: [
      column('name', '名称', ['name']),
      column('code', '代码', ['code']),
      column('so2', '二氧化硫', ['so2']),
    ],
    passedOver: [],
    known: 1,
    refusesUnknown: true,
    within: 1,
  },
  headings: HEADINGS,
  headingOf: (key) => HEADINGS.find((heading) => heading === key) ?? null,
};

async function read(named: Readonly<Record<string, string>>, texts: readonly string[]) {
  const rows = namedRows(WANTED, named);
  if (!rows.ok) return rows.refusals.map(({ message }) => message);
  const found = findHeading(rows.value.sheet.table, [texts], '表');
  if (found === null) return null;
  const cells = texts.map((_, at) => at);
  const source = rows.value.renamed({
    heading: found.heading,
    total: 1,
    warnings: [],
    async *after() {
      yield { bytes: 1, rows: [{ n: 1, cells, merged: new Set<number>(), refusals: [] }] };
    },
  });
  const first = (await source.after(0, 0).next()).value;
  const { keys, texts: now, refusals } = source.heading;
  return { keys, texts: now, refusals, cells: first?.rows[0]?.cells };
}

test('headings stand under their names here, also where two of them are exchanged, and a unit stays', async () => {
  expect(
    await read({ 名称: 'code', 题目: 'name', SO2浓度: 'so2' }, ['名称', '题目', 'SO2浓度（mg/m³）']),
  ).toEqual({
    keys: ['code', 'name', 'so2'],
    texts: ['code', 'name', 'so2（mg/m3）'],
    refusals: [],
    cells: [0, 1, 2],
  });
});

test('of a column that is not read nothing comes in, though its heading is one of ours', async () => {
  expect(await read({ 名称: '', 备注: '' }, ['代码', '名称', '备注'])).toEqual({
    keys: ['code', null, null],
    texts: ['代码', '', ''],
    refusals: [],
    cells: [0, null, null],
  });
});

test('a column that the type does not have is named', async () => {
  expect(await read({ 名称: 'title' }, ['名称'])).toEqual([expect.stringContaining('title')]);
});
