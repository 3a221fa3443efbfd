import { expect, test } from 'vitest';
import { oneTitleEach, toldApart } from './told-apart.ts';

const record = (
  body: string,
  item: string,
  title: string,
  more: object = {},
  list: string | null = null,
) => ({
  item,
  body,
  content: { title, ...more },
  at: '2026-03-02T10:00:00+08:00',
  period: null,
  list,
});
const names = { body: (code: string) => `${code}市`, item: (code: string) => `事项${code}` };
const titles = (records: Parameters<typeof toldApart>[0]) =>
  toldApart(records, names).map(({ content }) => content.title);

test('the title of several bodies says whose it is, before everything else', () => {
  expect(
    titles([
      record('甲', '1', '〔演示〕空气'),
      record('乙', '1', '〔演示〕空气'),
      record('甲', '1', '另一件'),
    ]),
  ).toEqual(['〔演示〕甲市空气', '〔演示〕乙市空气', '另一件']);
});

test('of one body the item, the dossier or the order tells them apart', () => {
  expect(titles([record('甲', '1', '信用'), record('甲', '2', '信用')])).toEqual([
    '信用（事项1）',
    '信用（事项2）',
  ]);
  const number = (dossierNumber: string) => record('甲', '1', '受理', { dossierNumber });
  expect(titles([number('A-1'), number('A-2')])).toEqual(['受理（A-1）', '受理（A-2）']);
  expect(titles([number('A-1'), number('A-1')])).toEqual(['受理（第1号）', '受理（第2号）']);
});

test('editions of one list keep one title, and a list that was renamed keeps its new one', () => {
  const edition = (body: string, title: string) => record(body, '1', title, {}, `1 ${body}`);
  expect(
    titles([edition('甲', '名录'), edition('乙', '名录'), edition('甲', '名录'), edition('乙', '新名录')]),
  ).toEqual(['甲市名录', '乙市名录', '甲市名录', '新名录']);
});

test('a title that was used is counted from then on', () => {
  const titled = oneTitleEach();
  expect(
    ['通知〔演示〕', '通知〔演示〕', '公告', '公告', ''].map((title) => titled({ title }).title),
  ).toEqual(['通知〔演示〕', '通知（第2号）〔演示〕', '公告', '公告（第2号）', '']);
});
