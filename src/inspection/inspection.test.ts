import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIST_EXAMPLES } from '../../examples/all.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { expectAccepted, member } from '../../test/harness/pipeline.ts';
import { policyRecord } from '../../test/harness/policy-record.ts';
import { connect } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { loadSupervisionRules } from '../main/supervision-rules.ts';
import { keepCoverage } from '../obligations/keep-coverage.ts';
import { withClient } from '../postgres/database-roles.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { startSeriesProvince } from '../series/testing/publish.ts';
import { decideObjection, objectToFinding } from '../supervision/act-on-instrument.ts';
import { checkOutside } from './check-outside.ts';
import { listFindings, readInspection, readRegion } from './inspection-queries.ts';
import { decideInspectionObjection, objectToInspection } from './object-to-inspection.ts';
import { orderRectification } from './order-rectification.ts';
import { inspectBodies } from './run-inspection.ts';

/**
 * With twelve different faults planted in one body the run names exactly these, each with its place and its rule, and
 * finds nothing with a body without faults.
 */
const PLANTED_ON = '2026-03-02T09:30:00+08:00';
const INSPECTED_ON = '2026-06-05T08:00:00+08:00';
const BODY = 'hbt';
const CLEAN = 'kjt';
const OTHER = 'sft';
const SITE = { publicUrl: 'https://gk.example.invalid', knownPath: (path: string) => path === '/areas' };
const FILE = 'f'.repeat(64);
const OFFICE = member('office-1', 'office', '*');
const SECOND = member('office-2', 'office', '*');
const CLERK = member('hbt-clerk', 'editor', BODY);

const province = await startSeriesProvince(PLANTED_ON);
const { db, clock, catalogue } = province;
const owner = (text: string) => withClient(province.ownerUrl, (client) => client.query(text));
const deps = {
  db,
  clock,
  catalogue,
  site: SITE,
  files: {
    read: async (sha256: string) =>
      sha256 === FILE ? Buffer.from(`见 ${SITE.publicUrl}/d/${ids.gone}。`) : null,
  },
};
const ids: Record<string, string> = {};

async function publish(name: string, item: string, content: JsonObject, body = BODY): Promise<void> {
  ids[name] = expectAccepted(await province.publish({ item, body, content })).disclosureId;
}
const announcement = (title: string, body = '<p>正文。</p>'): JsonObject => ({
  title,
  documentDate: '2026-02-27',
  subject: '02',
  body,
});
const MESSAGES = '14.complaints-and-cases';

/** Around the guards of the database, as a fault of the past would have left it. */
const plant = (...statements: readonly string[]) =>
  owner(
    [
      'BEGIN',
      ...[
        'disclosure',
        'edition',
        'edition_file',
        'register_entry',
        'consultation',
        'dossier',
        'coverage',
      ].map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`),
      ...statements,
      ...[
        'disclosure',
        'edition',
        'edition_file',
        'register_entry',
        'consultation',
        'dossier',
        'coverage',
      ].map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`),
      'COMMIT',
    ].join(';\n'),
  );
const setCell = (item: string, status: number, turnsOn: string) =>
  `UPDATE coverage SET status = ${status}, turns_on = '${turnsOn}' WHERE item = (SELECT n FROM owed_item WHERE code = '${item}')
    AND body = (SELECT n FROM owing_body WHERE code = '${BODY}')`;

async function publishAll(): Promise<void> {
  await publish('gone', '00.disclosure-guide', announcement('将被撤下的指南'), OTHER);
  await publish(
    'link',
    MESSAGES,
    announcement('引用通报', `<p>见<a href="/d/${ids.gone}">指南</a>、<a href="/areas">领域</a>。</p>`),
  );
  await publish('attached', MESSAGES, announcement('带附件的通报'));
  await publish('untimed', MESSAGES, announcement('时间不实的通报'));
  await publish('incomplete', MESSAGES, announcement('缺少要素的通报'));
  await publish('asked', MESSAGES, announcement('征求意见公告'));
  await publish('trading', '19.trading-notice', announcement('交易公告'));
  await publish(
    'policy',
    '14.policy-document',
    policyRecord({ issuers: [BODY], documentDate: '2026-02-27' }),
  );
  const list = LIST_EXAMPLES.flatMap(({ editions, refusals }) =>
    refusals.length === 0 ? editions : [],
  ).find(({ item }) => item === '27.service-items');
  if (list === undefined) throw new Error('no example of a list of guides');
  await publish('guides', list.item, list.content);
}

async function plantFaults(): Promise<void> {
  expectAccepted(
    await withdrawDisclosure({ ...province }, province.withdrawer, { id: ids.gone ?? '', reason: '测试' }),
  );
  await plant(
    `UPDATE disclosure SET first_published_at = '2025-08-01T09:00:00+08', document_date = '2025-07-30' WHERE id = '${ids.policy}'`,
    `UPDATE edition SET published_at = '2025-08-01T09:00:00+08' WHERE disclosure_id = '${ids.policy}'`,
    `UPDATE disclosure SET first_published_at = '2026-03-01T09:00:00+08' WHERE id = '${ids.untimed}'`,
    `UPDATE edition SET content = content - 'subject' WHERE disclosure_id = '${ids.incomplete}'`,
    `INSERT INTO stored_file (sha256, sm3, size_bytes, media_type, extension, created_at) VALUES ('${FILE}', '${FILE}', 10, 'text/plain', 'txt', now())`,
    `INSERT INTO edition_file (edition_id, ordinal, sha256, name) SELECT id, 0, '${FILE}', '说明.txt' FROM edition WHERE disclosure_id = '${ids.attached}'`,
    `UPDATE register_entry SET fields = fields - '{basis,papers,hours,steps}'::text[]
      WHERE id = (SELECT min(id) FROM register_entry WHERE disclosure_id = '${ids.guides}')`,
    `INSERT INTO dossier (id, kind, kind_version, number, title, body_code, area_code, audience, opened_on, created_at, changed_at)
     VALUES ('0000000000000001', 'public-consultation', 1, 'T-1', '征求意见', '${BODY}', '14-environment', 'public', '2026-03-02', now(), now())`,
    `INSERT INTO consultation (id, dossier_id, body_code, area_code, plain_summary, opens_on, closes_on, floor_closes_on, changed_at)
     VALUES ('${ids.asked}', '0000000000000001', '${BODY}', '14-environment', '', '2026-03-02', '2026-04-01', '2026-04-01', now())`,
    setCell('00.annual-report', 4, '2026-06-01'),
    setCell('03.hearing-notice', 1, '2026-06-01'),
    setCell('00.disclosure-guide', 3, '2026-06-01'),
  );
}

beforeAll(async () => {
  await loadSupervisionRules(() => connect(province.ownerUrl), db, catalogue.supervision);
  await enrol(db, OFFICE, SECOND, CLERK);
  await db.insertInto('setting').values({ key: 'answers-from', value: '"2026-06-05"' }).execute();
  await publishAll();
  clock.set(INSPECTED_ON);
  await province.publish({
    item: '00.policy-document',
    body: CLEAN,
    content: policyRecord({ issuers: [CLEAN], documentDate: '2026-06-03' }),
  });
  expectAccepted(await keepCoverage(deps));
  await plantFaults();
});
afterAll(() => province.close());

const openOf = async (body: string) =>
  db
    .selectFrom('inspection_finding')
    .select(['id', 'indicator', 'place', 'detail', 'digest', 'found_at'])
    .where('body_code', '=', body)
    .where('mended_at', 'is', null)
    .orderBy('indicator')
    .execute();

test('a run that is cut short is gone on with, and names exactly the twelve faults', async () => {
  await expect(inspectBodies(deps, AbortSignal.abort())).rejects.toThrow();
  await inspectBodies(deps);
  const found = await openOf(BODY);
  const place = (name: string) => `/d/${ids[name]}`;
  const item = (code: string) => `/bodies/${BODY}?item=${code}`;
  expect(found.map(({ indicator, place: at }) => [indicator, at])).toEqual([
    ['blank-column', item('03.hearing-notice')],
    ['dead-link', place('link')],
    ['dead-link-attachment', place('attached')],
    ['dynamic-stale', item('19.trading-notice')],
    ['element-missing', place('incomplete')],
    ['guide-age', item('00.disclosure-guide')],
    ['guide-unusable', expect.stringMatching(`^/registers/${ids.guides}/entries/`)],
    ['home-stale', `/bodies/${BODY}`],
    ['notice-stale', item('14.policy-document')],
    ['opinions-waiting', `/consultations/${ids.asked}`],
    ['period-late', item('00.annual-report')],
    ['publication-time', place('untimed')],
  ]);
  for (const { detail, digest } of found) {
    expect(detail).not.toBe('');
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(await openOf(CLEAN)).toEqual([]);
  const results = await db
    .selectFrom('inspection_body')
    .select(['body_code', 'findings', 'score', 'vetoed'])
    .where('body_code', 'in', [BODY, CLEAN])
    .orderBy('body_code')
    .execute();
  expect(results).toEqual([
    { body_code: BODY, findings: 12, score: expect.anything(), vetoed: true },
    { body_code: CLEAN, findings: 0, score: '100.0', vetoed: false },
  ]);
});

test('the office asks for it to be mended with one act; an objection that is upheld takes it out of the score', async () => {
  const [blank] = (await openOf(BODY)).filter(({ indicator }) => indicator === 'blank-column');
  const order = (by: Actor, findings: readonly number[]) =>
    orderRectification(deps, by, { findings: [...findings] });
  const id = blank?.id ?? 0;
  expect(await order(CLERK, [id])).toMatchObject({
    ok: false,
    refusals: [{ code: 'instrument-issuer-wrong' }],
  });
  const [issued] = expectAccepted(await order(OFFICE, [id]));
  expect(await order(OFFICE, [id])).toMatchObject({
    ok: false,
    refusals: [{ code: 'inspection-finding-asked' }],
  });
  const instrument = issued?.id ?? '';
  const before = await readInspection(deps, BODY, clock.now());
  const objection = { id: instrument, finding: 1, text: '本单位没有举行听证会。' };
  expectAccepted(await objectToFinding(deps, CLERK, objection));
  expectAccepted(await decideObjection(deps, SECOND, { ...objection, text: '情况属实。', upheld: true }));
  await inspectBodies(deps);
  const after = await readInspection(deps, BODY, clock.now());
  expect([before?.findings, after?.findings]).toEqual([12, 11]);
  expect((after?.score ?? 0) - (before?.score ?? 0)).toBe(2);
  expect(after?.vetoes.find(({ key }) => key === 'blank')).toMatchObject({ count: 0, limit: 5 });
  const { items } = await listFindings(deps, { body: BODY, state: 'open', limit: 50 });
  expect(items.find((each) => each.id === id)).toMatchObject({ struck: true, instrument });
});

test('a body objects without an instrument, once; the office over it decides, and what is upheld is out of the score', async () => {
  const [late] = (await openOf(BODY)).filter(({ indicator }) => indicator === 'home-stale');
  const id = late?.id ?? 0;
  const object = (by: Actor, text = '首页另有更新。') => objectToInspection(deps, by, { id, text });
  const decide = (by: Actor, upheld = true) =>
    decideInspectionObjection(deps, by, { id, text: '已核实。', upheld });
  const refusal = (code: string) => ({ ok: false, refusals: [{ code }] });
  const stranger = member('sft-clerk', 'editor', OTHER);
  await enrol(db, stranger);
  expect(await object(stranger)).toMatchObject(refusal('not-permitted'));
  expect(await object(CLERK, ' ')).toMatchObject(refusal('field-required'));
  expect(await decide(OFFICE)).toMatchObject(refusal('inspection-objection-none'));
  expectAccepted(await object(CLERK));
  expect(await object(CLERK)).toMatchObject(refusal('inspection-objection-already'));
  expect(await orderRectification(deps, OFFICE, { findings: [id] })).toMatchObject(
    refusal('inspection-finding-objected'),
  );
  const waiting = await listFindings(deps, { body: BODY, state: 'objected', limit: 50 });
  expect(waiting.items.map((each) => each.id)).toEqual([id]);
  const before = await readInspection(deps, BODY, clock.now());
  expect(await decide(CLERK)).toMatchObject(refusal('not-permitted'));
  expectAccepted(await decide(OFFICE));
  expect(await decide(SECOND, false)).toMatchObject(refusal('inspection-objection-none'));
  await inspectBodies(deps);
  const after = await readInspection(deps, BODY, clock.now());
  expect([before?.findings, after?.findings]).toEqual([11, 10]);
  const [struck] = (await listFindings(deps, { id, state: 'open', limit: 1 })).items;
  expect(struck).toMatchObject({ struck: true, objection: { text: '首页另有更新。', upheld: true } });
  const told = await db
    .selectFrom('message')
    .select(['body_code', 'role', 'subject'])
    .where('cause', 'like', `inspection:${id}:%`)
    .orderBy('id')
    .execute();
  expect(told).toEqual([
    { body_code: '*', role: 'office', subject: '湖南省生态环境厅对自查发现的问题提出异议' },
    { body_code: BODY, role: 'editor', subject: '对自查问题的异议成立，不再计分' },
  ]);
});

test('by SQL nobody but the two sides says anything of a finding, and nothing twice', async () => {
  const [finding] = (await openOf(BODY)).filter(({ indicator }) => indicator === 'publication-time');
  const say = (by: string, kind: string, upheld: boolean | null = null) =>
    db
      .insertInto('inspection_saying')
      .values({
        finding_id: finding?.id ?? 0,
        kind,
        upheld,
        text: '理由',
        at: clock.now(),
        actor_id: by,
        actor_name: '某人',
      })
      .execute();
  await expect(say('sft-clerk', 'objected')).rejects.toThrow('objected to by its body');
  await expect(say(OFFICE.id, 'decided', true)).rejects.toThrow('decided by the office');
  await say(CLERK.id, 'objected');
  await expect(say(CLERK.id, 'decided', true)).rejects.toThrow('decided by the office');
  await expect(say(CLERK.id, 'objected')).rejects.toThrow('duplicate key');
  await expect(db.deleteFrom('inspection_saying').execute()).rejects.toThrow('permission denied');
});

test('what a region comes to is what its bodies come to', async () => {
  const { total, below } = await readRegion(deps, '');
  const bodies = await db.selectFrom('inspection_body').select(['findings', 'vetoed', 'counts']).execute();
  expect(total?.findings).toBe(bodies.reduce((sum, { findings }) => sum + findings, 0));
  expect(total?.vetoed).toBe(bodies.filter(({ vetoed }) => vetoed).length);
  expect(below.find(({ code }) => code === BODY)).toMatchObject({ whole: false, findings: 10 });
});

/** More than a run looks back for what was committed late. */
const manyEvents = () =>
  owner(`INSERT INTO event (kind, subject, actor_kind, actor_id, actor_name, at)
    SELECT 'made-for-test', 'test', 'system', 'test', 'test', '${clock.now().toISOString()}' FROM generate_series(1, 300)`);
const runs = () => db.selectFrom('inspection_run').selectAll().orderBy('id').execute();

test('what has not changed is not looked at again; what is mended stays on record', async () => {
  await manyEvents();
  expect(await inspectBodies(deps)).toMatchObject({ found: 0, mended: 0 });
  await manyEvents();
  await province.publish({ item: '19.trading-notice', body: BODY, content: announcement('新的交易公告') });
  await plant(setCell('00.annual-report', 4, '2027-06-01'));
  expect(await inspectBodies(deps)).toEqual({ bodies: 1, found: 0, mended: 3 });
  expect((await openOf(BODY)).map(({ indicator }) => indicator)).not.toContain('home-stale');
  const mended = await db
    .selectFrom('inspection_finding')
    .select('indicator')
    .where('body_code', '=', BODY)
    .where('mended_at', 'is not', null)
    .orderBy('indicator')
    .execute();
  expect(mended.map(({ indicator }) => indicator)).toEqual(['dynamic-stale', 'home-stale', 'period-late']);
  await manyEvents();
  await inspectBodies(deps);
  expect(await inspectBodies(deps)).toEqual({ bodies: 0, found: 0, mended: 0 });
});

test('what time makes stale is found on its day, without anybody acting', async () => {
  clock.set('2026-06-19T08:00:00+08:00');
  await inspectBodies(deps);
  expect((await openOf(CLEAN)).map(({ indicator }) => indicator)).not.toContain('home-stale');
  clock.set('2026-06-20T08:00:00+08:00');
  await inspectBodies(deps);
  expect((await openOf(CLEAN)).map(({ indicator }) => indicator)).toContain('home-stale');
  expect((await runs()).every(({ finished_at }) => finished_at !== null)).toBe(true);
});

test('an address of others that is dead on two days is a finding, and mended when it answers again', async () => {
  let status = 404;
  const server = createServer((request, response) =>
    response.writeHead(request.url === '/there' ? 200 : status).end(),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).port;
  const to = (path: string) => `http://127.0.0.1:${port}${path}`;
  const network = {
    mayReach: (ip: string) => ip === '127.0.0.1',
    ports: new Set([port]),
    userAgent: 'test',
  };
  const text = `<p><a href="${to('/moved-away')}">旧站</a><a href="${to('/there')}">新站</a><a href="http://127.0.0.1:1/">内网</a></p>`;
  await publish('outside', MESSAGES, announcement('有外部链接的通报', text));
  const outside = async () =>
    (await openOf(BODY))
      .filter(({ indicator }) => indicator === 'external-links')
      .map(({ detail }) => detail);
  const onDay = async (day: string): Promise<number> => {
    clock.set(`${day}T08:00:00+08:00`);
    const asked = await checkOutside({ db, clock, network, pauseMs: 0 });
    await manyEvents();
    await inspectBodies(deps);
    return asked;
  };
  await inspectBodies(deps);
  expect(await checkOutside({ db, clock, network: null })).toBe(0);
  const named = await db.selectFrom('outside_address').select('url').execute();
  expect(named.length).toBeGreaterThanOrEqual(3);
  expect(await onDay('2026-06-21')).toBe(named.length);
  expect(await onDay('2026-06-21')).toBe(0);
  expect(await outside()).toEqual([]);
  expect(await onDay('2026-06-22')).toBe(1);
  expect(await outside()).toEqual([`正文中的外部链接 ${to('/moved-away')}，自 2026-06-21 起打不开`]);
  status = 503;
  await onDay('2026-06-23');
  expect(await outside()).toHaveLength(1);
  status = 200;
  await onDay('2026-06-26');
  expect(await outside()).toEqual([]);
  const { rows } = await owner(
    `SELECT url, outcome, is_dead FROM outside_address WHERE url LIKE 'http://127.%' ORDER BY url`,
  );
  expect(rows).toEqual([
    { url: 'http://127.0.0.1:1/', outcome: 'unknown', is_dead: false },
    { url: to('/moved-away'), outcome: 'alive', is_dead: false },
    { url: to('/there'), outcome: 'alive', is_dead: false },
  ]);
  await new Promise((resolve) => server.close(resolve));
});
