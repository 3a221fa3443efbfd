import { expect, test } from 'vitest';
import { readLines } from './named-lines.ts';

const known = (title: string): string | null => ({ 标题: 'title', 编码: 'code' })[title] ?? null;

test('names are taken by their titles, and what is no line of the kind is named', () => {
  expect(readLines('标题 = 水质（{今天}）\n\n编码＝a=b\n说明\n别的=1', known)).toEqual({
    values: { title: '水质（{今天}）', code: 'a=b' },
    faults: ['说明', '别的=1'],
  });
});
