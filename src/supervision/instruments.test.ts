import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../test/harness/database.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { expectAccepted, member } from '../../test/harness/pipeline.ts';
import { createProvince, prepareProvince } from '../../test/harness/province.ts';
import type { IssueInstruments } from '../api/contract.ts';
import { insertUpload } from '../files/file-records.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { listMessages } from '../messages/message-queries.ts';
import { withClient } from '../postgres/database-roles.ts';
import {
  answerInstrument,
  decideObjection,
  objectToFinding,
  reinspectInstrument,
} from './act-on-instrument.ts';
import { listInstruments, readInstrument } from './instrument-queries.ts';
import { issueInstruments } from './issue-instruments.ts';

/**
 * Who may issue what to whom, and that what was found wrong is answered, looked at by somebody else, and ended or asked
 * for again.
 */
const clock = testClock();
let database: TestDatabase;
const OFFICE = member('office-1', 'office', '*');
const SECOND = member('office-2', 'office', '*');
const CITY_OFFICE = member('city-office', 'office', 'changsha');
const GOVERNOR = member('governor', 'issuer', 'province');
const MAYOR = member('mayor', 'issuer', 'changsha');
const CLERK = member('hbt-clerk', 'editor', 'hbt');
const COUNTY_CLERK = member('county-clerk', 'editor', 'changsha-xian');

beforeAll(async () => {
  database = await createProvince(clock);
  await prepareProvince({ ...database, clock }, ['zfbgt', 'hbt']);
  await enrol(database.db, OFFICE, SECOND, CITY_OFFICE, GOVERNOR, MAYOR, CLERK, COUNTY_CLERK);
});
beforeEach(() => clock.set('2026-03-09T09:30:00+08:00'));
afterAll(() => database.close());

const deps = () => ({ db: database.db, clock, catalogue: CATALOGUE });
const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);
const FINDINGS = [
  { body: 'hbt', note: '环境质量公报三个月未更新' },
  { body: 'hbt', item: '00.policy-document', place: '/bodies/hbt' },
];
const issue = (by: Actor, changes: Partial<IssueInstruments> = {}) =>
  issueInstruments(deps(), by, { kind: 'rectify', findings: FINDINGS, text: '请限期整改。', ...changes });
async function issued(by: Actor = OFFICE, changes: Partial<IssueInstruments> = {}): Promise<string> {
  const [only] = expectAccepted(await issue(by, changes));
  if (!only) throw new Error('nothing issued');
  return only.id;
}
const SHA = { own: 'a'.repeat(64), others: 'b'.repeat(64) } as const;
const uploaded = (body: string, sha256: string, name: string) =>
  database.db.transaction().execute((tx) =>
    insertUpload(tx, {
      id: newId(clock.now()),
      file: { sha256, sm3: sha256, sizeBytes: 9, mediaType: 'application/pdf', extension: 'pdf' },
      name,
      bodyCode: body,
      uploadedBy: `${body}-clerk`,
      at: clock.now(),
    }),
  );
const answer = (id: string, by: Actor = CLERK, evidence: readonly string[] = ['/bodies/hbt']) =>
  answerInstrument(deps(), by, { id, text: '已补充公开。', evidence });
const look = (id: string, by: Actor, passed = true) =>
  reinspectInstrument(deps(), by, { id, passed, text: passed ? '已核实。' : '仍为空白。' });
const read = async (id: string, actor: Actor | null = OFFICE) =>
  readInstrument(deps(), id, actor, civilDate('2026-03-09'));
const stateOf = async (id: string) => (await read(id))?.state;

describe('who may issue', () => {
  const to = (body: string) => [{ body, note: '没有公开' }];
  test.each([
    ['the office: 督促整改 of any body', OFFICE, 'rectify', 'hbt', []],
    ['the office: 通报批评', OFFICE, 'criticism', 'changsha', []],
    [
      'the office: not 责令改正, which is the higher organ’s',
      OFFICE,
      'order',
      'hbt',
      ['instrument-issuer-wrong'],
    ],
    ['the provincial government: 责令改正 of its department', GOVERNOR, 'order', 'hbt', []],
    ['the provincial government: 责令改正 of a city', GOVERNOR, 'order', 'changsha', []],
    ['a city: 责令改正 of its county', MAYOR, 'order', 'changsha-xian', []],
    ['a city: not of a department of the province', MAYOR, 'order', 'hbt', ['instrument-issuer-wrong']],
    [
      'the higher organ: not 督促整改, which is the department’s',
      GOVERNOR,
      'rectify',
      'hbt',
      ['instrument-issuer-wrong'],
    ],
    ['a city’s office: 督促整改 of its county', CITY_OFFICE, 'rectify', 'changsha-xian', []],
    [
      'a city’s office: not of a department of the province',
      CITY_OFFICE,
      'rectify',
      'hbt',
      ['instrument-issuer-wrong'],
    ],
    ['a clerk: nothing', CLERK, 'urge', 'changsha', ['instrument-issuer-wrong']],
    ['the top has nobody above it', GOVERNOR, 'order', 'province', ['instrument-issuer-none']],
  ] as const)('%s', async (_, by, kind, body, expected) => {
    const result = await issue(by, { kind, findings: to(body) });
    expect(codes(result)).toEqual(expected);
    if (!result.ok) expect(result.refusals[0]?.basis).toMatch(/第四十七条|第五十二条/);
  });

  test.each([
    ['order', 'zfbgt', 'hbt', 'office-1'],
    ['order', 'province', 'hbt', 'office-1'],
    ['rectify', 'changsha', 'hbt', 'city-office'],
    ['rectify', 'zfbgt', 'hbt', 'hbt-clerk'],
    ['rectify', 'province', 'hbt', 'governor'],
  ])('the database refuses %s by %s to %s of %s, with its article', async (kind, issuer, body, by) => {
    await expect(
      sql`INSERT INTO instrument (id, kind, issuer_code, addressee_code, year, n, number, basis, text, answer_due, objection_until, issued_by, issued_by_name, issued_at, state)
        SELECT 'forged', k.kind, ${issuer}, ${body}, 2026, 999, '号', k.basis, '文', '2026-04-01', '2026-04-01', ${by}, '甲', ${clock.now()}, 'open'
          FROM instrument_kind k WHERE k.kind = ${kind}`.execute(database.db),
    ).rejects.toMatchObject({
      code: 'GK002',
      message: expect.stringMatching(/政府信息公开条例》（国务院令第711号）第(四十七|五十二)条/),
    });
  });

  test('all that is wrong is said at once', async () => {
    const result = await issue(OFFICE, {
      kind: 'order',
      findings: [
        { body: 'hbt' },
        { body: 'hbt', item: 'none' },
        { body: 'hbt', obligation: 999_999 },
        { body: 'nobody', note: '无' },
      ],
      text: ' ',
    });
    expect(codes(result).toSorted()).toEqual(
      [
        'body-unknown',
        'field-required',
        'field-required',
        'instrument-issuer-wrong',
        'instrument-obligation-unknown',
        'item-unknown',
      ].toSorted(),
    );
    expect(codes(await issue(OFFICE, { findings: [], bodies: ['hbt'] }))).toEqual([
      'instrument-findings-missing',
    ]);
  });
});

describe('numbers and messages', () => {
  test('one instrument for each body, numbered by issuer, kind and year, each told to the people of its body', async () => {
    const findings = ['hbt', 'fgw', 'changsha'].map((body) => ({ body, note: '逾期未公开' }));
    const all = expectAccepted(await issue(OFFICE, { kind: 'urge', findings, text: '请尽快公开。' }));
    const again = expectAccepted(
      await issue(OFFICE, { kind: 'urge', findings: findings.slice(0, 1), text: '请尽快公开。' }),
    );
    expect([...all, ...again].map(({ number }) => number)).toEqual(
      [1, 2, 3, 4].map((n) => `省政府办公厅催办〔2026〕${n}号`),
    );
    const told = await listMessages(database.db, CLERK.id, { before: null, unread: true, limit: 5 });
    expect(told.items.slice(0, 2).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['urged', '省政府办公厅催办（涉及 1 项）：省政府办公厅催办〔2026〕4号'],
      ['urged', '省政府办公厅催办（涉及 1 项）：省政府办公厅催办〔2026〕1号'],
    ]);
    expect(
      await listMessages(database.db, COUNTY_CLERK.id, { before: null, unread: true, limit: 5 }),
    ).toMatchObject({ items: expect.not.arrayContaining([expect.objectContaining({ kind: 'urged' })]) });
  });
});

test('a body for which nobody works yet: the nearest office above is told to pass it on, others are not', async () => {
  const about = (body: string) =>
    issued(OFFICE, { kind: 'urge', findings: [{ body, note: '从未公开' }], text: '请尽快公开。' });
  const told = async () =>
    (await listMessages(database.db, CITY_OFFICE.id, { before: null, unread: true, limit: 50 })).items
      .map(({ subject }) => subject)
      .filter((subject) => subject.startsWith('请转送'));
  await about('changsha-xian');
  await about('hbt');
  expect(await told()).toEqual([]);
  await about('furong');
  expect(await told()).toEqual(['请转送 1 个尚未接入的单位：省政府办公厅催办']);
});

describe('from issue to end', () => {
  test('answered with evidence, looked at by somebody else, ended', async () => {
    const id = await issued();
    expect(codes(await answer(id, COUNTY_CLERK))).toEqual(['not-permitted']);
    expect(codes(await answer(id, CLERK, []))).toEqual(['instrument-evidence-missing']);
    expect(
      codes(await answer(id, CLERK, ['javascript:alert(1)', '//elsewhere.example', '/bodies/hbt'])),
    ).toEqual(['instrument-evidence-invalid', 'instrument-evidence-invalid']);
    expect(codes(await look(id, SECOND))).toEqual(['instrument-state-wrong']);
    expectAccepted(await answer(id));
    expect(codes(await answer(id))).toEqual(['instrument-state-wrong']);
    expect(codes(await look(id, OFFICE))).toEqual(['instrument-same-person']);
    expect(codes(await look(id, CITY_OFFICE))).toEqual(['instrument-issuer-wrong']);
    expectAccepted(await look(id, SECOND));
    const ended = await read(id, null);
    expect(ended).toMatchObject({ state: 'closed', acts: [], overdue: false, followedBy: null });
    expect(
      ended?.events.map(({ kind, outcome, actorName, evidence }) => [kind, outcome, actorName, evidence]),
    ).toEqual([
      ['issued', null, null, []],
      ['answered', null, null, ['/bodies/hbt']],
      ['re-inspected', 'passed', null, []],
    ]);
    expect(codes(await look(id, SECOND))).toEqual(['instrument-state-wrong']);
  });

  test('files that the body uploaded are evidence: for the two sides, never changed, gone when expunged', async () => {
    const id = await issued();
    await uploaded('hbt', SHA.own, '整改前后对比.pdf');
    await uploaded('zfbgt', SHA.others, '他人的文件.pdf');
    const send = (files: readonly string[]) =>
      answerInstrument(deps(), CLERK, { id, text: '已整改。', evidence: [], files });
    const refused = await send([SHA.own, SHA.others]);
    expect(codes(refused)).toEqual(['instrument-file-unknown']);
    expectAccepted(await send([SHA.own, SHA.own]));
    const filesFor = async (actor: Actor | null) =>
      (await read(id, actor))?.events
        .filter(({ kind }) => kind === 'answered')
        .map(({ files, fileCount }) => [files.map(({ sha256, name }) => [sha256, name]), fileCount]);
    const kept = [[[[SHA.own, '整改前后对比.pdf']], 1]];
    expect([await filesFor(CLERK), await filesFor(OFFICE), await filesFor(SECOND)]).toEqual([
      kept,
      kept,
      kept,
    ]);
    expect([await filesFor(null), await filesFor(COUNTY_CLERK)]).toEqual([[[[], 1]], [[[], 1]]]);

    await withClient(database.ownerUrl, async (owner) => {
      const event = `(SELECT max(id) FROM instrument_event WHERE kind = 'answered')`;
      for (const statement of [
        `INSERT INTO instrument_file VALUES (${event}, 2, '${SHA.own}', '后加.pdf', 1, 'application/pdf')`,
        `UPDATE instrument_file SET name = '另一名称'`,
        'DELETE FROM instrument_file',
      ])
        await expect(owner.query(statement)).rejects.toMatchObject({
          code: expect.stringMatching(/^GK00[12]$/),
        });
      await owner.query(`DELETE FROM upload WHERE sha256 = '${SHA.own}'`);
      await owner.query(`DELETE FROM stored_file WHERE sha256 = '${SHA.own}'`);
    });
    expect(await filesFor(CLERK)).toEqual([[[[null, '整改前后对比.pdf']], 1]]);
  });

  test('what was not mended is asked for again, in an instrument that names the first, by who did not issue it', async () => {
    const id = await issued();
    expectAccepted(await answer(id));
    expectAccepted(await look(id, SECOND, false));
    const first = await read(id);
    const again = await read(first?.followedBy ?? '');
    expect([first?.state, again?.state, again?.follows, again?.findings.length]).toEqual([
      'again',
      'open',
      id,
      2,
    ]);
    expect(again?.text).toContain(first?.number);
    expectAccepted(await answer(again?.id ?? ''));
    expect(codes(await look(again?.id ?? '', SECOND))).toEqual(['instrument-same-person']);
    expectAccepted(await look(again?.id ?? '', OFFICE));
    expect(await stateOf(again?.id ?? '')).toBe('closed');
  });

  test('an answer that is late shows as overdue, to everybody', async () => {
    const id = await issued(OFFICE, { answerDays: 3 });
    const overdue = async (day: string) =>
      (await listInstruments(database.db, { state: 'overdue', limit: 50 }, civilDate(day))).items.map(
        (each) => each.id,
      );
    expect(await overdue('2026-03-12')).not.toContain(id);
    expect(await overdue('2026-03-13')).toContain(id);
    expectAccepted(await answer(id));
    expect(await overdue('2026-03-13')).not.toContain(id);
  });

  test('提醒 and 催办 are read by the two sides only; what is public, by everybody', async () => {
    const urged = await issued(OFFICE, { kind: 'urge' });
    const order = await issued(GOVERNOR, { kind: 'order' });
    const seen = async (id: string, ...who: readonly (Actor | null)[]) =>
      Promise.all(who.map(async (actor) => (await read(id, actor)) !== null));
    expect(await seen(urged, null, COUNTY_CLERK, CLERK, OFFICE)).toEqual([false, false, true, true]);
    expect(await seen(order, null, COUNTY_CLERK, CLERK, OFFICE)).toEqual([true, true, true, true]);
    const listed = await listInstruments(database.db, { limit: 100 }, civilDate('2026-03-09'));
    expect(listed.items.some((each) => each.kind === 'urge')).toBe(false);
  });
});

describe('objections', () => {
  const object = (id: string, finding: number, by: Actor = CLERK) =>
    objectToFinding(deps(), by, { id, finding, text: '该事项不由本单位公开。' });
  const decide = (id: string, finding: number, upheld: boolean, by: Actor = SECOND) =>
    decideObjection(deps(), by, { id, finding, upheld, text: '经核对职责。' });

  test('within the period, once for each finding, decided by somebody else with a reason; both stay', async () => {
    const id = await issued();
    expectAccepted(await object(id, 1));
    expect(codes(await object(id, 1))).toEqual(['objection-already']);
    expect(codes(await object(id, 9))).toEqual(['objection-unknown']);
    expect(codes(await decide(id, 2, true))).toEqual(['objection-unknown']);
    expect(codes(await decide(id, 1, true, OFFICE))).toEqual(['instrument-same-person']);
    expectAccepted(await decide(id, 1, false));
    expectAccepted(await object(id, 2));
    expectAccepted(await decide(id, 2, true));
    const shown = await read(id, null);
    expect([shown?.state, shown?.findings.map((each) => each.contest)]).toEqual([
      'open',
      ['rejected', 'upheld'],
    ]);
    expect(shown?.events.filter((each) => each.finding === 2).map((each) => each.text)).toEqual([
      '该事项不由本单位公开。',
      '经核对职责。',
    ]);
    // What was struck is not asked for again.
    expectAccepted(await answer(id));
    expectAccepted(await look(id, SECOND, false));
    expect((await read((await read(id))?.followedBy ?? ''))?.findings.map((each) => each.note)).toEqual([
      FINDINGS[0]?.note,
    ]);
  });

  test('when no finding stands the instrument is withdrawn', async () => {
    const id = await issued();
    for (const finding of [1, 2]) {
      expectAccepted(await object(id, finding));
      expectAccepted(await decide(id, finding, true));
    }
    expect(await stateOf(id)).toBe('withdrawn');
    expect(codes(await answer(id))).toEqual(['instrument-state-wrong']);
  });

  test('not after the period', async () => {
    const id = await issued();
    clock.set('2026-03-17T09:30:00+08:00');
    expect(codes(await object(id, 1))).toEqual(['objection-too-late']);
  });
});

describe('the database', () => {
  test('lets no answer be without evidence', async () => {
    const id = await issued();
    await expect(
      sql`INSERT INTO instrument_event (instrument_id, kind, at, actor_id, actor_name, body_code, text)
        VALUES (${id}, 'answered', ${clock.now()}, ${CLERK.id}, '甲', 'hbt', '已改')`.execute(database.db),
    ).rejects.toMatchObject({ code: 'GK002', message: expect.stringContaining('no evidence') });
  });

  const event = (
    id: string,
    kind: string,
    by: string,
    body: string,
    more: { finding?: number; outcome?: string } = {},
  ) =>
    sql`INSERT INTO instrument_event (instrument_id, kind, at, actor_id, actor_name, body_code, finding, outcome, text, evidence)
      VALUES (${id}, ${kind}, ${clock.now()}, ${by}, '甲', ${body}, ${more.finding ?? null}, ${more.outcome ?? null}, '文', '["/x"]')`.execute(
      database.db,
    );

  test('lets nobody change, end or re-inspect by hand what the rules refuse', async () => {
    const id = await issued();
    await expect(event(id, 're-inspected', 'office-2', 'zfbgt', { outcome: 'passed' })).rejects.toMatchObject(
      { code: 'GK002' },
    );
    await expect(event(id, 'answered', 'county-clerk', 'hbt')).rejects.toMatchObject({ code: 'GK002' });
    await expect(event(id, 'issued', 'office-1', 'zfbgt')).rejects.toMatchObject({ code: 'GK002' });
    expectAccepted(await answer(id));
    await expect(event(id, 're-inspected', 'office-1', 'zfbgt', { outcome: 'passed' })).rejects.toMatchObject(
      { code: 'GK002' },
    );
    await expect(
      event(id, 're-inspected', 'hbt-clerk', 'zfbgt', { outcome: 'passed' }),
    ).rejects.toMatchObject({ code: 'GK002' });
    await expect(event(id, 're-inspected', 'office-2', 'zfbgt', { outcome: 'failed' })).rejects.toMatchObject(
      { code: 'GK002' },
    );
    for (const statement of [
      sql`UPDATE instrument SET state = 'closed' WHERE id = ${id}`,
      sql`UPDATE instrument_finding SET note = '' WHERE instrument_id = ${id}`,
      sql`DELETE FROM instrument_event WHERE instrument_id = ${id}`,
    ])
      await expect(statement.execute(database.db)).rejects.toMatchObject({ code: '42501' });
    await expect(
      sql`INSERT INTO instrument_finding (instrument_id, n, note) VALUES (${id}, 9, '后加')`.execute(
        database.db,
      ),
    ).rejects.toMatchObject({ code: 'GK001' });
  });
});
