import { afterAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { codes, startSeriesProvince } from '../series/testing/publish.ts';
import { countEntries, listEntries, listEntryHistory } from './entry-queries.ts';

const province = await startSeriesProvince();
afterAll(() => province.close());
const { db } = province;
const TODAY = { on: civilDate('2026-03-09'), today: civilDate('2026-03-09') };

const HEAD: JsonObject = {
  title: '〔演示〕医疗服务项目价格表',
  documentDate: '2026-03-01',
  effectiveOn: '2026-03-02',
  basis: '〔演示〕价格文件',
  article: '附件',
  reason: '按价格文件公布。',
};
/** The layout of provincial price tables: a title, then prices over three columns. */
const OFFICIAL = [
  '示例省医疗服务项目价格表,,,,,,,,,',
  '序号,财务分类,编码,项目名称,除外内容,计价单位,价格（元）,,,说明',
  ',,,,,,三级,二级,一级,',
];
const sheet = (rows: readonly string[]): Buffer => Buffer.from([...OFFICIAL, ...rows, ''].join('\n'), 'utf8');
const ROWS = [
  '1,诊查费,990000001,普通门诊诊查费,,次,"12.00",10.00,8.00,含挂号',
  '2,检查费,990000002,CT平扫,造影剂,部位,162.00,145.00,129.00,',
  '3,治疗费,990000003,种植体植入,,每牙,市场调节价,市场调节价,—,',
];
const publish = async (body: string, rows: readonly string[], more: JsonObject = {}) => {
  const changeFile = [await province.upload('价格表.csv', sheet(rows), body)];
  return province.publish({ item: '24.service-prices', body, content: { ...HEAD, changeFile, ...more } });
};
const correct = async (id: string, body: string, rows: readonly string[], more: JsonObject = {}) => {
  const changeFile = [await province.upload('新价格表.csv', sheet(rows), body)];
  return province.correct(id, {
    ...HEAD,
    effectiveOn: '2026-03-05',
    changeFile,
    fileScope: 'whole',
    ...more,
  });
};
const published = async (body: string, rows: readonly string[], more: JsonObject = {}): Promise<string> => {
  const result = await publish(body, rows, more);
  expect(result.ok ? [] : result.refusals.map((refusal) => refusal.message)).toEqual([]);
  return result.ok ? result.value.disclosureId : '';
};

describe('the official price table', () => {
  it('is read as it is: title above, headings in two rows, words instead of a price', async () => {
    const id = await published('ybj', ROWS);
    const entries = await listEntries(db, id, TODAY, { limit: 10 });
    expect(entries.map(({ fields }) => [fields.name, fields.priceThird, fields.priceFirst])).toEqual([
      ['普通门诊诊查费', '12.00', '8.00'],
      ['CT平扫', '162.00', '129.00'],
      ['种植体植入', undefined, undefined],
    ]);
    expect(entries[1]?.fields).toMatchObject({ category: 'examination', excluded: '造影剂', unit: '部位' });
  });
  it('with a column that nobody knows is refused, and says which', async () => {
    const file = await province.upload(
      '错.csv',
      Buffer.from('编码,项目名称,计价单位,财务分类,甜度\n1,甲,次,诊查费,3\n', 'utf8'),
      'wjw',
    );
    const content = { ...HEAD, changeFile: [file] };
    expect(codes(await province.publish({ item: '24.service-prices', body: 'wjw', content }))).toEqual([
      'sheet-column-unknown',
    ]);
  });
});

describe('a whole new table', () => {
  const NEXT = [
    ROWS[0] ?? '',
    '2,检查费,990000002,CT平扫,造影剂,部位,138.00,123.00,110.00,',
    '4,检查费,990000004,磁共振平扫,造影剂,部位,460.00,414.00,368.00,',
  ];
  it('is compared with the list: what differs is changed, what is new added, what is gone removed', async () => {
    const id = await published('changsha', ROWS);
    expect(codes(await correct(id, 'changsha', NEXT))).toEqual([]);
    const edition = await db
      .selectFrom('register_edition')
      .select(['added', 'changed', 'removed', 'entries'])
      .where('disclosure_id', '=', id)
      .where('n', '=', 2)
      .executeTakeFirstOrThrow();
    expect(edition).toEqual({ added: 1, changed: 1, removed: 1, entries: 3 });
    const [now, before] = await listEntryHistory(db, id, '990000002', TODAY.today);
    expect([now?.fields.priceThird, before?.fields.priceThird]).toEqual(['138.00', '162.00']);
    expect(await listEntries(db, id, { ...TODAY, on: civilDate('2026-03-03') }, { limit: 10 })).toHaveLength(
      3,
    );
    expect(codes(await correct(id, 'changsha', NEXT, { reason: '再次核对。' }))).toEqual(['whole-list-same']);
  });
  it('removes nothing because a row could not be read', async () => {
    const id = await published('zhuzhou', ROWS);
    expect(
      codes(await correct(id, 'zhuzhou', [ROWS[0] ?? '', '2,检查费,990000002,CT平扫,,,138,,,'])),
    ).toEqual(['field-required']);
  });
  it('stands alone', async () => {
    const id = await published('xiangtan', ROWS);
    const changes = [{ operation: 'remove', code: '990000001' }];
    expect(codes(await correct(id, 'xiangtan', NEXT, { changes }))).toEqual(['whole-list-alone']);
    expect(codes(await correct(id, 'xiangtan', NEXT, { changeFile: [] }))).toEqual(['changes-missing']);
  });
});

it('ten thousand lines are found by name, code and their beginnings', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `${i},检查费,98${String(i).padStart(7, '0')},示例项目${i}号,,次,${i + 1}.00,,,`,
  );
  const id = await published('hengyang', rows);
  const found = async (q: string): Promise<number> =>
    countEntries({ db, catalogue: CATALOGUE }, id, { ...TODAY, q });
  expect(await found('')).toBe(10_000);
  expect(await found('示例项目9999号')).toBe(1);
  expect(await found('980009999')).toBe(1);
  expect(await found('9800099')).toBe(100);
  expect(await found('目77 号')).toBe(111);
});
