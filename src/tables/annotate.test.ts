import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { annotatedTable } from './read-table.ts';
import { allRows } from './testing/all-rows.ts';
import { writeWorkbook } from './write.ts';

/** By another reader of workbooks than ours. */
async function remarksOf(bytes: Uint8Array, sheet: string) {
  const book = await readXlsx(bytes, { readStyles: true });
  const cells = book.sheets.find(({ name }) => name === sheet)?.cells ?? new Map();
  return [...cells].flatMap(([at, { comment }]) => (comment === undefined ? [] : [[at, comment.text]]));
}

const marked = async (bytes: Uint8Array, sheet: string, ...notes: readonly (readonly [string, string])[]) => {
  const annotated = await annotatedTable({
    file: { name: sheet === '' ? '表.csv' : '表.xlsx', bytes },
    sheet,
    notes: notes.map(([cell, text]) => ({ cell, text })),
  });
  if (annotated === null) throw new Error('not annotated');
  return annotated;
};

test('a workbook comes back as it was, with remarks in the cells of the sheet that was read', async () => {
  const bytes = await writeWorkbook([
    { name: '别的', rows: [['甲']] },
    {
      name: '数据',
      rows: [
        ['名称', '金额'],
        ['一', 0.5],
      ],
    },
  ]);
  const annotated = await marked(bytes, '数据', ['B2', '应为<整数>'], ['A1', '缺一列'], ['B2', '再说一句']);
  expect((await remarksOf(annotated, '数据')).toSorted()).toEqual([
    ['0,0', '缺一列'],
    ['1,1', '应为<整数>\n再说一句'],
  ]);
  expect(await remarksOf(annotated, '别的')).toEqual([]);
  expect(await allRows({ name: '表.xlsx', bytes: annotated })).toEqual(
    await allRows({ name: '表.xlsx', bytes }),
  );
});

test('remarks that are there stay, but for the one of a wrong cell; the result is marked again', async () => {
  const cells = new Map([
    ['0,0', { value: '甲', type: 'string' as const, comment: { text: '原来的', author: '某' } }],
    ['0,1', { value: '乙', type: 'string' as const, comment: { text: '旧的', author: '某' } }],
  ]);
  const bytes = await writeWorkbook([{ name: '数据', rows: [['甲', '乙']], cells }]);
  const once = await marked(bytes, '数据', ['B1', '新的']);
  const twice = await marked(once, '数据', ['B1', '更新的']);
  expect(new Map((await remarksOf(twice, '数据')).map(([at, text]) => [at, text]))).toEqual(
    new Map([
      ['0,0', '原来的'],
      ['0,1', '更新的'],
    ]),
  );
});

test('a text table becomes a workbook of the same cells', async () => {
  const bytes = Buffer.from('名称,编号\n\n甲,001\n');
  const annotated = await marked(bytes, '', ['B3', '没有这个编号']);
  expect(await remarksOf(annotated, 'Sheet1')).toEqual([['2,1', '没有这个编号']]);
  expect((await readXlsx(annotated)).sheets[0]?.rows.at(-1)).toEqual(['甲', '001']);
});
