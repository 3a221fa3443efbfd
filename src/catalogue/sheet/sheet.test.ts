import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ITEMS } from '../../../catalogue/index.ts';
import { CATALOGUE } from '../../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../../test/harness/database.ts';
import { createProvince, person, prepareProvince } from '../../../test/harness/province.ts';
import type { CatalogueImport } from '../../api/contract.ts';
import type { Result } from '../../kernel/result.ts';
import { findItem } from '../items.ts';
import { COLUMNS, type ColumnKey } from './columns.ts';
import { exportCatalogue, importCatalogue, previewImport } from './import-catalogue.ts';

const clock = testClock();
const office = person('公开办', { role: 'office', bodyCode: '*' });
const BECAUSE = { reason: '年度修订', validFrom: '2026-03-09' };
let database: TestDatabase;
let deps: {
  readonly db: TestDatabase['db'];
  readonly clock: typeof clock;
  readonly catalogue: typeof CATALOGUE;
};

beforeAll(async () => {
  database = await createProvince();
  deps = { db: database.db, clock, catalogue: CATALOGUE };
  await prepareProvince({ db: database.db, clock, ownerUrl: database.ownerUrl }, ['hbt']);
});
afterAll(() => database.close());

const accept = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusals.map((refusal) => refusal.message).join('\n'));
  return result.value;
};
const at = (key: ColumnKey): number => COLUMNS.findIndex((column) => column.key === key) + 1;

type Grid = (string | number | boolean | Date | null)[][];
async function exported(): Promise<{
  grid: Grid;
  merges: NonNullable<Awaited<ReturnType<typeof readXlsx>>['sheets'][number]['merges']>;
}> {
  const sheet = (await readXlsx(await exportCatalogue({ db: database.db, catalogue: CATALOGUE }))).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return { grid: sheet.rows.map((row) => [...row]), merges: sheet.merges ?? [] };
}
/** The exported table after somebody worked on it. */
async function edited(work: (grid: Grid, rowOf: (code: string) => Grid[number]) => void) {
  const { grid, merges } = await exported();
  work(grid, (code) => {
    const row = grid.find((cells) => cells[at('code')] === code);
    if (!row) throw new Error(`no row of ${code}`);
    return row;
  });
  return { name: '目录.xlsx', bytes: await writeXlsx({ sheets: [{ name: '目录', rows: grid, merges }] }) };
}
const preview = async (work: Parameters<typeof edited>[0]): Promise<CatalogueImport> =>
  accept(await previewImport(deps, office, await edited(work)));

describe('the exported table', () => {
  test('has the two rows of headings of the national catalogue, then ours', async () => {
    const { grid, merges } = await exported();
    const national = 14;
    expect(grid[0]?.slice(0, national).filter((cell) => cell !== null && cell !== '')).toEqual(
      expect.arrayContaining([
        '序号',
        '公开事项',
        '公开内容(要素)',
        '公开依据',
        '公开时限',
        '公开主体',
        '公开渠道和载体',
        '公开对象',
        '公开方式',
        '公开层级',
      ]),
    );
    expect(grid[1]?.slice(1, 3)).toEqual(['一级事项', '二级事项']);
    expect(grid[1]?.slice(8, national)).toEqual([
      '全社会',
      '特定群众(群体)',
      '主动',
      '依申请公开',
      '县级',
      '乡(村)级',
    ]);
    for (const [startCol, endCol] of [
      [1, 2],
      [8, 9],
      [10, 11],
      [12, 13],
    ]) {
      expect(merges).toContainEqual(expect.objectContaining({ startRow: 0, endRow: 0, startCol, endCol }));
    }
    expect(merges).toContainEqual(
      expect.objectContaining({ startRow: 0, endRow: 1, startCol: 0, endCol: 0 }),
    );
    expect(grid).toHaveLength(ITEMS.length + 2);
    expect(String(grid[2]?.[at('channels')])).toMatch(/^■政府网站\n■政府公报\n■两微一端\n□发布会\/听证会/);
  });

  test('comes back unchanged', async () => {
    const sheet = {
      name: '目录.xlsx',
      bytes: await exportCatalogue({ db: database.db, catalogue: CATALOGUE }),
    };
    const report = accept(await previewImport(deps, office, sheet));
    expect(report.rows.filter((row) => row.outcome !== 'unchanged')).toEqual([]);
    expect(report.unchanged).toBe(ITEMS.length);
    const applied = await importCatalogue(deps, office, { sheet, basedOn: report.basedOn, ...BECAUSE });
    expect(applied).toMatchObject({ ok: false, refusals: [{ code: 'nothing-changed' }] });
  });

  test('every row describes its item anew, as if it were not known', async () => {
    const report = await preview((grid) => {
      for (const row of grid.slice(2)) row[at('code')] = `${row[at('code')]}-2`;
    });
    expect(
      report.rows.flatMap((row) =>
        row.faults.map((fault) => `${row.code} ${fault.column}: ${fault.message}`),
      ),
    ).toEqual([]);
    expect(report.added).toBe(ITEMS.length);
  });
});

describe('an edited table', () => {
  test('is previewed row by row and then carried out as a whole', async () => {
    const sheet = await edited((grid, rowOf) => {
      const changed = rowOf('14.credit-rating');
      changed[at('timing')] = '自信息形成或者变更之日起　１０ 个工作日内';
      changed[at('rule')] = '';
      const added = [...rowOf('14.complaints-and-cases')];
      added[at('code')] = '14.noise';
      added[at('title')] = '声环境质量公告';
      added[at('channels')] = '政府网站、其他：户外电子屏';
      added[at('responsible')] = '各市州政府\n省生态环境厅';
      grid.push(added);
    });
    const report = accept(await previewImport(deps, office, sheet));
    expect(report.rows.flatMap((row) => row.faults)).toEqual([]);
    expect([report.added, report.changed, report.refused]).toEqual([1, 1, 0]);
    expect(
      report.rows.find((row) => row.outcome === 'changed')?.differences.map((each) => each.field),
    ).toEqual(['timing']);
    expect(await findItem(database.db, '14.noise')).toBeNull();

    const applied = accept(
      await importCatalogue(deps, office, { sheet, basedOn: report.basedOn, ...BECAUSE }),
    );
    expect(applied.applied).toBe(true);
    expect(await findItem(database.db, '14.noise')).toMatchObject({
      version: 1,
      channels: ['政府网站', '户外电子屏'],
      responsible: [{ set: 'prefectures' }, { bodies: ['hbt'] }],
    });
    expect((await findItem(database.db, '14.credit-rating'))?.timing).toMatchObject({ days: 10 });
    const again = await importCatalogue(deps, office, { sheet, basedOn: report.basedOn, ...BECAUSE });
    expect(again).toMatchObject({ ok: false, refusals: [{ code: 'catalogue-moved-on' }] });
  });

  test('a cell merged over several rows counts for each of them', async () => {
    const { grid, merges } = await exported();
    const rows = grid.flatMap((row, index) =>
      String(row[at('code')]).startsWith('14.water') ? [index] : [],
    );
    const [first = 0] = rows;
    const last = rows.at(-1) ?? 0;
    expect(last - first).toBe(rows.length - 1);
    for (const index of rows) {
      const row = grid[index];
      if (row) row[at('group')] = index === first ? '水环境' : null;
    }
    const merged = [...merges, { startRow: first, endRow: last, startCol: at('group'), endCol: at('group') }];
    const bytes = await writeXlsx({ sheets: [{ name: '目录', rows: grid, merges: merged }] });
    const report = accept(await previewImport(deps, office, { name: '目录.xlsx', bytes }));
    const changed = report.rows.filter((row) => row.outcome === 'changed');
    expect(changed.map((row) => row.code)).toEqual(rows.map((index) => String(grid[index]?.[at('code')])));
    expect(new Set(changed.flatMap((row) => row.differences.map((each) => each.after)))).toEqual(
      new Set(['水环境']),
    );
  });

  test('a refused row names its line and column, and nothing of the table is carried out', async () => {
    const work: Parameters<typeof edited>[0] = (grid, rowOf) => {
      rowOf('14.air-bulletin')[at('title')] = '改了的标题';
      rowOf('14.water-bulletin')[at('responsible')] = '不存在的厅';
      rowOf('14.drinking-water')[at('timing')] = '尽快';
      rowOf('14.pollution-sources')[at('onRequest')] = '√';
      rowOf('14.air-monitoring')[at('county')] = '√';
      grid.push([...rowOf('00.annual-report')]);
    };
    const report = await preview(work);
    const faults = report.rows.flatMap((row) => row.faults.map((fault) => `${row.code} ${fault.column}`));
    expect(faults.sort()).toEqual([
      '00.annual-report 事项编码',
      '00.annual-report 事项编码',
      '14.air-monitoring 县级',
      '14.drinking-water 公开时限',
      '14.pollution-sources 主动',
      '14.water-bulletin 公开主体',
    ]);
    expect(report.rows.find((row) => row.code === '14.water-bulletin')?.faults[0]?.message).toContain(
      '不存在的厅',
    );
    const applied = await importCatalogue(deps, office, {
      sheet: await edited(work),
      basedOn: report.basedOn,
      ...BECAUSE,
    });
    expect(applied.ok).toBe(false);
    expect((await findItem(database.db, '14.air-bulletin'))?.title).not.toBe('改了的标题');
  });

  test('without a column, or as no workbook at all, is refused as such', async () => {
    const missing = await edited((grid) => {
      for (const row of grid) row.splice(at('basis'), 1, null);
    });
    expect(await previewImport(deps, office, missing)).toMatchObject({
      ok: false,
      refusals: [{ code: 'sheet-column-missing', message: expect.stringContaining('公开依据') }],
    });
    const text = { name: '目录.xlsx', bytes: Buffer.from('不是表格') };
    expect(await previewImport(deps, office, text)).toMatchObject({
      ok: false,
      refusals: [{ code: 'file-damaged' }],
    });
  });

  test('a text that looks like a formula stays text, out and back', async () => {
    const formula = '=HYPERLINK("http://example.test","领取")';
    const sheet = await edited((_, rowOf) => {
      rowOf('14.air-bulletin')[at('title')] = `'${formula}`;
    });
    const { basedOn } = accept(await previewImport(deps, office, sheet));
    accept(await importCatalogue(deps, office, { sheet, basedOn, ...BECAUSE }));
    expect((await findItem(database.db, '14.air-bulletin'))?.title).toBe(formula);
    const { grid } = await exported();
    const cell = grid.find((row) => row[at('code')] === '14.air-bulletin')?.[at('title')];
    expect(cell).toBe(`'${formula}`);
    expect((await preview(() => undefined)).unchanged).toBe(grid.length - 2);
  });

  test('only an office uploads it', async () => {
    const editor = person('信息员', { role: 'editor', bodyCode: 'hbt' });
    expect(await previewImport(deps, editor, await edited(() => undefined))).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-permitted' }],
    });
  });
});
