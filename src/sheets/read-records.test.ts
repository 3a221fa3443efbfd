import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TYPES } from '../../catalogue/index.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { type WrittenSheet, workbookBytes } from '../tables/testing/workbook-bytes.ts';
import { readRecords } from './read-records.ts';
import { tableColumns } from './record-sheet.ts';

const columnsOf = (type: string, field: string) => {
  const declared = TYPES.find((each) => each.key === type);
  const columns = declared === undefined ? null : tableColumns(declared, field);
  if (columns === null) throw new Error(`no table ${type}.${field}`);
  return columns;
};
const read = async (
  type: string,
  field: string,
  bytes: Uint8Array,
  name = '表.xlsx',
  preset: JsonObject = {},
) => {
  const { rows, faults, warnings } = await readRecords(
    columnsOf(type, field),
    { name, bytes },
    {
      today: civilDate('2026-11-30'),
      knownBody: () => true,
      bodyCode: (text) => text,
      mostRows: 300,
      preset,
    },
  );
  return {
    rows: rows.map((row) => row.content),
    faults: faults.map((fault) => [fault.row, fault.column, fault.message]),
    advice: faults.map((fault) => fault.advice),
    warnings,
  };
};

const EXPENSE = ['摘要', '类别', '日期', '凭证号', '金额', '经手人', '审批人'];
const SCORES = ['职位代码', '准考证号', '笔试成绩', '面试成绩', '综合成绩', '职位排名', '是否进入体检'];
const expense = (...rows: WrittenSheet['rows']): WrittenSheet => ({ name: '支出', rows: [EXPENSE, ...rows] });
const spent = (summary: string, voucher: WrittenSheet['rows'][number][number] = '1') => [
  ...[summary, '经营支出', '2026-03-03', voucher, '1', '某甲', '某乙'],
];
const ofExpense = (...sheets: readonly WrittenSheet[]) =>
  read('village-statement', 'expense', workbookBytes(sheets));
const ofScores = (...row: WrittenSheet['rows'][number]) =>
  read('recruitment-scores', 'scores', workbookBytes([{ name: '成绩', rows: [SCORES, row] }]));
const csv = (type: string, field: string, ...lines: readonly (readonly string[] | string)[]) =>
  read(
    type,
    field,
    Buffer.from(lines.map((line) => (typeof line === 'string' ? line : line.join(','))).join('\r\n')),
    '表.csv',
  );

describe('what a person sees is what is read', () => {
  test('a hidden sheet is passed over and said to be', async () => {
    const answer = await ofExpense(
      { ...expense(spent('去年')), name: '选项', state: 'hidden' },
      expense(spent('今年')),
    );
    expect(answer.rows.map((row) => row.summary)).toEqual(['今年']);
    expect(answer.faults).toEqual([]);
    expect(answer.warnings).toEqual(['有 1 张隐藏的工作表，没有读取。']);
  });

  test('another sheet that is seen is a fault, wherever the table stands; the rows that were read stay', async () => {
    const months = await ofExpense(
      { ...expense(spent('一月')), name: '1月' },
      { ...expense(spent('二月')), name: '2月' },
    );
    expect(months.rows).toHaveLength(1);
    expect(months.faults).toEqual([[null, '', '只读取了工作表“1月”，另有 1 张表没有读：2月。']]);
    const cover = await ofExpense({ name: '封面', rows: [['某村账目']] }, expense(spent('修路')));
    expect(cover.rows.map((row) => row.summary)).toEqual(['修路']);
    expect(cover.faults).toEqual([[null, '', '只读取了工作表“支出”，另有 1 张表没有读：封面。']]);
  });

  test('hidden rows and columns are not read, and that is a fault with their number', async () => {
    const rows = [spent('看得见'), spent('看不见'), spent('看得见')];
    const answer = await ofExpense({ ...expense(...rows), hiddenRows: [3], hiddenColumns: [4] });
    expect(answer.rows.map((row) => [row.summary, row.voucher])).toEqual([
      ['看得见', undefined],
      ['看得见', undefined],
    ]);
    expect(answer.faults).toEqual([[null, '', '工作表“支出”中有 1 行、 1 列被隐藏（或被筛选），没有读取。']]);
  });

  test('a format decides: zeros in front, percentages, days', async () => {
    const zeros = await ofExpense(expense(spent('甲', { v: '123', format: '000000' })));
    expect([zeros.rows[0]?.voucher, zeros.faults]).toEqual(['000123', []]);
    const air = ['城市', '优良天数比例', 'PM2.5', 'PM10', 'O3', '综合指数', '排名', '首要污染物'];
    const figures = ['10', '10', '10', '10', '1'].map((v) => ({ v }));
    const share = async (cell: WrittenSheet['rows'][number][number]) =>
      read(
        'air-bulletin',
        'cities',
        workbookBytes([{ name: '表', rows: [air, ['某市', cell, ...figures, '臭氧']] }]),
      );
    for (const cell of [{ v: '0.5', format: '0.00%' }, { v: '0.5', format: '0%' }, '50%', { v: '50' }, '50'])
      expect((await share(cell)).rows[0]?.good).toBe('50');
    expect((await share({ v: '0.123', format: '0.0%' })).rows[0]?.good).toBe('12.3');
    const days = await ofExpense(
      expense(
        [
          '甲',
          '经营支出',
          { v: '46084', format: 'yyyy"年"m"月"d"日"' },
          '',
          { v: '1234.5', format: '"¥"#,##0.00' },
        ],
        ['乙', '经营支出', '2019/5/10 14:56', '', { v: '-5', format: '0.00;[Red]0.00' }],
        ['丙', '经营支出', '二〇一九年五月十日', '', '1,234.50'],
      ),
    );
    expect(days.rows.map((row) => [row.on, row.amount])).toEqual([
      ['2026-03-03', '1234.5'],
      ['2019-05-10', '-5'],
      ['2019-05-10', '1234.50'],
    ]);
  });

  test('a block that is merged downwards counts for each of its rows, and is told; of an amount it is a fault', async () => {
    const second = ['铺砖', '工程建设支出', '2026-03-03', null, '2'];
    const answer = await ofExpense({
      ...expense(spent('修路', '记字12号'), second),
      merges: ['D2:D3', 'F2:F3', 'G2:G3'],
    });
    expect(answer.rows[1]).toMatchObject({ voucher: '记字12号', handler: '某甲', approver: '某乙' });
    expect([answer.faults, answer.warnings]).toEqual([
      [],
      ['有 3 处合并单元格，已按每一行填入相同的内容，请核对。'],
    ]);
    const amount = await ofExpense({ ...expense(spent('修路'), spent('铺砖')), merges: ['E2:E3'] });
    expect(amount.faults.map(([row, column]) => [row, column])).toEqual([
      [2, '金额'],
      [3, '金额'],
    ]);
  });
});

describe('what would be another value is a fault of its row and column', () => {
  test.each([
    [
      'longer than Excel keeps',
      { v: '1234567890123456' },
      '职位代码',
      '是超过 15 位的数字，Excel 已经改动了后面几位。',
    ],
    ['with an exponent, typed', '4.30102E+17', '职位代码', '是科学记数“4.30102E+17”，不是编号。'],
    [
      'with an exponent, shown',
      { v: '123456', format: '0.00E+00' },
      '职位代码',
      '是科学记数“1.23E+05”，不是编号。',
    ],
    ['an error', { xml: '<v>#REF!</v>', type: 'e' }, '职位代码', '是错误值 #REF!。'],
  ])('a code %s', async (_, cell, column, message) => {
    const answer = await ofScores(cell, 'A01', { v: '80' }, { v: '90' }, { v: '85' }, { v: '1' }, '是');
    expect(answer.faults).toEqual([[2, column, `“${column}”${message}`]]);
    expect(answer.rows[0]).not.toHaveProperty('positionCode');
  });

  test('long codes are told to be written as text, and then are kept whole', async () => {
    const wrong = await ofScores(
      { v: '9007199254740993' },
      'A',
      { v: '1' },
      { v: '1' },
      { v: '1' },
      { v: '1' },
      '是',
    );
    expect(wrong.advice[0]).toContain('长编号请用文本格式');
    const right = await ofScores(
      '430102199003071234',
      'A',
      { v: '1' },
      { v: '1' },
      { v: '1' },
      { v: '1' },
      '是',
    );
    expect(right.rows[0]?.positionCode).toBe('430102199003071234');
  });

  test('a formula without result, a number that its format turns into another, a date that may be two', async () => {
    const answer = await ofExpense(
      expense(
        spent('甲', { xml: '<f>"记字"&amp;12</f>' }),
        ['乙', '经营支出', '2026-03-03', '', { v: '12345678', format: '0.00,,' }],
        ['丙', '经营支出', '5/10/2019', '', '1'],
        ['丁', '经营支出', '2026-02-30', '', '1'],
      ),
    );
    expect(answer.faults).toEqual([
      [2, '凭证号', '“凭证号”的公式没有结果。'],
      [3, '金额', '“金额”显示为“12.35”，与单元格里的数 12345678 对不上。'],
      [4, '日期', '“日期”的日期“5/10/2019”分不清哪个是月、哪个是日。'],
      [5, '日期', expect.stringContaining('日期')],
    ]);
    expect(answer.advice[0]).toContain('请用 Excel 打开保存');
  });
});

describe('every row is as wide as its heading', () => {
  test('in a CSV a comma too many, or one too few, is a fault of the row, and no cell of it is taken', async () => {
    const answer = await csv(
      'village-statement',
      'expense',
      EXPENSE,
      '修路,经营支出,2026-03-03,001,1,234.50,某甲,某乙',
      '铺砖,经营支出',
      '砌墙,经营支出,2026-03-03,="001","1,234.50",某甲,某乙,,',
    );
    expect(answer.faults).toEqual([
      [2, '', '这一行有 8 格，表头有 7 格。'],
      [3, '', '这一行有 2 格，表头有 7 格。'],
    ]);
    expect(answer.rows).toEqual([
      {},
      {},
      expect.objectContaining({ voucher: '001', amount: '1234.50', approver: '某乙' }),
    ]);
  });

  test('in a workbook something under no heading is named', async () => {
    const answer = await ofExpense(expense([...spent('修路'), null, '多出来的']));
    expect(answer.faults).toEqual([[2, '', '第9列有内容“多出来的”，但没有表头。']]);
  });

  test('a heading that stands twice is named', async () => {
    const answer = await csv(
      'recruitment-scores',
      'scores',
      [...SCORES, '笔试成绩'],
      '001,A01,80,90,85,1,是,99',
    );
    expect(answer.faults).toEqual([[null, '', '“表.csv”的表头中“笔试成绩”出现了 2 次。']]);
  });

  test('a quotation mark that is never closed takes no row with it in silence', async () => {
    const answer = await csv('village-statement', 'expense', EXPENSE, '"修路,经营支出', '铺砖,经营支出');
    expect(answer.faults).toEqual([[null, '', '“表.csv”第2行有一个引号没有闭合，从这里起分不清单元格。']]);
  });

  test.each([';', '\t'])('separated by %j it is the same table', async (separator) => {
    const rows = [EXPENSE, spent('修路').map(String)].map((row) => row.join(separator)).join('\r\n');
    const answer = await read('village-statement', 'expense', Buffer.from(rows), '表.csv');
    expect([answer.rows[0]?.summary, answer.faults]).toEqual(['修路', []]);
  });
});

test('a field that is set beforehand needs no cell and no column, and a cell wins over it', async () => {
  const of = (...lines: readonly string[]) =>
    read('power-list', 'changes', Buffer.from(lines.join('\r\n')), '表.csv', { operation: 'add' });
  const without = await of('职权编码,职权名称,职权类型,设定依据,承办机构', 'A-1,示例,行政许可,条例,一处');
  expect([without.rows[0]?.operation, without.faults]).toEqual(['add', []]);
  const written = await of(
    '变动方式,职权编码,职权名称,职权类型,设定依据,承办机构',
    ',A-1,示例,行政许可,条例,一处',
    '变更,A-2,示例,行政许可,条例,一处',
  );
  expect([written.rows.map((row) => row.operation), written.faults]).toEqual([['add', 'change'], []]);
});

/** Inputs of others, not part of the project; absent elsewhere, then skipped. */
describe('a table whose columns are called otherwise', () => {
  const theirs = workbookBytes([
    {
      name: '台账',
      rows: [
        ['用途', '类别', '时间', '凭证号', '开支（元）', '经手人', '审批人', '内部备注'],
        spent('买纸').concat(''),
      ],
    },
  ]);
  const into = (named: Readonly<Record<string, string>>) =>
    readRecords(
      columnsOf('village-statement', 'expense'),
      { name: '台账.xlsx', bytes: theirs },
      {
        ...{
          today: civilDate('2026-11-30'),
          knownBody: () => true,
          bodyCode: (text: string) => text,
          mostRows: 300,
        },
        preset: {},
        named,
      },
    );

  test('tells its heading, so that somebody may say what each column is; then it is read', async () => {
    const first = await into({});
    expect(first.rows).toEqual([]);
    const open = first.headings.filter(({ field }) => field === null).map(({ text }) => text);
    expect(open).toEqual(['用途', '时间', '开支（元）', '内部备注']);
    const fields = Object.entries(columnsOf('village-statement', 'expense'));
    const named = (title: string) => fields.find(([, field]) => field.title === title)?.[0] ?? '';
    const second = await into({
      用途: named('摘要'),
      时间: named('日期'),
      '开支（元）': named('金额'),
      内部备注: '',
    });
    expect([second.faults, second.headings]).toEqual([[], []]);
    expect(second.rows[0]?.content).toMatchObject({ [named('摘要')]: '买纸', [named('日期')]: '2026-03-03' });
  });
});

const outside = join(
  process.env.GONGKAI_SHARED ?? resolve(import.meta.dirname, '../../..', 'shared'),
  'fixtures/outside-cases',
);
describe.skipIf(!existsSync(outside))('files that other systems got wrong', () => {
  const from = (name: string, type: string, field: string) =>
    read(type, field, readFileSync(join(outside, name)), name);
  const SPENT = ['village-statement', 'expense'] as const;
  const SCORED = ['recruitment-scores', 'scores'] as const;

  test.each([
    ['two-sheets.xlsx', SPENT, '另有 1 张表没有读'],
    ['formula-nocache-optional.xlsx', SPENT, '公式没有结果'],
    ['csv-unquoted-thousands.csv', SPENT, '这一行有 8 格，表头有 7 格'],
    ['encrypted.xlsx', SPENT, '已加密'],
    ['old.xls', SCORED, '旧版 .xls'],
    ['bignum16.xlsx', SCORED, '超过 15 位'],
    ['sci-text.xlsx', SCORED, '4.30102E+17'],
    ['csv-more-cells-than-heading.csv', SCORED, '这一行有 8 格，表头有 7 格'],
    ['csv-duplicate-heading.csv', SCORED, '“笔试成绩”出现了 2 次'],
  ])('%s', async (name, [type, field], message) => {
    const { faults } = await from(name, type, field);
    expect(faults.map(([, , text]) => text).join('')).toContain(message);
  });

  test('values', async () => {
    expect((await from('hidden-first-sheet.xlsx', ...SPENT)).rows.map((row) => row.summary)).toEqual([
      '真正的数据',
    ]);
    expect((await from('leading-zero-format.xlsx', ...SPENT)).rows[0]?.voucher).toBe('000123');
    expect((await from('merged-optional.xlsx', ...SPENT)).rows[1]).toMatchObject({ voucher: '记字12号' });
    expect((await from('percent-50pct.xlsx', 'air-bulletin', 'cities')).rows[0]?.good).toBe('50');
  });
});
