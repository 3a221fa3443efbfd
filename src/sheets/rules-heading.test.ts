import { expect, test } from 'vitest';
import type { FieldDeclaration } from '../schema/declaration.ts';
import { readHeading } from './rules-heading.ts';

const column = (title: string): FieldDeclaration => ({
  kind: 'text',
  title,
  help: '',
  required: true,
  privacy: 'public',
  maxLength: 100,
  format: 'plain',
});
const fields = { place: column('城市'), fine: column('细颗粒物（PM2.5）（μg/m³）') };

test.each([
  ['the whole title', '细颗粒物（PM2.5）（μg/m³）'],
  ['the title without its unit', '细颗粒物（PM2.5）'],
  ['the title with another unit', '细颗粒物（PM2.5）（毫克/立方米）'],
])('a column is known by %s', (_, heading) => {
  expect(readHeading(fields, ['城市*', heading], '日报.xlsx')).toEqual({
    heading: ['place', 'fine'],
    refusals: [],
  });
});

test('what is no title, with or without unit, is refused by name', () => {
  const read = readHeading(
    { ...fields, period: column('监测时间') },
    ['城市', '监测时间', '粗颗粒物'],
    '日报.xlsx',
  );
  expect(read?.refusals.map((refusal) => refusal.code)).toEqual([
    'sheet-column-unknown',
    'sheet-column-missing',
  ]);
});
