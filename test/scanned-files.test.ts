import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openFileStore } from '../src/files/store.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { filesReadAgain, readFilesAgain } from '../src/publication/read-files-again.ts';
import { at, codesOf, listAt, textAt } from './harness/api-client.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { policyRecord } from './harness/policy-record.ts';
import { type PrintedPage, printPage, scannedPdf } from './harness/printed-page.ts';

/** The print on scanned pages and pictures is text: it is screened, searched, imported, and said to be machine-read. */
let clerks: Clerks;
let notice: PrintedPage;
let names: PrintedPage;
const ID = '430102199003071234';
beforeAll(async () => {
  clerks = await signInClerks();
  notice = await printPage([
    '湖南省人民政府办公厅关于做好样例公开工作的通知',
    '各市州、县市区人民政府，省政府各厅委、各直属机构：',
    '为规范郴州市樱桃品种展示的公开工作，现将有关事项通知如下，请各单位结合实际，认真组织实施。',
    '一、明确责任。各单位应当指定专人负责信息公开，按期报送。',
    '湖南省人民政府办公厅',
    '2026年4月16日',
  ]);
  names = await printPage(['补贴对象名单', `张三，公民身份号码${ID}，补贴500元。`]);
});
afterAll(() => clerks.server.close());

async function upload(name: string, bytes: Uint8Array) {
  const form = new FormData();
  form.set('body', 'zfbgt');
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const answer = await clerks.by('editor@zfbgt').send('POST', '/api/v1/uploads', form);
  expect(answer.status).toBe(201);
  return answer.json;
}
const draftWith = async (...attachments: readonly unknown[]): Promise<string> => {
  const id = await clerks.draftIn('editing');
  const saved = await clerks.save('editor@zfbgt', id, { ...policyRecord(), attachments }, 1);
  expect(saved.status).toBe(200);
  return id;
};
const pagesOf = async (file: unknown, who = 'editor@zfbgt') =>
  clerks.by(who).get(`/api/v1/uploads/by-digest/${textAt(file, 'sha256')}/pages`);

test('an ID on a picture refuses the submission as one in the text does', async () => {
  const file = await upload('名单.png', names.png);
  expect(file).toMatchObject({
    scans: 1,
    findings: [{ kind: 'citizen-id', where: expect.stringContaining('第 1 页（机器识别）') }],
  });
  expect(codesOf(await clerks.act('editor@zfbgt', await draftWith(file), 'submit'))).toEqual([
    'personal-data-found',
  ]);
});

test('a page on which nothing is read has failed, and says so; it is nobody else’s business', async () => {
  const file = await upload('两页.pdf', await scannedPdf([notice.jpg, null]));
  expect(listAt(file, 'findings')).toMatchObject([
    { kind: 'unchecked', where: '附件“两页.pdf”第 2 页（识别失败）' },
  ]);
  expect((await pagesOf(file)).json).toMatchObject({
    pages: [
      { page: 1, source: 'recognised', text: expect.stringContaining('樱桃品种展示') },
      { page: 2, source: 'failed', text: '', confidence: null },
    ],
  });
  expect((await pagesOf(file, 'editor@hbt')).status).toBe(404);
});

test('a long scan is read by a job; until then it is not submitted, and then the search finds it', async () => {
  const long = await scannedPdf([notice.jpg, notice.jpg, notice.jpg, notice.jpg]);
  const file = await upload('长卷.pdf', long);
  expect(file).toMatchObject({ scans: 4, findings: [] });
  const id = await draftWith(file);
  expect(codesOf(await clerks.act('editor@zfbgt', id, 'submit'))).toEqual(['file-being-read']);
  await vi.waitFor(
    async () =>
      expect(listAt((await pagesOf(file)).json, 'pages')).toMatchObject(
        [1, 2, 3, 4].map(() => ({ source: 'recognised' })),
      ),
    { timeout: 90_000, interval: 500 },
  );
  for (const [who, action] of [
    ['editor@zfbgt', 'submit'],
    ['reviewer@zfbgt', 'approve'],
    ['issuer@zfbgt', 'publish'],
  ] as const)
    expect((await clerks.act(who, id, action)).status).toBe(200);
  const found = await fetch(`${clerks.server.url}/search?q=${encodeURIComponent('樱桃品种展示')}`);
  expect(await found.text()).toContain('<mark>樱桃品种展示</mark>');
}, 120_000);

test('a scanned document fills a draft, marked as machine-read; one that cannot be read is refused', async () => {
  const send = (name: string, bytes: Uint8Array) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return clerks.by('editor@zfbgt').send('POST', '/api/v1/imports/document', form);
  };
  const read = await send('通知.pdf', await scannedPdf([notice.jpg, null]));
  expect(read.json).toMatchObject({ documentDate: '2026-04-16' });
  expect(textAt(read.json, 'title')).toContain('样例公开工作的通知');
  expect(textAt(read.json, 'bodyHtml')).toContain('认真组织实施');
  expect(listAt(read.json, 'warnings')).toEqual(
    expect.arrayContaining([
      '有 1 页是扫描件，文字由机器识别，请逐字对照原件核对。',
      '有 1 页扫描件识别失败，没有导入（第 2 页）。',
    ]),
  );
  expect(codesOf(await send('白纸.pdf', await scannedPdf([null])))).toEqual(['recognition-failed']);
  const printed = await send('通知.pdf', notice.pdf);
  expect(at(printed.json, 'title')).toBe('湖南省人民政府办公厅关于做好样例公开工作的通知');
  expect(textAt(printed.json, 'bodyHtml')).toContain(
    '为规范郴州市樱桃品种展示的公开工作，现将有关事项通知如下，请各单位结合实际，认真组织实施。',
  );
  expect(at(printed.json, 'account', 'toCheck')).toEqual([]);
});

test('files that came in before their text was kept are read again, and the search finds their records', async () => {
  const { db, ownerUrl, dataDir } = clerks.server;
  const words = ['滨江柑橘示范园', '古渡口'] as const;
  const files = [
    await upload('旧表.csv', Buffer.from(`项目,说明\n${words[0]},已建成\n`)),
    await upload('旧扫描件.png', (await printPage([`关于${words[1]}茶叶展销的说明，请予公布。`])).png),
  ];
  const id = await draftWith(...files);
  for (const [who, action] of [
    ['editor@zfbgt', 'submit'],
    ['reviewer@zfbgt', 'approve'],
    ['issuer@zfbgt', 'publish'],
  ] as const)
    expect((await clerks.act(who, id, action)).status).toBe(200);
  const finds = async (text: string) =>
    (await (await fetch(`${clerks.server.url}/search?q=${encodeURIComponent(text)}`)).text()).includes(
      `<mark>${text}</mark>`,
    );
  // As an earlier release left them.
  await withClient(ownerUrl, async (client) => {
    await client.query('DELETE FROM file_page WHERE sha256 = ANY ($1)', [
      files.map((file) => textAt(file, 'sha256')),
    ]);
    await client.query(
      `UPDATE search_doc SET body_text = '', lex = '' WHERE body_text LIKE '%' || $1 || '%'`,
      [words[0]],
    );
  });
  expect([await finds(words[0]), await finds(words[1])]).toEqual([false, false]);
  const stopped = AbortSignal.abort();
  const deps = {
    db,
    clock: systemClock,
    catalogue: CATALOGUE,
    store: await openFileStore(join(dataDir, 'files')),
  };
  await expect(readFilesAgain(deps, stopped)).rejects.toThrow();
  expect((await filesReadAgain(db)).left).toBe(2);
  await readFilesAgain(deps, new AbortController().signal);
  expect(await finds(words[0])).toBe(true);
  await vi.waitFor(
    async () => {
      const pages = JSON.stringify((await pagesOf(files[1])).json);
      expect(await finds(words[1]), pages).toBe(true);
    },
    { timeout: 40_000, interval: 500 },
  );
  expect(await filesReadAgain(db)).toMatchObject({
    read: 2,
    left: 0,
    outcomes: [
      ['read', 1],
      ['waiting', 1],
    ],
  });
}, 120_000);
