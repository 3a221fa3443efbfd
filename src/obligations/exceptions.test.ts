import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { expectAccepted, member, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { write } from '../database/write.ts';
import { civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { accepted } from '../kernel/result.ts';
import { withClient } from '../postgres/database-roles.ts';
import { assignObligations } from './assign-obligation.ts';
import { listCoverage } from './coverage-queries.ts';
import { endException, type ItemException, recordException } from './exceptions.ts';
import { keepCoverage } from './keep-coverage.ts';
import { listObligations } from './obligation-queries.ts';

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
  expectAccepted(await keepCoverage(pipeline.deps));
});
afterAll(() => pipeline.database.close());

const OFFICE = member('office', 'office', '*');
const MONTHLY = { item: '14.air-bulletin', body: 'hbt' };
const now = () => pipeline.clock.now();
const record = async (given: Partial<ItemException> & Pick<ItemException, 'reference'>): Promise<number> =>
  expectAccepted(
    await write(pipeline.deps, OFFICE, 'record-exception', async (unit) => {
      const ended = await recordException(unit, {
        ...MONTHLY,
        disclosure: null,
        basis: '政府信息公开条例第十四条',
        reason: '涉及国家秘密',
        from: civilDateAt(now()),
        until: null,
        ...given,
      });
      await unit.record({ kind: 'exception-recorded', subject: given.reference });
      return accepted(ended);
    }),
  );
const end = async (reference: string, how: 'lapsed' | 'withdrawn'): Promise<number> =>
  expectAccepted(
    await write(pipeline.deps, OFFICE, 'end-exception', async (unit) => {
      const reopened = await endException(unit, CATALOGUE, { reference, on: civilDateAt(now()), how });
      await unit.record({ kind: 'exception-ended', subject: reference });
      return accepted(reopened);
    }),
  );
const rowsOf = async (of: { readonly item: string; readonly body: string }) =>
  (await listObligations(pipeline.deps, { ...of, limit: 100 }, now())).items;
const cellOf = async (of: { readonly item: string; readonly body: string }) =>
  (await listCoverage(pipeline.deps.db, { ...of, limit: 1 }, now())).items[0];

describe('an exception of one period', () => {
  test('ends what is owed for it and nothing else; lapsed, it is due twenty working days after', async () => {
    const [first, second] = await rowsOf(MONTHLY);
    if (!first || !second) throw new Error('two periods');
    const before = await cellOf(MONTHLY);
    // Not late yet when it was excepted: a period that falls due after today.
    const open = (await rowsOf(MONTHLY)).find((row) => row.dueOn >= civilDateAt(now())) ?? second;
    expect(await record({ reference: 'period', period: open.period })).toBe(1);
    const excepted = (await rowsOf(MONTHLY)).filter((row) => row.state === 'excepted');
    expect(excepted.map(({ id }) => id)).toEqual([open.id]);
    expect(excepted[0]?.ended).toBe('不予公开（政府信息公开条例第十四条）。理由：涉及国家秘密');
    expect((await cellOf(MONTHLY))?.state).toBe(before?.state);
    pipeline.clock.set('2026-06-01T09:30:00+08:00');
    expect(await end('period', 'lapsed')).toBe(1);
    expect((await rowsOf(MONTHLY)).find(({ id }) => id === open.id)).toMatchObject({
      dueOn: '2026-06-30',
      computation: expect.stringMatching(/^自不予公开期满之日2026年6月1日/),
      ended: null,
    });
    // What the calendar counts anew leaves the day of an exception alone.
    await withClient(pipeline.database.ownerUrl, (client) =>
      client.query('UPDATE owed_item SET changed = changed + 1'),
    );
    expectAccepted(await keepCoverage(pipeline.deps));
    expect((await rowsOf(MONTHLY)).find(({ id }) => id === open.id)?.dueOn).toBe('2026-06-30');
    expect(await end('period', 'lapsed')).toBe(0);
  });

  test('that ought not to have been made leaves it as late as it was', async () => {
    const [oldest] = await rowsOf(MONTHLY);
    if (!oldest) throw new Error('a period');
    expect(await record({ reference: 'mistake', period: oldest.period })).toBe(1);
    expect(await end('mistake', 'withdrawn')).toBe(1);
    expect((await rowsOf(MONTHLY)).find(({ id }) => id === oldest.id)).toEqual(oldest);
  });
});

describe('an exception of an item altogether', () => {
  test('makes the cell excepted, covers what is opened while it lasts, and lapses by the daily work', async () => {
    const earlier = (await rowsOf(MONTHLY)).filter((row) => row.state === 'late').length;
    await record({ reference: 'whole', until: civilDate('2026-09-15') });
    expect(await cellOf(MONTHLY)).toMatchObject({
      state: 'excepted',
      reason: '政府信息公开条例第十四条：涉及国家秘密',
    });
    pipeline.clock.set('2026-08-20T09:30:00+08:00');
    expectAccepted(await keepCoverage(pipeline.deps));
    const during = (await rowsOf(MONTHLY)).filter((row) => row.arisesOn >= '2026-06-01');
    expect(during.map((row) => [row.period, row.state])).toEqual([
      ['2026-06', 'excepted'],
      ['2026-07', 'excepted'],
    ]);
    // What arose before it stays owed.
    expect((await rowsOf(MONTHLY)).filter((row) => row.state === 'late').length).toBeGreaterThanOrEqual(
      earlier,
    );
    pipeline.clock.set('2026-09-16T00:30:00+08:00');
    expectAccepted(await keepCoverage(pipeline.deps));
    expect((await cellOf(MONTHLY))?.state).not.toBe('excepted');
    for (const row of (await rowsOf(MONTHLY)).filter((each) => during.some(({ id }) => id === each.id)))
      expect([row.dueOn, row.ended]).toEqual(['2026-10-19', null]);
    const { rows } = await withClient(pipeline.database.ownerUrl, (client) =>
      client.query(`SELECT count(*)::int AS n FROM (
        (SELECT body, item, status, turns_on, since, disclosure_id, reason FROM coverage EXCEPT SELECT * FROM coverage_counted)) x`),
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

test('told again under its name it follows; an event under it is excepted from the beginning; the database keeps the rest', async () => {
  const of = { item: '00.policy-document', body: 'zfbgt' };
  await record({ ...of, reference: 'again' });
  await record({ ...of, reference: 'again', reason: '涉及工作秘密' });
  const happenedOn = civilDateAt(now());
  const [assigned] = expectAccepted(
    await assignObligations(pipeline.deps, OFFICE, {
      item: of.item,
      bodies: [of.body],
      subject: '会议决定',
      happenedOn,
    }),
  );
  expect(assigned).toMatchObject({ state: 'excepted', ended: expect.stringContaining('涉及工作秘密') });
  const { db } = pipeline.deps;
  await expect(
    sql`UPDATE obligation SET excepted_at = NULL, exception = NULL WHERE id = ${assigned?.id}`.execute(db),
  ).rejects.toMatchObject({ code: 'GK001' });
  await expect(
    sql`UPDATE obligation SET exception_id = (SELECT id FROM obligation_exception WHERE reference = 'again')
         WHERE item_code = ${MONTHLY.item} AND exception_id IS NULL`.execute(db),
  ).rejects.toMatchObject({ code: 'GK002' });
  await end('again', 'withdrawn');
  await expect(
    sql`UPDATE obligation_exception SET reason = 'x' WHERE reference = 'again'`.execute(db),
  ).rejects.toMatchObject({ code: 'GK001' });
});
