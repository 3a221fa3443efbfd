import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeWorkbook } from '../src/tables/write.ts';
import { at, listAt, textAt } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { POLICY_ITEM } from './harness/policy-record.ts';

/** Records come in by the table and by the folder: a draft for each, what is missing or doubled named, nothing lost. */
let clerks: Clerks;
const clock = testClock();
beforeAll(async () => {
  clerks = await signInClerks(clock);
});
afterAll(() => clerks.server.close());

const RECORD = {
  issuers: ['zfbgt'],
  subject: '02',
  genre: 'notice',
  validity: 'in-force',
  manner: 'proactive',
};
const TYPES: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  json: 'text/json',
  csv: 'text/csv',
};

async function send(
  bytes: Uint8Array,
  name: string,
  query: Readonly<Record<string, string>> = {},
): Promise<string> {
  const asked = new URLSearchParams({ body: 'zfbgt', name, record: JSON.stringify(RECORD), ...query });
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? '';
  const answer = await clerks
    .by('editor@zfbgt')
    .send('POST', `/api/v1/intake/${POLICY_ITEM}?${asked}`, new Blob([new Uint8Array(bytes)]), {
      'content-type': type,
    });
  if (answer.status !== 202) throw new Error(answer.text);
  return textAt(answer.json, 'id');
}
const jobOf = async (id: string) => (await clerks.by('editor@zfbgt').get(`/api/v1/jobs/${id}`)).json;
async function ended(id: string) {
  await vi.waitFor(async () => expect(at(await jobOf(id), 'endedAt')).not.toBeNull(), {
    timeout: 60_000,
    interval: 100,
  });
  return jobOf(id);
}
const act = async (who: string, job: string, action: string) =>
  (
    await clerks.by(who).send('POST', `/api/v1/jobs/${job}/acts`, {
      action,
      opinion: '同意',
      seenAt: textAt(await jobOf(job), 'readAt'),
    })
  ).json;
const statesOf = async (job: string) => at(await jobOf(job), 'records', 'states');

const docx = (...lines: readonly string[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })).then(
    (bytes) => new Uint8Array(bytes),
  );
const INDEX = ['序号', '文件', '文件题名', '文号', '成文日期', '公开意见', '不公开依据', '单位'];

test('a folder with its index: a draft for each document, what is missing, doubled or doubtful named', async () => {
  const rows = [
    ['1', '文件/一.docx', '关于示例一的通知', '湘示发〔2026〕1号', '2026-03-01', '公开', '', ''],
    ['2', '文件\\二.docx', '关于示例二的通知', '湘示发〔2026〕2号', '2026-03-01', '部分公开', '商业秘密', ''],
    ['3', '文件/没有.docx', '关于示例三的通知', '湘示发〔2026〕3号', '2026-03-01', '公开', '', ''],
    ['4', '文件/一.docx', '关于示例四的通知', '湘示发〔2026〕4号', '2026-03-01', '公开', '', ''],
    ['5', '', '关于示例五的报告', '', '2026-03-01', '不公开', '', ''],
    ['6', '', '关于示例六的报告', '', '2026-03-01', '不公开', '属于国家秘密（条例第十四条）', ''],
    ['7', '文件/七.txt', '关于示例七的通知', '湘示发〔2026〕1号', '2026-03-01', '也许', '', '没有这个单位'],
    ['8', '文件/八.txt', '关于示例八的通知', '湘示发〔2026〕1号', '2026-03-01', '', '', ''],
  ];
  const zip = zipSync({
    '移交/目录.xlsx': await writeWorkbook([{ name: '目录', rows: [INDEX, ...rows] }]),
    '移交/文件/一.docx': await docx('关于另一个题目的通知', '各市州人民政府：', '现就示例一作出安排。'),
    '移交/文件/二.docx': await docx('关于示例二的通知', '现就示例二作出安排。'),
    '移交/文件/七.txt': strToU8('现就示例七作出安排。'),
    '移交/文件/八.txt': strToU8('现就示例八作出安排。'),
    '移交/文件/没有列出.txt': strToU8('没有列出'),
    '__MACOSX/移交/._目录.xlsx': strToU8('x'),
  });
  const refused = await ended(await send(zip, '移交.zip'));
  expect(refused).toMatchObject({ state: 'refused', rows: { read: 8, wrong: 4 } });
  const faults = listAt(refused, 'faults').map((each) => [at(each, 'row'), at(each, 'faults', 0, 'message')]);
  expect(faults).toEqual([
    [4, '压缩包里没有文件“移交/文件/没有.docx”。'],
    [5, '文件“移交/文件/一.docx”已经列在第 2 行。'],
    [6, '不公开或者部分公开的，没有写明法定依据。'],
    [8, '没有叫“没有这个单位”的公开主体，或者不止一个。'],
  ]);
  expect(listAt(refused, 'warnings')).toEqual([
    '压缩包里有 1 个文件目录没有列出，没有读取：移交/文件/没有列出.txt。',
  ]);
  const id = await send(zip, '移交.zip', { keepGood: 'true', submit: 'true' });
  const job = await ended(id);
  expect(job).toMatchObject({
    state: 'done',
    rows: { read: 8, wrong: 4 },
    records: { drafts: 3, withheld: 1 },
  });
  const told = listAt(job, 'records', 'told').map((each) => [
    at(each, 'row'),
    JSON.stringify(at(each, 'told')),
  ]);
  expect(told).toEqual([
    [2, expect.stringContaining('目录写的是“关于示例一的通知”，文件中是“关于另一个题目的通知”')],
    [3, expect.stringContaining('部分公开：商业秘密')],
    [9, expect.stringContaining('可能与文号为“湘示发〔2026〕1号”的一份稿件重复')],
  ]);
  const drafts = await clerks.by('editor@zfbgt').get(`/api/v1/drafts?batch=${id}`);
  const texts = listAt(drafts.json, 'items').map((each) => [at(each, 'title'), at(each, 'state')]);
  // Whoever marked a record as partly public decides in the draft which part, so it is not sent on.
  expect(texts.toSorted()).toEqual(
    [
      ['关于示例一的通知', 'in-review'],
      ['关于示例二的通知', 'editing'],
      ['关于示例八的通知', 'in-review'],
    ].toSorted(),
  );
  const report = await clerks.by('editor@zfbgt').get(`/api/v1/jobs/${id}/report.csv`);
  expect(report.text).toMatch(/7,不公开,,,,.*关于示例六的报告/);
  expect(
    report.text
      .trim()
      .split('\r\n')
      .filter((line) => /^\d/.test(line)),
  ).toHaveLength(8);
  expect(await act('editor@zfbgt', id, 'discard')).toMatchObject({ done: 1, refused: [], next: null });
  expect(await statesOf(id)).toEqual([
    { state: 'discarded', count: 1 },
    { state: 'in-review', count: 2 },
  ]);
});

test('pages of an old site: reviewed and issued as one unit, the old addresses lead to them for ever', async () => {
  const page = (title: string, day: string, n: number) =>
    `<html><head><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${day} 10:00"></head>
     <body><h1>${title}</h1><p>湘旧发〔2015〕${n}号</p><p>各有关单位：</p><p>旧网站上的第${n}件。</p><p>示例机关</p><p>2015年3月1日</p></body></html>`;
  const id = await send(
    zipSync({
      'www.old.example.gov.cn/zwgk/1.html': strToU8(page('关于旧件一的通知', '2015-03-02', 1)),
      'www.old.example.gov.cn/zwgk/2.html': strToU8(page('关于旧件二的通知', '2015-03-03', 2)),
      'www.old.example.gov.cn/style.css': strToU8('p {}'),
    }),
    '旧站.zip',
    { submit: 'true' },
  );
  expect(await ended(id)).toMatchObject({ state: 'done', rows: { wrong: 0 }, records: { drafts: 2 } });
  expect(await statesOf(id)).toEqual([{ state: 'in-review', count: 2 }]);
  const old = (path: string) => fetch(`${clerks.server.url}/old/${path}`, { redirect: 'manual' });
  expect((await old('www.old.example.gov.cn/zwgk/1.html')).status).toBe(404);
  // Who submitted approves nothing of it.
  expect(await act('editor@zfbgt', id, 'approve')).toMatchObject({ done: 0, next: null });
  expect(await act('reviewer@zfbgt', id, 'approve')).toMatchObject({ done: 2, refused: [] });
  expect(await act('issuer@zfbgt', id, 'publish')).toMatchObject({ done: 2, refused: [] });
  const moved = await old('www.old.example.gov.cn/zwgk/1.html');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, expect.stringMatching(/^\/d\//)]);
  const location = moved.headers.get('location') ?? '';
  expect((await old('zwgk/1.html')).headers.get('location')).toBe(location);
  expect((await old('zwgk/3.html')).status).toBe(404);
  const shown = await (await fetch(`${clerks.server.url}${location}`)).text();
  expect(shown).toContain('原发布日期');
  expect(shown).toContain('2015年3月2日');
  const read = await clerks.by('editor@zfbgt').get(`/api/v1/disclosures/${location.slice(3)}`);
  expect(at(read.json, 'origin')).toEqual({
    address: 'www.old.example.gov.cn/zwgk/1.html',
    publishedOn: '2015-03-02',
  });
  expect(textAt(read.json, 'publishedAt').slice(0, 4)).toBe('2026');
  // The same address again is not taken twice.
  const again = await ended(
    await send(
      zipSync({ 'www.old.example.gov.cn/zwgk/1.html': strToU8(page('关于旧件一的通知', '2015-03-02', 9)) }),
      '旧站再来.zip',
      { keepGood: 'true' },
    ),
  );
  expect(again).toMatchObject({ state: 'done', rows: { wrong: 1 }, records: { drafts: 0 } });
});

test('an export as JSON comes in under the names of its own columns', async () => {
  const rows = [
    { 题目: '关于导出一的通知', meta: { no: '湘导发〔2026〕1号', day: '2026-03-01' }, 内容id: 5 },
    { 题目: '', meta: { no: '湘导发〔2026〕2号', day: '2026-13-01' }, 内容id: 6 },
  ];
  const json = strToU8(JSON.stringify({ code: 0, data: { list: rows } }));
  const columns = { 题目: '标题', 'meta.no': '文号', 'meta.day': '成文日期', 内容id: '' };
  const unknown = await ended(await send(json, '导出.json'));
  expect(unknown).toMatchObject({ state: 'refused', rows: { wrong: 2 } });
  const job = await ended(
    await send(json, '导出.json', { columns: JSON.stringify(columns), keepGood: 'true' }),
  );
  expect(job).toMatchObject({ state: 'done', rows: { read: 2, wrong: 1 }, records: { drafts: 1 } });
  // The text is missing, which is told where it can be filled in.
  expect(JSON.stringify(at(job, 'records', 'told', 0))).toContain('正文');
});

test('what the columns of its tables mean is said once for a body, and holds for whoever sends one', async () => {
  const csv = '题目,文 号,内部备注\n关于记住一的通知,湘记发〔2026〕1号,无\n';
  const read = async (who: string, body: string, columns?: object) => {
    const form = new FormData();
    form.append('file', new Blob([csv]), '台账.csv');
    const asked = new URLSearchParams({ body, ...(columns && { columns: JSON.stringify(columns) }) });
    const { json } = await clerks
      .by(who)
      .send('POST', `/api/v1/catalogue/types/policy-document/rows?${asked}`, form);
    return listAt(json, 'headings').map((each) => at(each, 'field'));
  };
  expect(await read('editor@zfbgt', 'zfbgt')).toEqual([null, null, null]);
  await read('editor@zfbgt', 'zfbgt', { 题目: 'title', '文 号': 'documentNumber', 内部备注: '' });
  expect(await read('editor@zfbgt', 'zfbgt')).toEqual(['title', 'documentNumber', null]);
  // Another body's tables are told apart, and are nobody else's.
  expect(await read('editor@hbt', 'hbt')).toEqual([null, null, null]);
  expect(await read('editor@hbt', 'zfbgt')).toEqual([null, null, null]);
  const job = await ended(await send(strToU8(csv), '台账.csv'));
  expect(job).toMatchObject({ state: 'done', rows: { read: 1, wrong: 0 }, records: { drafts: 1 } });
});
