import { expect, test } from 'vitest';
import { findHeading, type WantedTable } from './heading.ts';

const column = (key: string, title: string, more: { group?: string; names?: readonly string[] } = {}) => ({
  key,
  title,
  names: [],
  required: true,
  ...more,
});
const fields = [column('place', '城市'), column('fine', '细颗粒物（PM2.5）（μg/m³）')];
const wanted = (columns: WantedTable['columns']): WantedTable => ({
  columns,
  passedOver: ['序号'],
  known: 2,
  refusesUnknown: true,
  within: 5,
});
const readHeading = (
  columns: WantedTable['columns'],
  row: readonly string[],
  name: string,
  ...more: readonly (readonly string[])[]
) => findHeading(wanted(columns), [row, ...more], name)?.heading;

test.each([
  ['the whole title', '细颗粒物（PM2.5）（μg/m³）'],
  ['the title without its unit', '细颗粒物（PM2.5）'],
  ['the title with another unit', '细颗粒物（PM2.5）（毫克/立方米）'],
])('a column is known by %s', (_, heading) => {
  const { keys, refusals } = readHeading(fields, ['城市*', heading], '日报.xlsx') ?? {};
  expect({ heading: keys, refusals }).toEqual({
    heading: ['place', 'fine'],
    refusals: [],
  });
});

test('a name with brackets is known with its unit behind it, as our own templates write it', () => {
  const dust = [column('place', '城市'), column('dust', '可吸入颗粒物（PM10）')];
  const { keys } = readHeading(dust, ['城市*', '可吸入颗粒物（PM10）（μg/m³）'], '模板.xlsx') ?? {};
  expect(keys).toEqual(['place', 'dust']);
});

test('what is no title, with or without unit, is refused by name', () => {
  const read = readHeading(
    [...fields, column('period', '监测时间')],
    ['城市', '监测时间', '粗颗粒物'],
    '日报.xlsx',
  );
  expect(read?.refusals.map((refusal) => refusal.code)).toEqual([
    'sheet-column-unknown',
    'sheet-column-missing',
  ]);
});

test('columns stand in any order, under a title, beside numbers of rows; one that stands twice is named', () => {
  const found = findHeading(
    wanted(fields),
    [['某市空气质量日报'], ['序号', '细颗粒物(PM2.5)', '城 市', '城市＊']],
    '日报.xlsx',
  );
  expect([found?.at, found?.heading.keys]).toEqual([1, [null, 'fine', 'place', 'place']]);
  expect(found?.heading.refusals.map((refusal) => refusal.message)).toEqual([
    '“日报.xlsx”的表头中“城市”出现了 2 次。',
  ]);
});

test('a second row of headings tells apart what the first spans', () => {
  const prices = [column('code', '编码'), column('third', '三级'), column('second', '二级')];
  expect(readHeading(prices, ['编码', '价格', ''], '表', ['', '三级', '二级'])).toMatchObject({
    rows: 2,
    keys: ['code', 'third', 'second'],
    refusals: [],
  });
  const grouped = [
    column('whom', '全社会', { group: '公开对象' }),
    column('how', '主动', { group: '公开方式' }),
    column('title', '事项'),
  ];
  expect(readHeading(grouped, ['事项', '公开方式', '公开对象'], '表', ['', '主动', '全社会'])?.keys).toEqual([
    'title',
    'how',
    'whom',
  ]);
});
