import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TYPES } from '../catalogue/index.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { readRecords } from '../src/sheets/read-records.ts';
import { cellFields } from '../src/sheets/record-sheet.ts';
import { allRows } from '../src/tables/testing/all-rows.ts';
import { at, codesOf, listAt, textAt, visitor } from './harness/api-client.ts';
import { currentType } from './harness/catalogue.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';

const POLICY = '00.policy-document';
let clerks: Clerks;
beforeAll(async () => {
  clerks = await signInClerks();
});
afterAll(() => clerks.server.close());

const bytesOf = async (path: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(clerks.server.url + path)).arrayBuffer());
const rowsOf = (bytes: Uint8Array) => allRows({ name: '', bytes });
const send = (path: string, csv: string) => {
  const form = new FormData();
  form.set('file', new Blob([csv], { type: 'text/csv' }), '表.csv');
  return clerks.by('editor@zfbgt').send('POST', path, form);
};

describe('templates', () => {
  test.each([...new Set(TYPES.map((type) => type.key))])(
    '%s has one, with its headings in a row',
    async (key) => {
      const bytes = await bytesOf(`/api/v1/catalogue/types/${key}/template.xlsx`);
      const rows = await rowsOf(bytes);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.length).toBeGreaterThan(1);
      expect(
        Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('xl/worksheets/sheet')).length,
      ).toBeGreaterThan(1);
    },
  );

  test.each(
    TYPES.flatMap((type) =>
      Object.entries(type.fields).flatMap(([name, field]) =>
        field.kind === 'rows' ? [[type.key, name, field] as const] : [],
      ),
    ),
  )(
    '%s has one for its table %s, which reads back without a fault in its heading',
    async (key, name, field) => {
      const bytes = await bytesOf(`/api/v1/catalogue/types/${key}/template.xlsx?field=${name}`);
      const read = await readRecords(
        field.columns,
        { name: '', bytes },
        {
          today: civilDate('2026-03-09'),
          knownBody: () => true,
          bodyCode: (text) => text,
          mostRows: 10,
          preset: {},
        },
      );
      expect(read.faults.map((fault) => fault.message)).toEqual(['“”的表头下没有内容。']);
    },
  );
});

describe('a filled sheet', () => {
  const fields = cellFields(currentType('policy-document'));
  const first = (name: string): string => {
    const field = fields[name];
    return field?.kind === 'code' ? (field.options[0]?.title ?? '') : '';
  };
  const head = ['标题', '发文字号', '发文机关', '成文日期', '主题分类', '体裁', '有效性', '公开方式', '正文'];

  test('says row and column of each fault, and keeps nothing', async () => {
    const codes = ['subject', 'genre', 'validity', 'manner'].map(first);
    const good = [
      '关于一件事的通知',
      '湘测发〔2026〕8号',
      '湖南省人民政府办公厅',
      '2026/3/2',
      ...codes,
      '第一段',
    ];
    const answer = await send(
      '/api/v1/catalogue/types/policy-document/rows',
      [head, good, ['', '测发2026', '没有这个单位', '2026-02-30', '没有', ...codes.slice(1), '文']]
        .map((row) => row.join(','))
        .join('\r\n'),
    );
    expect(answer.status).toBe(200);
    const faults = listAt(answer.json, 'faults').map((fault) => [at(fault, 'row'), at(fault, 'column')]);
    expect(faults).toEqual([
      [3, '标题'],
      [3, '发文字号'],
      [3, '发文机关'],
      [3, '成文日期'],
      [3, '主题分类'],
    ]);
    const content = at(answer.json, 'rows', 0, 'content');
    expect(content).toMatchObject({ issuers: ['zfbgt'], documentDate: '2026-03-02', body: '<p>第一段</p>' });
    const made = await clerks.by('editor@zfbgt').send('POST', '/api/v1/drafts/batch', {
      item: POLICY,
      body: 'zfbgt',
      contents: [content, { nothing: 1 }],
    });
    const results = listAt(made.json, 'results');
    expect(results.map((each) => textAt(each, 'id') !== '')).toEqual([true, false]);
    expect(textAt(results[1], 'refusals', 0, 'code')).toBe('field-unknown');
    const id = textAt(results[0], 'id');
    const check = await clerks.by('editor@zfbgt').send('POST', `/api/v1/drafts/${id}/check`);
    expect([check.status, at(check.json, 'refusals')]).toEqual([200, []]);
    const state = await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${id}`);
    expect(textAt(state.json, 'state')).toBe('editing');
  });

  test('with other headings is refused by their names', async () => {
    const answer = await send(
      '/api/v1/catalogue/types/policy-document/rows',
      '标题,发文字号,颜色\r\n甲,,红\r\n',
    );
    const messages = listAt(answer.json, 'faults')
      .map((fault) => textAt(fault, 'message'))
      .join('');
    expect(messages).toContain('“颜色”');
    expect(messages).toContain('“发文机关”');
  });

  test('is read for nobody who is not signed in', async () => {
    const form = new FormData();
    form.set('file', new Blob(['a']), 'a.csv');
    const answer = await visitor(clerks.server.url).send(
      'POST',
      '/api/v1/catalogue/types/policy-document/rows',
      form,
    );
    expect([answer.status, codesOf(answer)]).toEqual([401, ['sign-in-required']]);
  });
});

describe('open data', () => {
  test('of an item is a table in three formats, safe to open, and the search keeps to item and type', async () => {
    const title = '=HYPERLINK("http://bad","下载表格的标题")';
    await clerks.draftIn('published', { title, documentNumber: '湘测发〔2026〕9号' });
    const csv = await visitor(clerks.server.url).get(`/api/v1/disclosures/export?item=${POLICY}`);
    expect(csv.headers.get('content-disposition')).toContain('attachment');
    expect(csv.text).toContain(`"'=HYPERLINK(""http://bad"",""下载表格的标题"")"`);
    expect(csv.text.split('\r\n')[0]).toContain('索引号,发布机构,发布时间,标题');
    const json = await visitor(clerks.server.url).get(
      `/api/v1/disclosures/export?type=policy-document&format=json`,
    );
    expect(textAt(json.json, 'items', 0, 'content', 'title')).toBe(title);
    const rows = await rowsOf(await bytesOf(`/api/v1/disclosures/export?item=${POLICY}&format=xlsx`));
    expect(rows[1]).toContain(title);
    const none = await visitor(clerks.server.url).get('/api/v1/disclosures/export');
    expect(none.status).toBe(400);

    const found = async (more: string): Promise<number> =>
      listAt(
        (
          await visitor(clerks.server.url).get(
            `/api/v1/disclosures?q=${encodeURIComponent('下载表格')}${more}`,
          )
        ).json,
        'items',
      ).length;
    expect(await found('')).toBe(1);
    expect(await found(`&item=${POLICY}&type=policy-document`)).toBe(1);
    expect(await found('&item=14.policy-document')).toBe(0);
    expect(await found('&type=interpretation')).toBe(0);
  });
});
