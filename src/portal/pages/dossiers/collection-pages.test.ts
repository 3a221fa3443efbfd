import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOSSIER_EXAMPLES } from '../../../../examples/all.ts';
import { TRANSIT_FARES } from '../../../../examples/dossiers/major-decision-scripts.ts';
import { itemOf } from '../../../../probes/forge-record.ts';
import { axeViolations, openBrowser, screenshot } from '../../../../test/harness/browser.ts';
import { CATALOGUE, collectedKinds, kindKeyOfType } from '../../../../test/harness/catalogue.ts';
import { testClock } from '../../../../test/harness/database.ts';
import { dossierRoutes as dossierApi } from '../../../dossiers/http.ts';
import { databaseWithCatalogue, publishDossiers } from '../../../dossiers/testing/publish-record.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { dossierRoutes } from './route.ts';

const database = await databaseWithCatalogue();
const { db } = database;
const clock = testClock('2026-03-09T09:30:00+08:00');
const browser = await openBrowser();
const { app } = await openPortalApp({ db, clock, routes: dossierRoutes });
const [collected] = collectedKinds;
if (collected === undefined) throw new Error('no kind is gathered');
const { kind, collection } = collected;
const list = `/${collection.path}`;
const get = (url: string) => app.inject({ url, headers: { accept: 'text/html' } });
const text = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
let address = '';
let unlawful = '';

beforeAll(async () => {
  await app.register(dossierApi({ db, clock, catalogue: CATALOGUE, ocds: null }), { prefix: '/api/v1' });
  await publishDossiers(
    { db },
    DOSSIER_EXAMPLES.filter(({ records }) =>
      records.some(
        (record) => record.content.matter !== undefined && ofKind(itemOf(record.item).type) === kind.key,
      ),
    ),
  );
  address = await app.listen({ port: 0, host: '127.0.0.1' });
  const { id } = await db
    .selectFrom('dossier')
    .select('id')
    .where('body_code', '=', 'zhuzhou')
    .executeTakeFirstOrThrow();
  unlawful = `${list}/${id}`;
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await database.close();
});

function ofKind(type: string): string | null {
  try {
    return kindKeyOfType(type);
  } catch {
    return null;
  }
}

test('the list says how far each has come, and is narrowed by category, body and progress', async () => {
  const page = text((await get(list)).body);
  for (const words of [collection.title, '株洲市人民政府', '已办结']) expect(page).toContain(words);
  const items = async (query: string) =>
    (await app.inject(`/api/v1${list}?${query}`)).json().items.map((item: { body: string }) => item.body);
  expect(await items('')).toHaveLength(4);
  expect(await items('body=zhuzhou')).toEqual(['zhuzhou']);
  expect(await items('state=legality')).toEqual(['zhuzhou']);
  expect((await items('category=project')).toSorted()).toEqual(['xiangtan', 'zhuzhou']);
  expect(text((await get(`${list}?q=没有这样的事项`)).body)).toContain('没有符合条件的事项。');
});

test('the page says what is missing with its article, who has to do it and how long it has waited', async () => {
  const page = text((await get(unlawful)).body);
  for (const words of [
    '未达到要求',
    '合法性审查结论为合法，或者已按意见修改并经审查机构确认',
    '《重大行政决策程序暂行条例》（国务院令第713号）第二十五条',
    '决策承办单位：〔演示〕株洲市住房和城乡建设局',
    '国务院令第713号',
  ])
    expect(page).toContain(words);
  const { stages, profile } = (await app.inject(`/api/v1${unlawful}`)).json();
  expect(profile.key).toBe('state-council-713');
  const held = stages.find((stage: { state: string }) => stage.state === 'held');
  expect(held).toMatchObject({ key: 'legality-review', waitingDays: 125, waitingSince: '2025-11-04' });
  const waiting = stages.find((stage: { key: string }) => stage.key === 'submission');
  expect(waiting.blockedBy.map((each: { key: string }) => each.key)).toEqual(['legality-lawful']);
});

test('a dossier of another kind, or of no kind, is not found there', async () => {
  expect((await get(`${list}/xx`)).statusCode).toBe(404);
  expect((await app.inject(`/api/v1${list}/0000000000000000`)).statusCode).toBe(404);
});

test.each([320, 1366])('list and page are accessible at %d px', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  for (const [name, url] of [
    ['collection', list],
    ['decision', unlawful],
  ] as const) {
    await page.goto(`${address}${url}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
    await screenshot(page, `${name}-${width}`);
  }
  await page.close();
});

test('each text stands beside the one before it, word by word; what was reviewed is what was decided', async () => {
  const { id } = await db
    .selectFrom('dossier')
    .select('id')
    .where('number', '=', TRANSIT_FARES.number)
    .where('body_code', '=', TRANSIT_FARES.body)
    .executeTakeFirstOrThrow();
  expect((await get(`/dossiers/${id}`)).body).toContain(`/dossiers/${id}/texts`);
  const page = (await get(`/dossiers/${id}/texts`)).body;
  const headings = [...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, heading]) => heading);
  expect(headings.slice(0, 4)).toEqual([
    '征求意见稿',
    '送合法性审查的文本',
    '按审查意见修改后的文本',
    '公布的决定',
  ]);
  const [, draft = '', reviewed = '', amended = '', decided = ''] = page.split('<h2>');
  expect(draft).toContain('这是公开的第一个文本。');
  expect(reviewed).toContain('与“征求意见稿”的文字一致。');
  expect(amended).toContain('<ins>');
  expect(amended).toContain('<del>');
  expect(decided).toContain('与“按审查意见修改后的文本”的文字一致。');
  expect((await get('/dossiers/0123456789abcdef/texts')).statusCode).toBe(404);
});
