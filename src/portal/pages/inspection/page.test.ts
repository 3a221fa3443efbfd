import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../../../test/harness/database.ts';
import { createProvince, prepareProvince } from '../../../../test/harness/province.ts';
import { scoreOf } from '../../../inspection/rules-score.ts';
import { inspectBodies } from '../../../inspection/run-inspection.ts';
import { keepCoverage } from '../../../obligations/keep-coverage.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { inspectionRoutes } from './route.ts';

/** What everybody reads of the daily inspection, and that its data give the score that it shows. */
const clock = testClock();
let database: TestDatabase;
let app: Awaited<ReturnType<typeof openPortalApp>>['app'];
const get = async (query: string) =>
  await app.inject({ method: 'GET', url: `/supervision/inspection${query}` });

beforeAll(async () => {
  database = await createProvince(clock);
  await prepareProvince({ ...database, clock });
  ({ app } = await openPortalApp({ db: database.db, clock, routes: (pages) => inspectionRoutes(pages) }));
});
afterAll(async () => {
  await app.close();
  await database.close();
});

test('before the first run it says so; then every figure says when it was computed, and when that is too long ago', async () => {
  expect((await get('')).body).toContain('尚未进行自查');
  const deps = {
    db: database.db,
    clock,
    catalogue: CATALOGUE,
    site: { publicUrl: 'https://gk.example.invalid', knownPath: () => true },
    files: { read: async () => null },
  };
  await keepCoverage(deps);
  await inspectBodies(deps);
  const page = await get('?region=province');
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('2026-03-09 09:30');
  expect(page.body).not.toContain('超过 26 小时');
  clock.set('2026-03-10T11:29:00+08:00');
  expect((await get('?body=hbt')).body).not.toContain('超过 26 小时');
  clock.set('2026-03-10T11:31:00+08:00');
  expect((await get('?body=zfbgt')).body).toContain('超过 26 小时');
});

test('what was not checked is neither good nor bad', async () => {
  const { body } = await get('?body=hbt');
  expect(body).toContain('<span class="tag tag-muted">未检查</span>');
  expect(body).toContain('本平台没有开启对外部网站的检查');
});

test('the score is recomputed from the data alone', async () => {
  const { indicators, vetoes, rows } = (await get('/data?body=hbt')).json();
  const [row] = rows;
  const findings = Object.entries<number>(row.counts).map(([indicator, count]) => ({ indicator, count }));
  expect(row.findings).toBeGreaterThan(5);
  expect(scoreOf(findings, indicators, vetoes)).toMatchObject({ score: row.score, vetoed: row.vetoed === 1 });
});

test('nobody finds a body, a region or an indicator that does not exist', async () => {
  for (const query of ['?body=none', '?region=none', '?indicator=none', '/data?body=none'])
    expect((await get(query)).statusCode).toBe(404);
});
