import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DOSSIER_EXAMPLES } from '../examples/all.ts';
import { publishRecord } from '../src/dossiers/testing/publish-record.ts';
import { at, listAt, textAt, visitor } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { startServerBeside, type TestServer } from './harness/server.ts';

/** Two servers on one database: what happens at one is seen at the other at once, though both keep pages in memory. */
const clock = testClock('2026-03-01T16:30:00+08:00');
let clerks: Clerks;
let other: Pick<TestServer, 'url' | 'close'>;
beforeAll(async () => {
  clerks = await signInClerks(clock);
  other = await startServerBeside(clerks.server, clock);
});
afterAll(async () => {
  await other.close();
  await clerks.server.close();
});

const pageOf = (url: string, path: string) => visitor(url).get(path);
/** Often enough to say that it came by itself; how fast is measured elsewhere. */
const soon = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 });
/** Asked twice, so that the second answer is the one kept in memory. */
const keep = async (path: string): Promise<void> => {
  for (const url of [clerks.server.url, other.url, clerks.server.url, other.url]) await pageOf(url, path);
};
const RECORD = { documentDate: '2026-02-27', title: '关于两台服务器的通知' };

test('a new record appears on the home page of the other, and is gone there when it is withdrawn here', async () => {
  await keep('/');
  const draft = await clerks.draftIn('published', RECORD);
  expect(draft).not.toBe('');
  expect((await pageOf(clerks.server.url, '/')).text).toContain(RECORD.title);
  await soon(async () => expect((await pageOf(other.url, '/')).text).toContain(RECORD.title));

  const published = listAt((await pageOf(other.url, '/api/v1/disclosures?limit=10')).json, 'items');
  const id = textAt(published[0], 'id');
  await keep(`/d/${id}`);
  expect((await pageOf(other.url, `/d/${id}`)).status).toBe(200);
  const withdrawn = await clerks
    .by('issuer@zfbgt')
    .send('POST', `/api/v1/disclosures/${id}/withdraw`, { opinion: '内容有误。' });
  expect([withdrawn.status, withdrawn.text]).toEqual([200, expect.any(String)]);
  expect((await pageOf(clerks.server.url, `/d/${id}`)).status).toBe(410);
  await soon(async () => expect((await pageOf(other.url, `/d/${id}`)).status).toBe(410));
  await soon(async () => expect((await pageOf(other.url, '/')).text).not.toContain(RECORD.title));
});

test('a warning stands on the pages of both, and both show the same checkpoint', async () => {
  await keep('/areas');
  expect((await pageOf(other.url, '/areas')).text.includes('warning-banner')).toBe(false);
  const example = DOSSIER_EXAMPLES.find((each) => each.name.startsWith('暴雨预警'));
  const record = example?.records.find((each) => each.refusals.length === 0);
  if (!example || !record) throw new Error('no example');
  // By neither server: as a third process would.
  const result = await publishRecord({ db: clerks.server.db }, example.body, record);
  expect(result.ok).toBe(true);
  for (const url of [clerks.server.url, other.url]) {
    await soon(async () => expect((await pageOf(url, '/areas')).text.includes('warning-banner')).toBe(true));
    await soon(async () => {
      const size = (await pageOf(url, '/log/checkpoint')).text.split('\n')[1];
      const leaves = await clerks.server.db.selectFrom('log_leaf').select('index').execute();
      expect(Number(size)).toBe(leaves.length);
    });
  }
});

test('a notice of holidays entered at one is what the other counts by', async () => {
  await keep('/law/calendar?year=2027');
  expect((await pageOf(other.url, '/law/calendar?year=2027')).text).toContain('尚未公布');
  const notice = {
    year: 2027,
    number: '国办发明电〔2026〕9号',
    issuedOn: null,
    off: [
      { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
      { name: '春节', from: '2027-02-05', to: '2027-02-11' },
      { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
      { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
      { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
      { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
      { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
    ],
    work: [{ name: '春节', day: '2027-02-14' }],
  };
  const office = clerks.by('office@province');
  const explained = (url: string) =>
    visitor(url)
      .get('/api/v1/law/calendar-notices')
      .then(({ json }) => listAt(json, 'items')[0]);
  const entered = await office.send('POST', '/api/v1/law/calendar-notices', notice);
  expect([entered.status, entered.text]).toEqual([201, expect.any(String)]);
  for (const url of [clerks.server.url, other.url])
    await soon(async () => {
      const page = (await pageOf(url, '/law/calendar?year=2027')).text;
      expect([page.includes('尚未公布'), page.includes(notice.number)]).toEqual([false, true]);
    });
  await soon(async () =>
    expect(await explained(other.url)).toMatchObject({ recount: { finishedAt: expect.any(String) } }),
  );
  const again = await office.send('POST', '/api/v1/law/calendar-notices', { ...notice, reason: '再报' });
  expect([again.status, textAt(again.json, 'code')]).toEqual([422, 'nothing-changed']);
});

test('words that the office keeps hold at once everywhere, and what was looked for in vain is counted without who asked', async () => {
  const office = clerks.by('office@province');
  await clerks.draftIn('published', { documentDate: '2026-02-27', title: '关于灯笼悬挂的通知' });
  const asked = (url: string, from = '') => pageOf(url, `/search?q=${encodeURIComponent('挂红灯')}${from}`);
  for (const day of ['01', '02', '03']) await asked(other.url, `&from=2020-01-${day}`);
  // A long number may be a person's.
  for (const day of ['01', '02', '03'])
    await pageOf(other.url, `/search?q=${encodeURIComponent('证件430102')}&from=2020-01-${day}`);
  const { json } = await office.get('/api/v1/search-words');
  expect(listAt(json, 'misses')).toEqual([{ q: '挂红灯', asked: 3, lastOn: '2026-03-01' }]);

  const entered = await office.send('POST', '/api/v1/search-words', { words: ['挂红灯', '灯笼悬挂'] });
  expect(entered.status).toBe(201);
  await soon(async () => expect((await asked(other.url)).text).toContain('关于'));
  expect(listAt((await office.get('/api/v1/search-words')).json, 'misses')).toEqual([]);
  const again = await office.send('POST', '/api/v1/search-words', { words: ['灯笼悬挂', '挂红灯'] });
  expect([again.status, textAt(again.json, 'code')]).toEqual([422, 'nothing-changed']);
  const one = await office.send('POST', '/api/v1/search-words', { words: ['同词', '同词'] });
  expect([one.status, textAt(one.json, 'code')]).toEqual([400, 'input-invalid']);

  const id = String(at(entered.json, 'id'));
  expect((await office.send('POST', `/api/v1/search-words/${id}/end`)).status).toBe(204);
  await soon(async () => expect((await asked(other.url)).text).toContain('没有找到与“挂红灯”有关'));
  expect((await office.send('POST', `/api/v1/search-words/${id}/end`)).status).toBe(404);
});

test('what may be tried so often may be tried so often at both together', async () => {
  const guess = async (url: string) =>
    (await pageOf(url, '/api/v1/dossiers/lookup?number=430100-SG2026-001&check=ABCD')).status;
  for (let i = 0; i < 20; i += 1) expect(await guess(clerks.server.url)).toBe(404);
  // Fewer than this server would let pass by itself.
  const there: number[] = [];
  for (let i = 0; i < 10 && !there.includes(429); i += 1) {
    await sleep(200);
    there.push(await guess(other.url));
  }
  expect(there).toContain(429);
});
