import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../../../test/harness/database.ts';
import { enrol } from '../../../../test/harness/enrol.ts';
import { expectAccepted, member } from '../../../../test/harness/pipeline.ts';
import { createProvince, prepareProvince } from '../../../../test/harness/province.ts';
import { answerInstrument, reinspectInstrument } from '../../../supervision/act-on-instrument.ts';
import { issueInstruments } from '../../../supervision/issue-instruments.ts';
import { openPortalApp } from '../../testing/portal-app.ts';
import { bodyRoutes } from '../bodies/route.ts';
import { instrumentRoutes } from './route.ts';

/** What the public reads of supervision: what was found, by whom, until when, and what became of it. */
const clock = testClock();
const OFFICE = member('office-1', 'office', '*');
const SECOND = member('office-2', 'office', '*');
const CLERK = member('clerk', 'editor', 'hbt');
let database: TestDatabase;
let app: Awaited<ReturnType<typeof openPortalApp>>['app'];
const ids: Record<'rectify' | 'urge', string> = { rectify: '', urge: '' };

beforeAll(async () => {
  database = await createProvince(clock);
  await prepareProvince({ ...database, clock });
  await enrol(database.db, OFFICE, SECOND, CLERK);
  const deps = { db: database.db, clock, catalogue: CATALOGUE };
  for (const kind of ['rectify', 'urge'] as const) {
    const findings = [
      { body: 'hbt', item: '00.policy-document', place: '/bodies/hbt' },
      { body: 'hbt', note: '<b>空白栏目</b>' },
    ];
    const [issued] = expectAccepted(
      await issueInstruments(deps, OFFICE, { kind, findings, text: '请限期整改。' }),
    );
    ids[kind] = issued?.id ?? '';
  }
  const id = ids.rectify;
  expectAccepted(await answerInstrument(deps, CLERK, { id, text: '已补。', evidence: ['/bodies/hbt'] }));
  expectAccepted(await reinspectInstrument(deps, SECOND, { id, passed: false, text: '仍空白。' }));
  ({ app } = await openPortalApp({
    db: database.db,
    clock,
    routes: (pages) => [...instrumentRoutes(pages), ...bodyRoutes(pages)],
  }));
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const get = (url: string) => app.inject({ method: 'GET', url });

test('an instrument tells its course to everybody, without the names of officials', async () => {
  const answer = await get(`/supervision/instruments/${ids.rectify}`);
  expect(answer.statusCode).toBe(200);
  for (const words of [
    '省政府办公厅督改〔2026〕1号',
    '第四十七条第一款',
    'href="/law/disclosure-regulation/47"',
    '自作出之日2026年3月9日的次日起10个工作日，至2026年3月23日。回复的期限由作出机关确定。',
    '仍空白。',
    '再次督办',
    '&lt;b>空白栏目',
  ])
    expect(answer.body).toContain(words);
  for (const name of ['office-1', 'office-2', 'clerk', '<b>']) expect(answer.body).not.toContain(name);
});

test('催办 is nobody else’s to read', async () => {
  expect((await get(`/supervision/instruments/${ids.urge}`)).statusCode).toBe(404);
  expect((await get('/supervision/instruments/none')).statusCode).toBe(404);
  const list = (await get('/supervision/instruments')).body;
  expect(list).toContain('督改〔2026〕2号');
  expect(list).not.toContain('催办〔2026〕');
});

test('the list is narrowed by body, kind and state; what is overdue shows there and on the page of the body', async () => {
  const rows = async (query: string) =>
    [...(await get(`/supervision/instruments${query}`)).body.matchAll(/〔2026〕\d+号/g)].map(
      ([text]) => text,
    );
  expect(await rows('?body=hbt&state=open')).toEqual(['〔2026〕2号']);
  expect(await rows('?kind=order')).toEqual([]);
  expect((await get('/supervision/instruments?body=none')).statusCode).toBe(404);
  expect(await rows('?state=overdue')).toEqual([]);
  clock.set('2026-03-25T09:00:00+08:00');
  expect(await rows('?state=overdue')).toEqual(['〔2026〕2号']);
  expect((await get('/bodies/hbt')).body).toContain('监督文书 2 份</a>，其中整改中 1 份，逾期未回复 1 份');
});
