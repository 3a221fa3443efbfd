import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { expectAccepted, member, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import type { NewBodyChange } from '../api/contract.ts';
import { connect } from '../database/database.ts';
import { listCoverage } from '../obligations/coverage-queries.ts';
import { sumFigures } from '../obligations/figures.ts';
import { keepCoverage } from '../obligations/keep-coverage.ts';
import { tallyAll, tallyBelow } from '../obligations/tallies.ts';
import { findBody, listBodies } from './body-queries.ts';
import { decideBodyChange } from './decide-body-change.ts';
import { loadBodies } from './load-bodies.ts';
import { proposeBodyChange } from './propose-body-change.ts';

/** Bodies are set up, renamed, closed and merged on screen: two people, and what is owed follows. */
let pipeline: Pipeline;
const OFFICE = member('office', 'office', '*');
const SECOND = member('second', 'office', '*');
beforeAll(async () => {
  pipeline = await openPipeline();
  await enrol(pipeline.deps.db, OFFICE, SECOND, member('city-office', 'office', 'changsha'));
  expectAccepted(await keepCoverage(pipeline.deps));
}, 60_000);
afterAll(() => pipeline.database.close());

const BASIS = '湘编〔2026〕8号《关于机构改革的批复》';
const propose = (input: Partial<NewBodyChange>) =>
  proposeBodyChange(pipeline.deps, OFFICE, {
    kind: 'close',
    body: 'hbt',
    effectiveOn: '2026-03-09',
    basis: BASIS,
    ...input,
  });
const confirm = (id: string, actor = SECOND) =>
  decideBodyChange(pipeline.deps, actor, { id, confirms: true, remark: '' });
async function change(input: Partial<NewBodyChange>): Promise<void> {
  expectAccepted(await confirm(expectAccepted(await propose(input))));
}
const refusedWith = (...codes: string[]) => ({ ok: false, refusals: codes.map((code) => ({ code })) });
const open = async (body: string) =>
  (
    await pipeline.deps.db
      .selectFrom('obligation')
      .select(['id', 'item_code', 'period'])
      .where('body_code', '=', body)
      .where('discharged_at', 'is', null)
      .where('excepted_at', 'is', null)
      .orderBy('id')
      .execute()
  ).map(({ item_code, period }) => `${item_code} ${period}`);

test('everything that is wrong is told at once', async () => {
  expect(
    await propose({
      kind: 'add',
      body: '9',
      name: '',
      shortName: '',
      parent: 'none',
      basis: ' ',
      level: 'county',
    }),
  ).toMatchObject(
    refusedWith(
      'field-required',
      'body-code-invalid',
      'field-required',
      'field-required',
      'body-unknown',
      'field-required',
    ),
  );
  expect(await propose({ kind: 'merge', successor: 'hbt', body: 'hbt' })).toMatchObject(
    refusedWith('body-successor-same'),
  );
  expect(await propose({ body: 'changsha' })).toMatchObject(refusedWith('body-has-others-below'));
  const { names } = (await findBody(pipeline.deps.db, 'hbt')) ?? { names: [] };
  const [now] = names;
  expect(
    await propose({
      kind: 'rename',
      name: now?.name ?? '',
      shortName: '厅',
      effectiveOn: now?.validFrom ?? '',
    }),
  ).toMatchObject(refusedWith('body-change-before-its-time', 'body-name-unchanged'));
  expect(
    await proposeBodyChange(pipeline.deps, member('city-office', 'office', 'changsha'), {
      kind: 'close',
      body: 'hbt',
      effectiveOn: '2026-03-09',
      basis: BASIS,
    }),
  ).toMatchObject(refusedWith('not-permitted'));
});

test('a second person confirms, from the day on which it is in force, once; no SQL of the application does otherwise', async () => {
  const { deps, clock } = pipeline;
  const id = expectAccepted(
    await propose({
      kind: 'rename',
      name: '湖南省生态环境和气候厅',
      shortName: '生态气候厅',
      effectiveOn: '2026-03-20',
    }),
  );
  expect(await propose({ kind: 'close' })).toMatchObject(refusedWith('body-change-waiting'));
  expect(await confirm(id, OFFICE)).toMatchObject(
    refusedWith('body-change-same-person', 'body-change-not-yet'),
  );
  const decide = (who: string) =>
    sql`UPDATE body_change SET state = 'confirmed', decided_by = ${who}, decided_by_name = 'x', decided_at = now() WHERE id = ${id}`.execute(
      deps.db,
    );
  await expect(decide(OFFICE.id)).rejects.toThrow();
  await expect(
    sql`UPDATE public_body SET abolished_on = '2026-03-09' WHERE code = 'hbt'`.execute(deps.db),
  ).rejects.toMatchObject({ code: '42501' });
  clock.set('2026-03-20T09:30:00+08:00');
  expectAccepted(await confirm(id));
  expect(await confirm(id)).toMatchObject(refusedWith('body-change-decided'));
  expect(await findBody(deps.db, 'hbt')).toMatchObject({
    name: '湖南省生态环境和气候厅',
    names: [
      { validFrom: '2026-03-20', basis: BASIS },
      { name: '湖南省生态环境厅', validTo: '2026-03-20' },
      {},
    ],
  });
  const found = await listBodies(deps.db, { q: '湖南省生态环境厅', limit: 5 });
  expect(found.items.map(({ code }) => code)).toContain('hbt');
});

test('a refused change changes nothing, and says why', async () => {
  const id = expectAccepted(await propose({ body: 'zrzyt' }));
  const refuse = (remark: string) => decideBodyChange(pipeline.deps, SECOND, { id, confirms: false, remark });
  expect(await refuse(' ')).toMatchObject(refusedWith('reason-required'));
  expectAccepted(await refuse('批复文号不对'));
  expect(await findBody(pipeline.deps.db, 'zrzyt')).toMatchObject({ abolishedOn: null });
});

test('a new body owes from the day on which it is set up, and nothing before', async () => {
  const { deps, clock } = pipeline;
  await change({
    kind: 'add',
    body: 'test-dept',
    name: '湖南省演示事务厅',
    shortName: '省演示厅',
    level: 'province',
    bodyKind: 'department',
    parent: 'province',
    effectiveOn: '2026-03-18',
  });
  expectAccepted(await keepCoverage(deps));
  const cells = (await listCoverage(deps.db, { body: 'test-dept', limit: 500 }, clock.now())).items;
  expect(cells.length).toBeGreaterThan(10);
  expect(new Set(cells.map(({ since }) => since))).toEqual(new Set(['2026-03-18']));
  expect(cells.filter(({ dueOn }) => dueOn !== null && dueOn < '2026-03-18')).toEqual([]);
  expect((await open('test-dept')).filter((each) => / 2025| 2026-0[12]/.test(each))).toEqual([]);
});

test('what a merged body still owes passes to its successor, what it met stays; a start does not bring it back', async () => {
  const { deps, clock, database } = pipeline;
  const owed = await open('hbt');
  expect(owed.length).toBeGreaterThan(0);
  const whole = sumFigures([await tallyAll(deps.db, clock.now(), null)]);
  await change({ kind: 'merge', body: 'hbt', successor: 'zrzyt', effectiveOn: '2026-03-20' });
  expectAccepted(await keepCoverage(deps));
  expect(await open('hbt')).toEqual([]);
  expect(await open('zrzyt')).toEqual(expect.arrayContaining(owed));
  expect((await listCoverage(deps.db, { body: 'hbt', limit: 5 }, clock.now())).items).toEqual([]);
  expect((await tallyAll(deps.db, clock.now(), null)).late).toBeGreaterThanOrEqual(whole.late - owed.length);
  expect(await findBody(deps.db, 'zrzyt')).toMatchObject({
    predecessors: expect.arrayContaining([
      expect.objectContaining({ code: 'hbt', kind: 'merged', basis: BASIS }),
    ]),
  });
  const owner = connect(database.ownerUrl, { max: 1 });
  await loadBodies(owner, HUNAN_BODIES).finally(() => owner.destroy());
  expect(await findBody(deps.db, 'hbt')).toMatchObject({
    name: '湖南省生态环境和气候厅',
    abolishedOn: '2026-03-20',
  });
});

test('the bodies below a merged government stand below its successor, on the boards too', async () => {
  const { deps, clock } = pipeline;
  const counties = (
    await listBodies(deps.db, { parent: 'changsha', kind: 'government', level: 'county', limit: 50 })
  ).items;
  const [gone, heir] = counties;
  if (!gone || !heir) throw new Error('no two counties');
  await change({
    kind: 'add',
    body: 'test-town',
    name: '演示镇人民政府',
    shortName: '演示镇',
    level: 'township',
    bodyKind: 'government',
    parent: gone.code,
    divisionCode: '430199001',
    effectiveOn: '2026-03-10',
  });
  await change({ kind: 'merge', body: gone.code, successor: heir.code, effectiveOn: '2026-03-20' });
  expectAccepted(await keepCoverage(deps));
  expect(await findBody(deps.db, 'test-town')).toMatchObject({ parent: heir.code });
  const below = await tallyBelow(deps.db, clock.now(), heir.code, null);
  expect(below.map(({ body }) => body)).toContain('test-town');
});
