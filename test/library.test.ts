import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, textAt, visitor } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';

const clock = testClock();
let clerks: Clerks;
let count = 0;
beforeAll(async () => {
  clerks = await signInClerks(clock);
});
afterAll(() => clerks.server.close());

const publish = async (title: string, more: Parameters<Clerks['draftIn']>[1] = {}): Promise<string> => {
  count += 1;
  const number = `湘库发〔2026〕${count}号`;
  const draft = await clerks.draftIn('published', { title, documentNumber: number, ...more });
  return textAt((await clerks.by('editor@zfbgt').get(`/api/v1/drafts/${draft}`)).json, 'disclosure');
};
const page = async (path: string): Promise<string> =>
  (await visitor(clerks.server.url).get(path, { accept: 'text/html' })).text;
const listed = async (state: string, title: string): Promise<boolean> =>
  (await page(`/policies?state=${state}`)).includes(title);

test('a document stands as its days and other documents have it, on the day of reading', async () => {
  const term = await publish('关于有期限的通知', { expiresOn: '2026-03-15' });
  await publish('关于将来施行的通知', { effectiveOn: '2026-03-12' });
  const old = await publish('关于会被废止的通知');
  const changed = await publish('关于会被修改的通知');
  const ends = await publish('关于废止和修改的决定', {
    effectiveOn: '2026-03-11',
    repeals: [old],
    amends: [changed],
  });
  expect(await listed('inForce', '关于有期限的通知')).toBe(true);
  expect(await listed('notYet', '关于将来施行的通知')).toBe(true);
  expect(await listed('inForce', '关于会被废止的通知'), 'as long as the decision is not in force').toBe(true);

  clock.set('2026-03-16T00:00:30+08:00');
  expect(await listed('expired', '关于有期限的通知')).toBe(true);
  expect(await listed('inForce', '关于有期限的通知')).toBe(false);
  expect(await listed('inForce', '关于将来施行的通知')).toBe(true);
  expect(await listed('repealed', '关于会被废止的通知')).toBe(true);
  expect(await listed('amended', '关于会被修改的通知')).toBe(true);
  expect(await page(`/d/${term}`)).toContain('失效');
  expect(await page(`/d/${old}`), 'the other end is linked by what it does').toMatch(
    new RegExp(`废止本文件：\\s*<a href="/d/${ends}">`),
  );
  expect(await page(`/d/${ends}`)).toContain(`/d/${old}`);
  const record = (await visitor(clerks.server.url).get(`/api/v1/disclosures/${term}`)).json;
  expect(at(record, 'current', 'content', 'validity'), 'the record stays what was published').toBe(
    'in-force',
  );
});

test('filters narrow, and what nobody offers is as if it were not there', async () => {
  expect(await page('/policies?q=湘库发〔2026〕1号')).toContain('关于有期限的通知');
  expect(await page('/policies?issuer=zfbgt&year=2026')).toContain('关于废止和修改的决定');
  expect(await page('/policies?year=2020')).toContain('没有符合条件的文件');
  expect(await page('/policies?state=nothing&issuer=nobody&page=x')).toContain('关于废止和修改的决定');
});
