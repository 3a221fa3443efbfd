import { afterAll, describe, expect, it } from 'vitest';
import { POWER_LIST } from '../../catalogue/types/registers/power-list.ts';
import { FIRST, POWERS } from '../../examples/08-administrative-power/registers.ts';
import {
  creditEdition,
  EXAMPLE_USCC,
  OTHER_USCC,
  penalty,
} from '../../examples/18-enterprise-credit/registers.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { ofShape } from '../schema/catalogue.ts';
import { codes, startSeriesProvince } from '../series/testing/publish.ts';
import { allRows } from '../tables/testing/all-rows.ts';
import { type WrittenSheet, workbookBytes } from '../tables/testing/workbook-bytes.ts';
import { searchCreditSubjects } from './credit-queries.ts';
import { findEnterprise } from './enterprise.ts';
import { listEntries, listEntryHistory } from './entry-queries.ts';
import { templateOf } from './template.ts';

const province = await startSeriesProvince();
afterAll(() => province.close());
const { db } = province;
const TODAY = { on: civilDate('2026-03-09'), today: civilDate('2026-03-09') };

const HEADINGS = '变动方式,职权编码*,职权名称*,职权类型*,设定依据*,承办机构*,行政区划代码';
const row = (code: string, more = '') => `新增,${code},示例事项,行政许可,示例条例第一条,示例一处,${more}`;
const publishSheet = async (body: string, name: string, text: string) => {
  const changeFile = [await province.upload(name, Buffer.from(text, 'utf8'), body)];
  return province.publish({ ...POWERS, body, content: { ...FIRST, changeFile } });
};

describe('a sheet', () => {
  it('with a title above its headings makes the list, and its file is published with it', async () => {
    const result = await publishSheet(
      'hbt',
      '清单.csv',
      `示例机关权力清单\n\n${HEADINGS}\n${row('A-1')}\n${row('A-2', '430000')}\n`,
    );
    expect(codes(result)).toEqual([]);
    if (!result.ok) return;
    const entries = await listEntries(db, result.value.disclosureId, TODAY, { limit: 10 });
    expect(entries.map((entry) => [entry.key, entry.fields.kind])).toEqual([
      ['A-1', 'licence'],
      ['A-2', 'licence'],
    ]);
  });

  it('is refused as a whole, every fault named with its row and field', async () => {
    const result = await publishSheet(
      'jyt',
      '有错.csv',
      [
        HEADINGS,
        row('A-1'),
        row('A-2', '511602'),
        '新增,A-3,,行政特许,依据,一处,',
        '删掉,A-4,,,,,',
        row('A-1'),
        '取消,A-9,,,,,',
      ].join('\n'),
    );
    expect(
      result.ok
        ? []
        : result.refusals.map((refusal) => [refusal.code, refusal.path, refusal.message.slice(0, 5)]),
    ).toEqual([
      ['division-unknown', '/content/changeFile/0/rows/3/division', '第3行：“'],
      ['field-required', '/content/changeFile/0/rows/4/name', '第4行：“'],
      ['field-invalid', '/content/changeFile/0/rows/4/kind', '第4行：“'],
      ['field-invalid', '/content/changeFile/0/rows/5', '第5行：“'],
      ['entry-repeated', '/content/changeFile/0/rows/6/code', '第6行：职'],
      ['entry-unknown', '/content/changeFile/0/rows/7/code', '第7行：清'],
    ]);
  });

  it.each([
    ['没有编码一栏', '职权名称\n示例', ['sheet-column-missing']],
    ['多一栏', `${HEADINGS},领导批示\n${row('A-1')}`, ['sheet-column-unknown']],
    [
      '少一栏',
      '职权编码,职权名称\nA-1,示例',
      ['sheet-column-missing', 'sheet-column-missing', 'sheet-column-missing'],
    ],
    ['只有表头', HEADINGS, ['changes-missing']],
  ])('%s', async (says, text, refusals) => {
    expect(codes(await publishSheet('kjt', `${says}.csv`, text))).toEqual(refusals);
  });

  const heading = HEADINGS.split(',').map((text) => text.replace('*', ''));
  const workbook = (...sheets: readonly Partial<WrittenSheet>[]) =>
    workbookBytes(sheets.map((sheet, index) => ({ name: `表${index + 1}`, rows: [heading], ...sheet })));
  const cells = (code: WrittenSheet['rows'][number][number]) => [
    '新增',
    code,
    ...row('').split(',').slice(2),
  ];
  it.each([
    [
      '另有一张表',
      workbook({ rows: [heading, cells('A-1')] }, { rows: [heading, cells('A-2')] }),
      ['table-other-sheets'],
    ],
    [
      '隐藏的行',
      workbook({ rows: [heading, cells('A-1'), cells('A-2')], hiddenRows: [3] }),
      ['table-hidden'],
    ],
    ['过长的数字', workbook({ rows: [heading, cells({ v: '430102199003071234' })] }), ['cell-long-number']],
    ['没有结果的公式', workbook({ rows: [heading, cells({ xml: '<f>1+1</f>' })] }), ['cell-formula']],
    [
      '没有表头的内容',
      workbook({ rows: [heading, [...cells('A-1'), null, '备注']] }),
      ['table-cell-without-heading'],
    ],
    ['没有闭合的引号', `${HEADINGS}\n"${row('A-1')}\n${row('A-2')}`, ['table-quote-open']],
    ['多出的逗号', `${HEADINGS}\n${row('A-1')},多\n`, ['table-row-width']],
    ['两列同名', `${HEADINGS},职权名称\n${row('A-1')},乙\n`, ['table-column-doubled']],
  ])('with %s is refused, and no row of it is lost in silence', async (says, content, refusals) => {
    const bytes = Buffer.from(content);
    const name = `${says}.${typeof content === 'string' ? 'csv' : 'xlsx'}`;
    const changeFile = [await province.upload(name, bytes, 'kjt')];
    const result = await province.publish({ ...POWERS, body: 'kjt', content: { ...FIRST, changeFile } });
    expect(codes(result)).toEqual(refusals);
  });

  it('of thousands of wrong lines is answered with the first two hundred and their number', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => row(`B-${i}`, '999999'));
    const result = await publishSheet('mzt', '全错.csv', [HEADINGS, ...lines].join('\n'));
    expect(codes(result)).toHaveLength(201);
    expect(result.ok ? '' : result.refusals.at(-1)?.message).toContain('800');
  });
});

describe('the template', () => {
  it('has the headings that the import reads, and explains each', async () => {
    const bytes = await templateOf(ofShape('register', POWER_LIST));
    const rows = await allRows({ name: '', bytes });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual([
      '变动方式',
      '职权编码*',
      '职权名称*',
      '主项名称',
      '职权类型*',
      '设定依据*',
      '承办机构*',
      '行使层级',
      '行政区划代码',
      '监督电话',
      '备注',
    ]);
  });
});

describe('the page of an enterprise', () => {
  it('gathers what all lists say, masked, and lets a line go when its display term ends', async () => {
    const changes = [
      penalty('示例罚〔2026〕1号', { legalRepresentativeId: '11010519491231002X' }),
      penalty('示例罚〔2026〕2号', { decidedOn: '2025-12-15', displayUntil: '2026-03-20' }),
      penalty('示例罚〔2026〕3号', { uscc: OTHER_USCC, name: '示例乙有限公司' }),
    ];
    const published = await province.publish(creditEdition('18.credit-penalty', changes));
    expect(codes(published)).toEqual([]);
    const id = published.ok ? published.value.disclosureId : '';
    const keys = async (day: string) =>
      (await findEnterprise({ db, catalogue: CATALOGUE }, EXAMPLE_USCC, civilDate(day)))?.lines
        .map((line) => line.key)
        .sort();
    expect(await keys('2026-03-20')).toEqual(['示例罚〔2026〕1号', '示例罚〔2026〕2号']);
    expect(await keys('2026-03-21')).toEqual(['示例罚〔2026〕1号']);
    expect(await keys('2026-06-02')).toEqual([]);
    const late = { on: civilDate('2026-03-10'), today: civilDate('2026-03-21') };
    expect((await listEntries(db, id, late, { limit: 9 })).length, 'nor in the list of an earlier day').toBe(
      2,
    );
    expect(await listEntryHistory(db, id, '示例罚〔2026〕2号', civilDate('2026-03-21'))).toEqual([]);

    const stored = JSON.stringify(
      await db.selectFrom('register_entry').select(['fields', 'search_text']).execute(),
    );
    expect(stored).toContain('李*例');
    for (const secret of ['李示例', '11010519491231002X']) expect(stored).not.toContain(secret);
    const editions = JSON.stringify(
      await db.selectFrom('edition').select('content').where('disclosure_id', '=', id).execute(),
    );
    expect(editions).not.toContain('示例罚');
  });

  it('is found by a part of the name and by the beginning of the code', async () => {
    const find = async (q: string) =>
      (await searchCreditSubjects(db, q, civilDate('2026-03-09'), 10)).map((subject) => [
        subject.name,
        subject.lines,
      ]);
    expect(await find('示例乙')).toEqual([['示例乙有限公司', 1]]);
    expect(await find(EXAMPLE_USCC.toLowerCase())).toEqual([['示例甲有限公司', 2]]);
    expect(await find('')).toEqual([]);
  });

  it('is none for a code with a wrong check digit', async () => {
    expect(
      await findEnterprise({ db, catalogue: CATALOGUE }, '91350100M000100Y4Z', civilDate('2026-03-09')),
    ).toBeNull();
  });
});
