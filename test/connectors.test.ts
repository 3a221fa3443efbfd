import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ConnectorDeps } from '../src/connectors/act-on-connector.ts';
import { keepConnectors } from '../src/connectors/keep-connectors.ts';
import { readOutsideSources } from '../src/connectors/outside-sources.ts';
import { wholeFiles } from '../src/files/read-whole.ts';
import { openFileStore } from '../src/files/store.ts';
import { shapeHandlersWith } from '../src/shapes/shape-handlers.ts';
import { at, codesOf, textAt } from './harness/api-client.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';

/** A source that fails, repeats itself, jumps, comes empty or falls silent is named, and takes nothing away. */
/** Ten minutes before the day turns: sessions last over midnight, and not over a day. */
const START = '2026-03-09T23:50:00+08:00';
const clock = testClock(START);
const folder = mkdtempSync(join(tmpdir(), 'gk-exchange-'));
const source = { status: 200, body: '', location: '' };
/** By address with its query; `link` is told as the next page. */
const pages = new Map<string, { readonly body: string; readonly link?: string }>();
const outside = createServer((request, response) => {
  if (request.headers.authorization !== 'Bearer secret-of-the-source') source.status = 401;
  const page = pages.get(request.url ?? '');
  if (page !== undefined) {
    response.writeHead(200, page.link === undefined ? {} : { link: `<${page.link}>; rel="next"` });
    response.end(page.body);
    return;
  }
  response.writeHead(source.status, source.location === '' ? {} : { location: source.location });
  response.end(source.body);
});
let clerks: Clerks;
let deps: ConnectorDeps;
let host = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', () => resolve()));
  const listening = outside.address();
  host = `127.0.0.1:${typeof listening === 'object' ? listening?.port : 0}`;
  mkdirSync(join(folder, 'powers'));
  const file = join(folder, 'sources.json');
  writeFileSync(
    file,
    JSON.stringify({ hosts: { [host]: { authorization: 'Bearer secret-of-the-source' } }, folder }),
  );
  clerks = await signInClerks(clock, { GONGKAI_CONNECTORS_FILE: file });
  const store = await openFileStore(join(clerks.server.dataDir, 'files'));
  deps = {
    db: clerks.server.db,
    clock,
    catalogue: CATALOGUE,
    store,
    shapes: shapeHandlersWith(wholeFiles(store)),
    renderSnapshot: async () => '',
    imports: { resolveParties: async () => [], areaFor: () => null },
    sources: readOutsideSources(file),
  };
});
afterAll(async () => {
  await clerks.server.close();
  outside.close();
  rmSync(folder, { recursive: true });
});

const power = (n: number) => ({
  code: `A-${String(n).padStart(6, '0')}`,
  name: `示例事项${n}的许可`,
  kind: 'licence',
  basis: '示例管理条例第十条',
  department: '示例一处',
  level: 'province',
});
const powers = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `${JSON.stringify(power(from + i))}\n`).join('');
const asked = (changes: object = {}) => ({
  body: 'hbt',
  item: '08.power-list',
  name: '权力清单系统',
  source: 'http',
  address: `http://${host}/powers`,
  format: 'ndjson',
  everyMinutes: 60,
  record: {
    title: '示例机关权力清单（{今天}）',
    documentDate: '{昨天}',
    effectiveOn: '{今天}',
    basis: '关于公布示例机关权力清单的通知',
    article: '全文',
    reason: '按年度公布。',
  },
  columns: {},
  keepsGood: false,
  submits: true,
  quietHours: 24,
  jumpPercent: 50,
  ...changes,
});
const create = (body: object, who = 'editor@hbt') => clerks.by(who).send('POST', '/api/v1/connectors', body);
const act = (id: string, name: string, who = 'editor@hbt') =>
  clerks.by(who).send('POST', `/api/v1/connectors/${id}/acts`, { act: name });
const runsOf = async (id: string) =>
  deps.db
    .selectFrom('connector_run')
    .selectAll()
    .where('connector_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
/** Comes round until the source was asked `count` times and each time is settled; its outcomes. */
async function outcomes(id: string, count: number): Promise<readonly string[]> {
  await vi.waitFor(
    async () => {
      await keepConnectors(deps);
      const runs = await runsOf(id);
      expect(runs.map(({ outcome }) => outcome)).not.toContain('reading');
      expect(runs.length).toBeGreaterThanOrEqual(count);
    },
    { timeout: 120_000, interval: 100 },
  );
  return (await runsOf(id)).map(({ outcome }) => outcome);
}
const draftsOf = async (id: string) =>
  deps.db
    .selectFrom('connector_run')
    .innerJoin('intake_draft', 'intake_draft.job_id', 'connector_run.job_id')
    .innerJoin('draft', 'draft.id', 'intake_draft.draft_id')
    .select(['draft.id', 'draft.state', 'draft.title'])
    .where('connector_id', '=', id)
    .orderBy('draft.id')
    .execute();
const messages = async (name: string) =>
  deps.db
    .selectFrom('message')
    .select(['kind', 'subject', 'role', 'body_code', 'text'])
    .where('subject', 'like', `%${name}%`)
    .orderBy('made_at')
    .execute();

test('a connector fetches, submits what is as expected, and names what is not', async () => {
  source.body = powers(0, 10);
  const made = await create(asked());
  expect(made.status).toBe(201);
  const id = textAt(made.json, 'id');
  expect(await outcomes(id, 1)).toEqual(['taken']);
  expect(await draftsOf(id)).toMatchObject([{ state: 'in-review', title: '示例机关权力清单（2026-03-09）' }]);

  const again = async (change: Partial<typeof source>, count: number) => {
    Object.assign(source, { status: 200, body: '', location: '' }, change);
    clock.advance(60_000);
    expect((await act(id, 'run')).status).toBe(204);
    return (await outcomes(id, count)).at(-1);
  };
  // The same bytes on the next day, when the title would be another one, are still the same.
  clock.set('2026-03-10T00:05:00+08:00');
  expect(await again({ body: powers(0, 10) }, 2)).toBe('same');
  expect(await again({ body: powers(0, 3) }, 3)).toBe('jumped');
  expect((await draftsOf(id)).map(({ state }) => state)).toEqual(['in-review', 'editing']);
  expect(await again({ body: '' }, 4)).toBe('empty');
  expect(await again({ body: '{"code": 1}\n' }, 5)).toBe('refused');
  expect(await again({ status: 500 }, 6)).toBe('failed');
  expect(await again({ status: 302, location: 'http://127.0.0.1/' }, 7)).toBe('failed');
  expect(await draftsOf(id)).toHaveLength(2);
  const told = await messages('权力清单系统');
  // The second failure in a row is no news.
  expect(told.map(({ subject }) => subject)).toEqual([
    '数据接入“权力清单系统”：行数异常，未提交',
    '数据接入“权力清单系统”：来源没有数据',
    '数据接入“权力清单系统”：有问题，未接收',
    '数据接入“权力清单系统”：没有取到',
  ]);
  for (const { text } of told) expect(text).toContain('已经公开的内容没有改动');

  const shown = await clerks.by('editor@hbt').get('/api/v1/connectors');
  expect(at(shown.json, 'items', 0, 'lastRun', 'outcome')).toBe('failed');
  expect(shown.text).not.toContain('secret-of-the-source');
  const runs = await clerks.by('reviewer@hbt').get(`/api/v1/connectors/${id}/runs?limit=2`);
  expect(at(runs.json, 'items', 1, 'detail')).toBe('数据来源没有给出数据：状态码500');
  expect(at(runs.json, 'next')).not.toBeNull();
  // Whoever has nothing to do with the body does not even learn that it exists.
  expect((await clerks.by('editor@zfbgt').get(`/api/v1/connectors/${id}/runs`)).status).toBe(404);
  expect((await act(id, 'run', 'editor@zfbgt')).status).toBe(404);
  expect(codesOf(await act(id, 'run', 'reviewer@hbt'))).toEqual(['not-permitted']);

  clock.set('2026-03-12T09:30:00+08:00');
  await keepConnectors(deps);
  await keepConnectors(deps);
  const chased = (await messages('权力清单系统')).filter(({ kind }) => kind === 'urged');
  expect(chased.map(({ role, body_code }) => `${role} ${body_code}`).sort()).toEqual([
    'editor hbt',
    'office *',
  ]);
  clock.set(START);
});

test('a folder gives its newest file that nobody writes any more, and no link leads out of it', async () => {
  const put = (name: string, body: string, ageSeconds: number) => {
    writeFileSync(join(folder, 'powers', name), body);
    const time = Date.now() / 1000 - ageSeconds;
    utimesSync(join(folder, 'powers', name), time, time);
  };
  put('old.ndjson', powers(20, 22), 7200);
  put('new.ndjson', powers(20, 24), 3600);
  put('growing.ndjson', powers(20, 23), 1);
  put('other.csv', 'x', 100);
  const made = await create(
    asked({ source: 'folder', address: 'powers', name: '交换文件夹', submits: false }),
  );
  const id = textAt(made.json, 'id');
  expect(await outcomes(id, 1)).toEqual(['taken']);
  expect((await runsOf(id))[0]?.rows).toBe(4);
  expect((await draftsOf(id)).map(({ state }) => state)).toEqual(['editing']);

  symlinkSync(tmpdir(), join(folder, 'out'));
  const out = await create(asked({ source: 'folder', address: 'out', name: '外面' }));
  expect(await outcomes(textAt(out.json, 'id'), 1)).toEqual(['failed']);
  for (const address of ['../powers', '/etc', 'powers/../..'])
    expect((await create(asked({ source: 'folder', address }))).status).toBe(422);
});

test('a source that pages is taken whole or not at all', async () => {
  const list = (from: number, to: number) =>
    JSON.stringify({ data: { list: Array.from({ length: to - from }, (_, i) => power(from + i)) } });
  pages.set('/numbered?page=1', { body: list(40, 43) });
  pages.set('/numbered?page=2', { body: list(43, 45) });
  pages.set('/numbered?page=3', { body: '{"data": {"list": []}}' });
  pages.set('/linked', { body: powers(50, 52), link: '/linked?after=51' });
  pages.set('/linked?after=51', { body: powers(52, 53) });
  pages.set('/deaf?page=1', { body: list(60, 61) });
  pages.set('/deaf?page=2', { body: list(60, 61) });
  pages.set('/away', { body: powers(70, 71), link: 'http://169.254.169.254/' });
  pages.set('/broken?page=1', { body: list(80, 81) });
  pages.set('/broken?page=2', { body: '<html>登录</html>' });
  const cases = [
    { at: '/numbered?page={页}', format: 'json', outcome: 'taken', rows: 5, detail: '' },
    { at: '/linked', format: 'ndjson', outcome: 'taken', rows: 3, detail: '' },
    {
      at: '/deaf?page={页}',
      format: 'json',
      outcome: 'failed',
      rows: null,
      detail: '第2页和前面的一页完全相同',
    },
    { at: '/away', format: 'ndjson', outcome: 'failed', rows: null, detail: '没有登记的主机' },
    { at: '/linked', format: 'csv', outcome: 'failed', rows: null, detail: '只有 JSON、NDJSON' },
    { at: '/broken?page={页}', format: 'json', outcome: 'failed', rows: null, detail: '第2页不是 JSON' },
  ];
  for (const { at: address, format, outcome, rows, detail } of cases) {
    const made = await create(
      asked({ address: `http://${host}${address}`, format, name: `分页${address}`, submits: false }),
    );
    const id = textAt(made.json, 'id');
    await outcomes(id, 1);
    const [run] = await runsOf(id);
    expect(run).toMatchObject({ outcome, rows, detail: expect.stringContaining(detail) });
  }
  const csv = await create(asked({ address: `http://${host}/x?page={页}`, format: 'csv' }));
  expect(codesOf(csv)).toEqual(['field-invalid']);
});

test('only what the operator allows is asked, only for one’s own body, and what has ended stays so', async () => {
  for (const address of [
    'http://169.254.169.254/latest',
    `http://user@${host}/`,
    `ftp://${host}/`,
    `http://${host}.example.org/`,
    'http://127.0.0.1:1/',
  ])
    expect(codesOf(await create(asked({ address })))).toEqual(['connector-host-not-allowed']);
  expect(codesOf(await create(asked(), 'reviewer@hbt'))).toEqual(['not-permitted']);
  expect(codesOf(await create(asked(), 'editor@zfbgt'))).toEqual(['not-permitted']);
  expect(codesOf(await create(asked({ item: 'none', name: ' ' })))).toEqual(['item-unknown']);

  const id = textAt((await create(asked({ name: '停用的' }))).json, 'id');
  expect((await act(id, 'pause')).status).toBe(204);
  expect(codesOf(await act(id, 'run'))).toEqual(['connector-state']);
  expect((await act(id, 'resume')).status).toBe(204);
  expect((await act(id, 'end')).status).toBe(204);
  expect(codesOf(await act(id, 'resume'))).toEqual(['connector-ended']);
  await expect(sql`UPDATE connector SET state = 'active' WHERE id = ${id}`.execute(deps.db)).rejects.toThrow(
    /has ended/,
  );
  await expect(sql`UPDATE connector SET address = 'x' WHERE id = ${id}`.execute(deps.db)).rejects.toThrow(
    /permission denied/,
  );
  await expect(
    sql`INSERT INTO connector SELECT (jsonb_populate_record(c, '{"id": "x", "state": "active", "body_code": "zfbgt"}')).* FROM connector c WHERE id = ${id}`.execute(
      deps.db,
    ),
  ).rejects.toThrow(/does not bring in data/);
});
