import { afterAll, beforeAll, expect, test } from 'vitest';
import { reliefMonth } from '../examples/26-social-security/statistics.ts';
import { placeLine } from '../examples/builders/place-list.ts';
import { changeItem } from '../src/catalogue/change-item.ts';
import { findItem } from '../src/catalogue/items.ts';
import { decideProposal } from '../src/catalogue/propose-item.ts';
import { lastDay } from '../src/kernel/period.ts';
import { closeObligationsOf } from '../src/obligations/close-obligations.ts';
import { keepCoverage } from '../src/obligations/keep-coverage.ts';
import { type ApiClient, at, codesOf, listAt, signIn, textAt } from './harness/api-client.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { testClock } from './harness/database.ts';
import { enrol } from './harness/enrol.ts';
import { expectAccepted, member } from './harness/pipeline.ts';
import { prepareProvince } from './harness/province.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const clock = testClock('2026-03-09T09:30:00+08:00');
let server: TestServer;
const people = new Map<string, ApiClient>();

beforeAll(async () => {
  server = await startTestServer({
    clock,
    prepare: (given) => prepareProvince(given, ['hbt', 'wjw', 'mzt', 'huaihua', 'demo-hospital']),
  });
});
afterAll(() => server.close());

/** Sessions end with the days that pass. */
function goTo(moment: string): void {
  clock.set(moment);
  people.clear();
}

async function by(name: string): Promise<ApiClient> {
  const known = people.get(name) ?? (await signIn(server.url, name));
  people.set(name, known);
  return known;
}

/** From a draft to publication over the API; gives the codes of the refusals, and the disclosure. */
async function publish(
  body: string,
  item: string,
  content: object,
  disclosure: string | null = null,
): Promise<{ readonly refused: readonly string[]; readonly disclosure: string }> {
  const editor = await by(`editor@${body}`);
  const created = await editor.send('POST', '/api/v1/drafts', {
    item,
    body,
    content,
    ...(disclosure === null ? {} : { disclosure }),
  });
  if (created.status !== 201) return { refused: codesOf(created), disclosure: '' };
  const id = textAt(created.json, 'id');
  let version = Number(at(created.json, 'version'));
  if (disclosure !== null) {
    const saved = await editor.send(
      'PATCH',
      `/api/v1/drafts/${id}`,
      { content },
      { 'if-match': `"${version}"` },
    );
    version = Number(at(saved.json, 'version'));
  }
  let last: unknown = null;
  for (const [who, action] of [
    ['editor', 'submit'],
    ['reviewer', 'approve'],
    ['issuer', 'publish'],
  ] as const) {
    const row = await server.db
      .selectFrom('draft')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const done = await (await by(`${who}@${body}`)).send(
      'POST',
      `/api/v1/drafts/${id}/${action}`,
      { opinion: '同意', changeNote: '名录变动' },
      { 'if-match': `"${row.version}"` },
    );
    if (done.status >= 300) return { refused: codesOf(done), disclosure: '' };
    last = done.json;
  }
  return {
    refused: [],
    disclosure: textAt(last, 'disclosure') || textAt(last, 'disclosureId') || textAt(last, 'id'),
  };
}

const edition = (effectiveOn: string, changes: readonly object[]) => ({
  title: '〔演示〕名录',
  documentDate: effectiveOn,
  effectiveOn,
  basis: '〔演示〕名录管理规定',
  article: '全文',
  reason: '按登记情况调整。',
  changes,
});

/** What the job of every minute does. */
async function count(): Promise<void> {
  const kept = await keepCoverage({ db: server.db, clock, catalogue: CATALOGUE });
  expect(kept.ok).toBe(true);
}
const owing = async (item: string, body: string): Promise<readonly unknown[]> => {
  const answer = await (await by('editor@hbt')).get(`/api/v1/coverage?item=${item}&body=${body}`);
  expect(answer.status, answer.text).toBe(200);
  return listAt(answer.json, 'items');
};
const periods = async (item: string, body: string): Promise<readonly string[]> =>
  (
    await server.db
      .selectFrom('obligation')
      .select('period')
      .where('item_code', '=', item)
      .where('body_code', '=', body)
      .where('excepted_at', 'is', null)
      .orderBy('period')
      .execute()
  ).map((row) => row.period);

const metPeriods = async (item: string, body: string): Promise<readonly string[]> =>
  (
    await server.db
      .selectFrom('obligation')
      .select('period')
      .where('item_code', '=', item)
      .where('body_code', '=', body)
      .where('discharged_at', 'is not', null)
      .execute()
  ).map((row) => row.period);

const readings = (period: string, rows: readonly object[]) => ({
  title: `〔演示〕${period}监测数据`,
  periodFrom: `${period}-01`,
  periodTo: lastDay(period),
  documentDate: lastDay(period),
  observations: rows,
});

test('an outlet that is listed today owes from the next month on, and one that is closed owes no more', async () => {
  const outlet = (code: string, holder: string) =>
    placeLine({ code, name: `〔演示〕${code}`, kind: 'sewage', group: '〔演示〕示例污水处理厂', holder });
  await count();
  expect(await owing('14.pollution-sources', 'huaihua')).toEqual([]);

  const first = await publish('hbt', '14.outlets', edition('2026-01-01', [outlet('cs-dw001', 'changsha')]));
  expect(first.refused).toEqual([]);
  await count();
  expect(await owing('14.pollution-sources', 'huaihua')).toEqual([]);
  expect(await owing('14.pollution-sources', 'changsha')).toMatchObject([{ state: 'never-published' }]);

  const more = edition('2026-03-09', [outlet('hh-dw001', 'huaihua'), outlet('hh-dw002', 'huaihua')]);
  const second = await publish('hbt', '14.outlets', more, first.disclosure);
  expect(second.refused).toEqual([]);
  await count();
  // Listed in the course of March: what is first due is April, and not February or March.
  expect(await owing('14.pollution-sources', 'huaihua')).toMatchObject([
    { state: 'never-published', dueOn: '2026-06-01' },
  ]);

  goTo('2026-05-06T09:30:00+08:00');
  await count();
  // Listed in the course of March: April is the first whole month.
  expect(await periods('14.pollution-sources', 'huaihua')).toEqual(['2026-04']);
  expect(await periods('14.pollution-sources', 'changsha')).toContain('2026-03');

  const early = await publish(
    'huaihua',
    '14.pollution-sources',
    readings('2026-02', [{ place: 'hh-dw001', period: '2026-02', cod: '20' }]),
  );
  expect(early.refused).toEqual(['series-place-not-held']);

  // One of two outlets: the month is not told yet, and what lacks is named.
  const half = readings('2026-04', [{ place: 'hh-dw001', period: '2026-04', cod: '20' }]);
  expect((await publish('huaihua', '14.pollution-sources', half)).refused).toEqual([]);
  expect(await owing('14.pollution-sources', 'huaihua')).toMatchObject([
    { state: 'partial', reason: '尚缺：〔演示〕hh-dw002' },
  ]);
  expect(await metPeriods('14.pollution-sources', 'huaihua')).toEqual([]);

  const closed = edition('2026-05-06', [
    { operation: 'remove', code: 'hh-dw001' },
    { operation: 'remove', code: 'hh-dw002' },
  ]);
  expect((await publish('hbt', '14.outlets', closed, first.disclosure)).refused).toEqual([]);
  goTo('2026-06-10T09:30:00+08:00');
  await count();
  expect(await owing('14.pollution-sources', 'huaihua')).toEqual([]);
  // What it owed while it ran stays owed, and can still be told.
  expect(await periods('14.pollution-sources', 'huaihua')).toEqual(['2026-04']);
  const rest = readings('2026-04', [{ place: 'hh-dw002', period: '2026-04', cod: '30' }]);
  expect((await publish('huaihua', '14.pollution-sources', rest)).refused).toEqual([]);
  expect(await metPeriods('14.pollution-sources', 'huaihua')).toEqual(['2026-04']);
});

test('a station: the section that is listed is owed by its city', async () => {
  goTo('2026-06-15T09:30:00+08:00');
  const section = placeLine({
    code: 'yj-new',
    name: '新断面',
    kind: 'river',
    group: '沅江',
    holder: 'huaihua',
  });
  await count();
  expect(await owing('14.water-monitoring', 'huaihua')).toEqual([]);
  expect((await publish('hbt', '14.water-sections', edition('2026-06-15', [section]))).refused).toEqual([]);
  goTo('2026-08-10T09:30:00+08:00');
  await count();
  expect(await periods('14.water-monitoring', 'huaihua')).toEqual(['2026-07']);
});

test('what is told by the hour is owed by the day, and says how many of its readings lack', async () => {
  goTo('2026-08-10T10:30:00+08:00');
  const deps = { db: server.db, clock, catalogue: CATALOGUE, closeObligations: closeObligationsOf };
  const [office, colleague] = [member('office-a', 'office', '*'), member('office-b', 'office', '*')];
  await enrol(server.db, office, colleague);
  await count();
  // As delivered it is owed from a day of its own, which has not come.
  expect(await periods('14.water-stations', 'hbt')).toEqual([]);
  const found = await findItem(server.db, '14.water-stations');
  if (!found) throw new Error('no item of stations');
  const { version, validFrom: _, retiredOn: __, ...item } = found;
  const hourly = await changeItem(deps, office, {
    code: found.code,
    version,
    item: {
      ...item,
      responsible: [{ holders: 'monitoring-sections' }],
      timing: { kind: 'period', every: 'hour', days: 24, unit: 'hour' },
    },
    reason: '自动站数据按日公开',
    validFrom: '2026-08-10',
  });
  const id = expectAccepted(hourly).proposal;
  if (id === null) throw new Error('who owes an item takes a second person');
  expectAccepted(await decideProposal(deps, colleague, { id, accepts: true, reason: '' }));
  goTo('2026-08-12T09:30:00+08:00');
  await count();
  // Listed on 15 June, but the item asks for it since 10 August: one obligation for a day from then on.
  const owed = await periods('14.water-stations', 'huaihua');
  expect([owed[0], owed.at(-1), owed.length]).toEqual(['2026-08-10', '2026-08-12', 3]);
  const day = (hours: readonly string[]) => ({
    title: '〔演示〕2026年8月11日水质自动监测数据',
    periodFrom: '2026-08-11',
    periodTo: '2026-08-11',
    documentDate: '2026-08-12',
    observations: hours.map((hour) => ({ place: 'yj-new', period: `2026-08-11T${hour}:00`, do: '7.1' })),
  });
  expect(
    (await publish('huaihua', '14.water-stations', day(['00', '04', '08', '12', '16']))).refused,
  ).toEqual([]);
  expect(await metPeriods('14.water-stations', 'huaihua')).toEqual([]);
  const partial = await server.db
    .selectFrom('obligation')
    .select('missing')
    .where('item_code', '=', '14.water-stations')
    .where('period', '=', '2026-08-11')
    .executeTakeFirst();
  expect(partial?.missing).toBe('尚缺：新断面（缺1次）');
  expect((await publish('huaihua', '14.water-stations', day(['20']))).refused).toEqual([]);
  expect(await metPeriods('14.water-stations', 'huaihua')).toEqual(['2026-08-11']);
});

test('a hospital owes its own catalogue while it is listed', async () => {
  goTo('2026-08-12T09:30:00+08:00');
  const hospital = placeLine({
    code: 'h-1',
    name: '示例省级人民医院',
    kind: 'hospital',
    group: '省级',
    holder: 'demo-hospital',
  });
  await count();
  expect(await owing('24.institution-catalogue', 'demo-hospital')).toEqual([]);
  const listed = await publish('wjw', '24.institutions', edition('2026-08-12', [hospital]));
  expect(listed.refused).toEqual([]);
  await count();
  expect(await owing('24.institution-catalogue', 'demo-hospital')).toMatchObject([
    { state: 'never-published' },
  ]);
  const gone = edition('2026-08-12', [{ operation: 'remove', code: 'h-1' }]);
  expect((await publish('wjw', '24.institutions', gone, listed.disclosure)).refused).toEqual([]);
  await count();
  expect(await owing('24.institution-catalogue', 'demo-hospital')).toEqual([]);
});

test('a line whose holder nobody knows is refused', async () => {
  const nobody = {
    operation: 'add',
    code: 'x-1',
    name: '某医院',
    kind: 'hospital',
    group: '省级',
    holder: '不存在的单位',
  };
  expect((await publish('wjw', '24.institutions', edition('2026-08-12', [nobody]))).refused).toContain(
    'holder-unknown',
  );
});

test('a month of relief is told when all kinds of relief are', async () => {
  await count();
  const whole = reliefMonth('2026-07');
  const rows = Array.isArray(whole.observations) ? whole.observations : [];
  const one = { ...whole, observations: rows.slice(0, 1) };
  expect((await publish('mzt', '26.relief-statistics', one)).refused).toEqual([]);
  expect(await metPeriods('26.relief-statistics', 'mzt')).toEqual([]);
  expect(
    (await publish('mzt', '26.relief-statistics', { ...whole, observations: rows.slice(1) })).refused,
  ).toEqual([]);
  expect(await metPeriods('26.relief-statistics', 'mzt')).toEqual(['2026-07']);
});
