import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Examination, startExamination } from './testing/examination.ts';
import type { SmallSite } from './testing/small-site.ts';

/** More than a page of the list. */
const SIZE = 130;

let site: SmallSite;
let folder: string;
let check: Examination['check'];
beforeEach(async () => {
  ({ site, folder, check } = await startExamination(SIZE));
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const lists = async () =>
  ['?limit=100', '?limit=100&cursor=100'].map((query) => `/api/v1/disclosures${query}`);
/** The site lies about a line of its list. */
async function changeLine(i: number, change: Readonly<Record<string, unknown>>): Promise<void> {
  for (const path of await lists()) {
    const page = JSON.parse(String(site.truth(path)));
    const items = page.items.map((item: { id: string }) =>
      item.id === `doc${i}` ? { ...item, ...change } : item,
    );
    site.lies.set(path, JSON.stringify({ ...page, items }));
  }
}
const lieAboutRecord = (i: number, change: Readonly<Record<string, unknown>>): unknown =>
  site.lies.set(`/api/v1/disclosures/doc${i}`, JSON.stringify({ ...site.recordOf(i), ...change }));

it('what an honest site lists is in its log, expunged and withdrawn records too', async () => {
  site.expunge(3);
  site.withdraw(4);
  const { exit, text } = await check('--shown', 'all');
  expect(text).toContain('查对了 129 条公开信息、其中 129 条的各个版本');
  expect(exit).toBe(0);
  expect((await check()).text).toContain('查对了 100 条公开信息、其中 20 条的各个版本');
});

it('a record that is published while the site is asked is no fault', async () => {
  site.lies.set('/log/checkpoint', site.checkpoint());
  site.publish(2);
  site.lies.delete('/log/checkpoint');
  const late = site.checkpoint(SIZE);
  let asked = 0;
  const { get } = site.lies;
  // The first checkpoint is of before, the second of after.
  site.lies.get = (path) => {
    if (path !== '/log/checkpoint') return get.call(site.lies, path);
    asked += 1;
    return asked === 1 ? late : site.checkpoint();
  };
  site.lies.set('/log/checkpoint', '');
  expect(await check('--shown', 'all')).toMatchObject({ exit: 0 });
  expect(asked).toBe(2);
});

it.each<[string, (i: number) => unknown, string]>([
  [
    'lists a record that is not in the log',
    (i) => changeLine(i, { id: 'forged' }),
    '“公告 7”第 1 版在日志中没有发布记录',
  ],
  [
    'lists an edition that is not in the log',
    (i) => changeLine(i, { edition: 2 }),
    '第 2 版在日志中没有发布记录',
  ],
  [
    'shows another day of publication',
    (i) => changeLine(i, { publishedAt: '2020-01-01T00:00:00.000Z' }),
    '首次公开时间',
  ],
  [
    'lists what the log says is withdrawn',
    (i) => {
      const served = site.details.get(`edition${i}`);
      site.withdraw(i);
      if (served) site.details.set(`edition${i}`, served);
    },
    '仍列出文件 doc7，而日志记载它已撤下',
  ],
  [
    'lists an edition of a record that is not in the log',
    (i) => lieAboutRecord(i, { editions: [...site.recordOf(i).editions, { id: 'extra', n: 2 }] }),
    '版本 extra 不在日志中',
  ],
  ['leaves an edition out of its list', (i) => lieAboutRecord(i, { editions: [] }), '从网站的版本清单中消失'],
  [
    'says expunged without an entry',
    (i) => lieAboutRecord(i, { editions: [{ id: `edition${i}`, n: 1, expunged: [{}] }] }),
    '日志中没有删除记录',
  ],
  [
    'does not tell what was expunged',
    (i) => {
      const honest = site.recordOf(i);
      site.expunge(i);
      site.lies.set(`/api/v1/disclosures/doc${i}`, JSON.stringify(honest));
    },
    '删除没有让公众知道',
  ],
  ['says withdrawn without an entry', (i) => lieAboutRecord(i, { state: 'withdrawn' }), '日志中没有撤下记录'],
  [
    'leaves a record out of its list',
    async (i) => {
      for (const path of await lists()) {
        const page = JSON.parse(String(site.truth(path)));
        const items = page.items.filter(({ id }: { id: string }) => id !== `doc${i}`);
        site.lies.set(path, JSON.stringify({ ...page, items }));
      }
    },
    '不在网站的公开信息列表中',
  ],
  [
    'serves a record no more that it does not list',
    (i) => site.details.delete(`edition${i}`),
    '已从网站消失',
  ],
])('a site that %s is found', async (_, lie, named) => {
  await lie(7);
  const { exit, text } = await check('--shown', 'all');
  expect(text).toContain(named);
  expect(exit).toBe(1);
});

it('the log may have a later edition than the list shows', async () => {
  const entry = JSON.parse(String(site.entries[7]));
  site.entries.push(Buffer.from(JSON.stringify({ ...entry, edition: 'later', kind: 'corrected', n: 2 })));
  const { exit, text } = await check('--shown', 'all');
  expect(text).toContain('日志中已有更新的版本');
  expect(exit).toBe(1);
});

it('a site without the list is not checked', async () => {
  site.lies.set('/api/v1/disclosures?limit=100', null);
  expect(await check()).toMatchObject({ exit: 2, text: expect.stringContaining('没有给出公开信息列表') });
});

it('a record of an item that the catalogue says is for some people only is not missed', async () => {
  site.details.delete('edition7');
  site.lies.set(
    '/api/v1/catalogue/items/item-1',
    JSON.stringify({ code: 'item-1', audience: 'inside-unit' }),
  );
  expect(await check('--shown', 'all', '--documents', 'all')).toMatchObject({
    exit: 0,
    text: expect.stringContaining('1 个不对社会公开'),
  });
  site.lies.set('/api/v1/catalogue/items/item-1', JSON.stringify({ code: 'item-1', audience: 'public' }));
  expect(await check('--shown', 'all')).toMatchObject({ exit: 1 });
});

it('the data of an appraisal are those that the log has, and a result that is listed stands there', async () => {
  site.appraise('a1', '2026-04-01T01:30:00.000Z');
  site.appraise('a2', '2027-04-01T01:30:00.000Z');
  const honest = await check();
  expect([honest.exit, honest.text.includes('日志中的 2 份与网站提供下载的数据一致')]).toEqual([0, true]);
  site.lies.set('/supervision/appraisal/data?id=a1', '{"id":"a1","title":"另一份"}');
  const changed = await check();
  expect([changed.exit, changed.text.includes('考核结果 a1 的数据取不到，或者与日志第')]).toEqual([1, true]);
  site.lies.clear();
  const page = JSON.parse(String(site.truth('/api/v1/appraisals')));
  const forged = (publishedAt: string) =>
    site.lies.set(
      '/api/v1/appraisals',
      JSON.stringify({ items: [...page.items, { ...page.items[0], id: 'forged', publishedAt }] }),
    );
  forged('2026-05-01T09:30:00+08:00');
  const listed = await check();
  expect([listed.exit, listed.text.includes('网站列出的考核结果 forged 在日志中没有记录')]).toEqual([
    1,
    true,
  ]);
  forged('2025-05-01T09:30:00+08:00');
  const older = await check();
  expect([older.exit, older.text.includes('无从核对')]).toEqual([0, true]);
});
