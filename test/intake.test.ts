import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readIntake } from '../src/batches/read-intake.ts';
import { wholeFiles } from '../src/files/read-whole.ts';
import { openFileStore } from '../src/files/store.ts';
import { createToken } from '../src/identity/tokens.ts';
import { shapeHandlersWith } from '../src/shapes/shape-handlers.ts';
import { writeWorkbook } from '../src/tables/write.ts';
import { at, codesOf, listAt, textAt } from './harness/api-client.ts';
import { CATALOGUE } from './harness/catalogue.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { runScript } from './harness/process.ts';
import { person } from './harness/province.ts';

/** A table that comes in at once loses nothing, doubles nothing, and goes the way of every record. */
let clerks: Clerks;
const clock = testClock();
beforeAll(async () => {
  clerks = await signInClerks(clock);
});
afterAll(() => clerks.server.close());

const POWERS = '08.power-list';
const RECORD = {
  title: '示例机关权力清单',
  documentDate: '2026-03-02',
  effectiveOn: '2026-03-05',
  basis: '关于公布示例机关权力清单的通知',
  article: '全文',
  reason: '按年度公布。',
};
const power = (n: number, changes: object = {}) => ({
  code: `A-${String(n).padStart(6, '0')}`,
  name: `示例事项${n}的许可`,
  kind: 'licence',
  basis: '示例管理条例第十条',
  department: '示例一处',
  level: 'province',
  ...changes,
});
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function send(
  item: string,
  text: string | Uint8Array,
  query: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
  who = 'editor@hbt',
) {
  const asked = new URLSearchParams({ body: 'hbt', record: JSON.stringify(RECORD), ...query });
  return clerks
    .by(who)
    .send(
      'POST',
      `/api/v1/intake/${item}?${asked}`,
      new Blob([typeof text === 'string' ? text : new Uint8Array(text)]),
      {
        'content-type': 'application/x-ndjson',
        ...headers,
      },
    );
}
const jobOf = async (id: string, who = 'editor@hbt') => (await clerks.by(who).get(`/api/v1/jobs/${id}`)).json;
async function ended(id: string) {
  await vi.waitFor(async () => expect(at(await jobOf(id), 'endedAt')).not.toBeNull(), {
    timeout: 60_000,
    interval: 100,
  });
  return jobOf(id);
}
const entriesOf = async (disclosure: string) =>
  (
    await clerks.server.db
      .selectFrom('register_entry')
      .select('key')
      .where('disclosure_id', '=', disclosure)
      .where('n_to', 'is', null)
      .orderBy('key')
      .execute()
  ).map(({ key }) => key);
async function through(draft: string) {
  for (const [who, action] of [
    ['reviewer@hbt', 'approve'],
    ['issuer@hbt', 'publish'],
  ] as const) {
    const done = await clerks.act(who, draft, action, { opinion: '同意', changeNote: '按批更新' });
    if (done.status !== 200) throw new Error(done.text);
  }
  const { disclosure_id } = await clerks.server.db
    .selectFrom('draft')
    .select('disclosure_id')
    .where('id', '=', draft)
    .executeTakeFirstOrThrow();
  return disclosure_id ?? '';
}

test('lines become one draft, which is reviewed and published as one edition; the next batch is the next edition', async () => {
  const sent = await send(POWERS, lines([1, 2, 3].map((n) => power(n))), { submit: 'true' });
  expect(sent.status).toBe(202);
  const job = await ended(textAt(sent.json, 'id'));
  expect(job).toMatchObject({
    state: 'done',
    rows: { read: 3, wrong: 0 },
    refusals: [],
    figures: expect.arrayContaining([expect.objectContaining({ value: 3 })]),
    samples: [{ row: 1, cells: expect.arrayContaining(['A-000001']) }, { row: 2 }, { row: 3 }],
    draft: { state: 'in-review' },
  });
  const draft = textAt(job, 'draft', 'id');
  const found = await clerks.by('reviewer@hbt').get(`/api/v1/jobs?draft=${draft}`);
  expect(listAt(found.json, 'items')).toMatchObject([{ id: textAt(job, 'id') }]);
  const disclosure = await through(draft);
  expect(await entriesOf(disclosure)).toEqual(['A-000001', 'A-000002', 'A-000003']);
  const next = await send(POWERS, lines([power(4), { operation: 'remove', code: 'A-000001' }]), {
    submit: 'true',
    record: JSON.stringify({ ...RECORD, effectiveOn: '2026-03-06' }),
  });
  const second = await ended(textAt(next.json, 'id'));
  expect(second).toMatchObject({ state: 'done', refusals: [], draft: { state: 'in-review' } });
  expect(await through(textAt(second, 'draft', 'id'))).toBe(disclosure);
  expect(await entriesOf(disclosure)).toEqual(['A-000002', 'A-000003', 'A-000004']);
});

test('a table of another system comes in under the names that somebody said that its columns have', async () => {
  const columns = JSON.stringify({ 编码: 'code', 名称: 'basis', 事项: 'name', 内部备注: '' });
  const { code, name, basis, ...rest } = power(71);
  const line = { 编码: code, 名称: basis, 事项: name, 内部备注: '先别公开', ...rest };
  const type = CATALOGUE.currentType('power-list');
  if (type.shape !== 'register') throw new Error('no list');
  const titleOf = (name: string) => type.register.fields[name]?.title ?? '';
  const heads = ['编码', '名称', '事项', '内部备注', ...['kind', 'level', 'department'].map(titleOf)];
  const cells = [code, basis, name, '先别公开', '行政许可', '省级', '示例一处'];
  const sheet = await writeWorkbook([{ name: '表', rows: [heads, cells] }]);
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  for (const [bytes, type] of [
    [lines([line]), 'application/x-ndjson'],
    [sheet, xlsx],
  ] as const) {
    const record = JSON.stringify({ ...RECORD, effectiveOn: '2026-03-08' });
    const sent = await send(POWERS, bytes, { columns, record }, { 'content-type': type });
    const job = await ended(textAt(sent.json, 'id'));
    expect(job).toMatchObject({ state: 'done', rows: { read: 1, wrong: 0 }, refusals: [] });
    const told = JSON.stringify(at(job, 'samples'));
    for (const text of [code, name, basis]) expect(told).toContain(text);
    expect(JSON.stringify(job)).not.toContain('先别公开');
    await clerks.act('editor@hbt', textAt(job, 'draft', 'id'), 'discard', {});
  }
  const wrong = await send(POWERS, lines([line]), { columns: JSON.stringify({ 编码: '没有的栏目' }) });
  expect(listAt(await ended(textAt(wrong.json, 'id')), 'refusals')).toMatchObject([
    { message: expect.stringContaining('没有的栏目') },
  ]);
});

test('the same file twice, or the same key twice, changes nothing', async () => {
  const text = lines([51, 52].map((n) => power(n)));
  const first = await send(POWERS, text, {}, { 'idempotency-key': 'batch-1' });
  expect(first.status).toBe(202);
  const id = textAt(first.json, 'id');
  expect(await ended(id)).toMatchObject({ state: 'done' });
  const again = await send(POWERS, text);
  expect([again.status, again.json]).toEqual([200, { id, job: `/api/v1/jobs/${id}`, repeated: true }]);
  expect((await send(POWERS, text, {}, { 'idempotency-key': 'batch-1' })).status).toBe(200);
  const other = await send(POWERS, `${text}\n{}`, {}, { 'idempotency-key': 'batch-1' });
  expect([other.status, codesOf(other)]).toEqual([422, ['idempotency-key-reused']]);
  const made = await clerks.server.db
    .selectFrom('intake_draft')
    .innerJoin('intake_job', 'intake_job.id', 'job_id')
    .select('draft_id')
    .where('sha256', '=', createHash('sha256').update(text).digest('hex'))
    .execute();
  expect(made).toHaveLength(1);
});

const HEADINGS = ['职权编码', '职权名称', '职权类型', '设定依据', '承办机构', '行使层级'];

test('wrong rows are told by row and column, keep the batch back, and come back as a report; good ones can be kept', async () => {
  const rows = [
    power(11),
    power(12, { kind: '没有这种' }),
    { ...power(13), code: '' },
    power(14, { name: '张三430102199003071234的许可' }),
    { ...power(15), colour: 'red' },
    power(16),
  ];
  const refused = await ended(textAt((await send(POWERS, `${lines(rows)}{broken\n`)).json, 'id'));
  expect(refused).toMatchObject({
    state: 'refused',
    rows: { read: 7, wrong: 5 },
    draft: null,
    refusals: [{ message: '5 行有问题，整批没有接收。' }],
  });
  expect(listAt(refused, 'faults').map((each) => at(each, 'row'))).toEqual([2, 3, 4, 5, 7]);
  const report = await clerks.by('editor@hbt').get(`/api/v1/jobs/${textAt(refused, 'id')}/report.csv`);
  expect(report.text.split('\r\n').filter((line) => line !== '').length).toBeGreaterThanOrEqual(6);
  expect(report.text).toContain('A-000012');
  const kept = await ended(
    textAt((await send(POWERS, `${lines(rows)}{broken\n`, { keepGood: 'true' })).json, 'id'),
  );
  expect(kept).toMatchObject({ state: 'done', rows: { read: 7, wrong: 5 }, draft: { state: 'editing' } });
  await clerks.act('editor@hbt', textAt(kept, 'draft', 'id'), 'discard');
});

test('a workbook and a CSV come in as lines do', async () => {
  const type = CATALOGUE.currentType('power-list');
  if (type.shape !== 'register') throw new Error('no list');
  const titles = Object.values(type.register.fields).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(HEADINGS.slice(1, 3)));
  const fields = Object.keys(type.register.fields);
  const rows = [21, 22].map((n) => fields.map((name) => String(at(power(n), name) ?? '')));
  const workbook = await writeWorkbook([{ name: '表', rows: [titles, ...rows] }]);
  const sheet = await ended(
    textAt(
      (
        await send(
          POWERS,
          workbook,
          { name: '权力清单.xlsx' },
          {
            'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          },
        )
      ).json,
      'id',
    ),
  );
  expect(sheet).toMatchObject({
    state: 'done',
    rows: { read: 2, wrong: 0, total: 2 },
    samples: [{ row: 2 }, { row: 3 }],
  });
  await clerks.act('editor@hbt', textAt(sheet, 'draft', 'id'), 'discard');
  const csv = [titles, ...rows].map((row) => row.join(',')).join('\r\n');
  const text = await ended(textAt((await send(POWERS, csv, {}, { 'content-type': 'text/csv' })).json, 'id'));
  expect(text).toMatchObject({ state: 'done', rows: { read: 2, wrong: 0 } });
  await clerks.act('editor@hbt', textAt(text, 'draft', 'id'), 'discard');
});

test('who may not import sends nothing; another body sees nothing; a list takes no folder', async () => {
  expect((await send(POWERS, lines([power(1)]), {}, {}, 'reviewer@hbt')).status).toBe(403);
  expect((await send(POWERS, lines([power(1)]), {}, {}, 'editor@zfbgt')).status).toBe(403);
  expect(codesOf(await send(POWERS, 'PK', {}, { 'content-type': 'application/zip' }))).toEqual([
    'batch-not-taken',
  ]);
  expect(codesOf(await send(POWERS, ''))).toEqual(['file-empty']);
  const id = textAt((await send(POWERS, lines([power(31)]))).json, 'id');
  expect((await clerks.by('editor@zfbgt').get(`/api/v1/jobs/${id}`)).status).toBe(404);
  expect((await clerks.by('editor@zfbgt').send('POST', `/api/v1/jobs/${id}/cancel`, {})).status).toBe(404);
  await ended(id);
  expect(codesOf(await clerks.by('editor@hbt').send('POST', `/api/v1/jobs/${id}/cancel`, {}))).toEqual([
    'batch-ended',
  ]);
});

test('progress is told as it happens, until the end', async () => {
  const id = textAt((await send(POWERS, lines([41, 42].map((n) => power(n))))).json, 'id');
  const events = (await clerks.by('editor@hbt').get(`/api/v1/jobs/${id}/events`)).text;
  const last = events
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .at(-1);
  expect(JSON.parse(last?.slice(6) ?? '{}')).toMatchObject({ id, state: 'done', rows: { read: 2 } });
});

test('the command sends a file with a token, shows how far it is, and says what came of it', async () => {
  const made = await createToken(
    { db: clerks.server.db, clock },
    person('sysadmin', { role: 'sysadmin', bodyCode: '*' }),
    { name: '权力清单系统', bodyCode: 'hbt', roles: ['editor'] },
  );
  if (!made.ok) throw new Error('no token');
  const file = join(clerks.server.dataDir, '权力清单.ndjson');
  await writeFile(file, lines([61, 62].map((n) => power(n))));
  const run = async (...args: readonly string[]) => {
    const command = runScript(
      'src/main/cli.ts',
      ['import', ...args, '--item', POWERS, '--body', 'hbt', '--url', clerks.server.url],
      { GONGKAI_TOKEN: made.value.token },
    );
    return { code: await command.ended, text: command.output() };
  };
  const done = await run(file);
  expect(done).toMatchObject({
    code: 0,
    text: expect.stringMatching(/█ *\] 100%，2 行[\s\S]*已形成稿件：/u),
  });
  expect((await run(file)).text).toContain('没有再办');
  await writeFile(file, lines([power(63, { kind: '没有这种' })]));
  expect(await run(file)).toMatchObject({ code: 1, text: expect.stringContaining('第 1 行：') });
  expect((await run('没有.csv')).code).toBe(2);
});

test('killed in the middle, it goes on behind the last row: nothing is lost, nothing doubled', async () => {
  const { db, appUrl, dataDir } = clerks.server;
  const COUNT = 6_000;
  const files = join(dataDir, 'files');
  const store = await openFileStore(files);
  const text = Buffer.from(lines(Array.from({ length: COUNT }, (_, n) => power(100_000 + n))));
  const staged = await store.stage(
    (async function* () {
      yield text;
    })(),
    text.length,
  );
  if (!staged.ok) throw new Error('not staged');
  await staged.value.keep();
  const editor = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('username', '=', 'editor@hbt')
    .executeTakeFirstOrThrow();
  // Entered without a job in the queue, so that only the process that is killed reads it.
  await db
    .insertInto('intake_job')
    .values({
      id: 'killed',
      item_code: POWERS,
      type_key: 'power-list',
      body_code: 'hbt',
      name: '大表.ndjson',
      format: 'ndjson',
      sha256: staged.value.sha256,
      size_bytes: text.length,
      record: JSON.stringify({ ...RECORD, effectiveOn: '2026-03-08' }),
      keeps_good: false,
      submits: false,
      created_by: editor.id,
      created_by_kind: 'account',
      created_by_name: editor.name,
      created_at: clock.now(),
    })
    .execute();
  const read = async () =>
    await db
      .selectFrom('intake_job')
      .select(['state', 'rows_read'])
      .where('id', '=', 'killed')
      .executeTakeFirstOrThrow();
  const worker = runScript('test/harness/intake-worker.ts', [], {
    APP_URL: appUrl,
    FILES: files,
    JOB: 'killed',
  });
  await vi.waitFor(async () => expect((await read()).rows_read).toBeGreaterThan(0), {
    timeout: 60_000,
    interval: 5,
  });
  worker.kill('SIGKILL');
  await worker.ended;
  const half = await read();
  expect(half.state).toBe('reading');
  expect(half.rows_read).toBeLessThan(COUNT);
  await readIntake(
    {
      db,
      clock,
      catalogue: CATALOGUE,
      store,
      shapes: shapeHandlersWith(wholeFiles(store)),
      renderSnapshot: async () => '',
      imports: { resolveParties: () => [], areaFor: () => null },
    },
    'killed',
    undefined,
  );
  const job = await jobOf('killed');
  expect(job).toMatchObject({ state: 'done', rows: { read: COUNT, wrong: 0 }, refusals: [] });
  expect(listAt(job, 'figures')[0]).toMatchObject({ value: COUNT });
  const draft = textAt(job, 'draft', 'id');
  expect((await clerks.act('editor@hbt', draft, 'submit')).status).toBe(200);
  const keys = await entriesOf(await through(draft));
  const mine = keys.filter((key) => key >= 'A-100000');
  expect(mine).toEqual(Array.from({ length: COUNT }, (_, n) => `A-${100_000 + n}`));
}, 180_000);
