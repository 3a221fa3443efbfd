import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrol } from '../../test/harness/enrol.ts';
import {
  EDITOR,
  expectAccepted,
  ISSUER,
  member,
  openPipeline,
  type Pipeline,
  REVIEWER,
} from '../../test/harness/pipeline.ts';
import { changeItem } from '../catalogue/change-item.ts';
import { findItem } from '../catalogue/items.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { frequencyOf } from '../kernel/period.ts';
import { listCoverage } from '../obligations/coverage-queries.ts';
import { confirmStatement, refuseStatement } from '../obligations/decide-statement.ts';
import { keepCoverage } from '../obligations/keep-coverage.ts';
import { getObligation, listObligations } from '../obligations/obligation-queries.ts';
import { listOwnCoverage } from '../obligations/own-coverage.ts';
import { listStatements } from '../obligations/statement-queries.ts';
import { createDraft } from '../publication/create-draft.ts';
import { approveDraft } from '../publication/decide-draft.ts';
import { publishDraft } from '../publication/publish-draft.ts';
import { submitDraft } from '../publication/submit-draft.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { declareNotApplicable } from './declare-not-applicable.ts';

/**
 * A body says in public that an item does not concern it, or that a period brought nothing: silence does not excuse,
 * and neither does a word that nobody confirmed.
 */
let pipeline: Pipeline;
const OFFICE = member('office', 'office', '*');
beforeAll(async () => {
  pipeline = await openPipeline();
  await enrol(
    pipeline.deps.db,
    OFFICE,
    member('editor-h', 'editor', 'hbt'),
    member('reviewer-h', 'reviewer', 'hbt'),
    member('issuer-h', 'issuer', 'hbt'),
  );
  expectAccepted(await keepCoverage(pipeline.deps));
}, 60_000);
afterAll(() => pipeline.database.close());

const act = (id: string) => ({ id, version: null, remark: '' });
async function state(content: JsonObject) {
  const { deps } = pipeline;
  const [editor, reviewer, issuer] = [
    member('editor-h', 'editor', 'hbt'),
    member('reviewer-h', 'reviewer', 'hbt'),
    member('issuer-h', 'issuer', 'hbt'),
  ];
  const input = { item: '00.coverage-statement', body: 'hbt', content, obligation: null };
  const id = expectAccepted(await createDraft(deps, editor, input));
  const submitted = await submitDraft(deps, editor, act(id));
  if (!submitted.ok) return submitted;
  expectAccepted(await approveDraft(deps, reviewer, act(id)));
  return publishDraft(deps, issuer, { ...act(id), changeNote: '' });
}
const cell = async (item: string) =>
  (await listCoverage(pipeline.deps.db, { item, body: 'hbt', limit: 1 }, pipeline.clock.now())).items[0];
const SAID = { title: '关于不涉及的声明', documentDate: '2026-03-05', reason: '本单位没有该项职责。' };

test('不涉及 counts from the day on which the office confirms it, for a year, and ends with the statement', async () => {
  const { deps, clock } = pipeline;
  expect(await state({ ...SAID, kind: 'not-applicable', item: 'none' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'item-unknown' }],
  });
  expect(await state({ ...SAID, kind: 'not-applicable', item: '12.village-finance' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'item-not-owed-by-body' }],
  });
  const { disclosureId } = expectAccepted(
    await state({ ...SAID, kind: 'not-applicable', item: '08.power-list' }),
  );
  expect(await cell('08.power-list')).toMatchObject({ state: 'never-published' });
  expect(await listStatements(deps.db, { waiting: true, limit: 5 }, today(clock))).toMatchObject([
    { disclosure: disclosureId, body: 'hbt' },
  ]);
  expect(await confirmStatement(deps, ISSUER, disclosureId)).toMatchObject({ ok: false });
  expectAccepted(await confirmStatement(deps, OFFICE, disclosureId));
  expect(await confirmStatement(deps, OFFICE, disclosureId)).toMatchObject({
    ok: false,
    refusals: [{ code: 'transition-illegal' }],
  });
  expect(await cell('08.power-list')).toMatchObject({
    state: 'not-applicable',
    dueOn: '2027-03-09',
    reason: SAID.reason,
    disclosure: disclosureId,
  });
  const later = (
    await listCoverage(
      deps.db,
      { item: '08.power-list', body: 'hbt', limit: 1 },
      new Date('2027-03-10T04:00:00Z'),
    )
  ).items[0];
  expect(later).toMatchObject({ state: 'review-due', late: true });
  expectAccepted(
    await withdrawDisclosure(deps, member('issuer-h', 'issuer', 'hbt'), {
      id: disclosureId,
      reason: '职责已调整',
    }),
  );
  expect(await cell('08.power-list')).toMatchObject({ state: 'never-published' });
  expect(clock.now()).toBeInstanceOf(Date);
});

test('零报告 meets the obligation of its period and no other, and its withdrawal opens it again', async () => {
  const { deps } = pipeline;
  const item = '14.air-bulletin';
  const ofBody = async () =>
    (await listObligations(deps, { item, body: 'hbt', limit: 20 }, pipeline.clock.now())).items;
  const [first, ...others] = await ofBody();
  if (!first) throw new Error('no period of the item is owed');
  const said = { ...SAID, kind: 'nothing-to-publish', item };
  expect(await state(said)).toMatchObject({
    ok: false,
    refusals: [{ code: 'field-required', path: '/period' }],
  });
  expect(await state({ ...said, period: '2019-01' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'not-found' }],
  });
  const { disclosureId } = expectAccepted(await state({ ...said, period: first.period }));
  const after = await ofBody();
  expect(after.find((each) => each.id === first.id)).toMatchObject({
    state: 'nothing-to-publish',
    disclosure: disclosureId,
  });
  expect(after.filter((each) => each.id !== first.id)).toEqual(others);
  expectAccepted(
    await withdrawDisclosure(deps, member('issuer-h', 'issuer', 'hbt'), {
      id: disclosureId,
      reason: '数据已恢复',
    }),
  );
  expect((await ofBody()).find((each) => each.id === first.id)).toEqual(first);
});

const own = async (item: string) =>
  (await listOwnCoverage(pipeline.deps, 'hbt', pipeline.clock.now())).find(
    ({ cell: { item: of } }) => of === item,
  );

test('from the draft that is filled already to the refusal that the body reads, and stated again', async () => {
  const { deps, clock } = pipeline;
  const item = '08.power-list';
  const editor = member('editor-h', 'editor', 'hbt');
  expect(await declareNotApplicable(deps, editor, { item, body: 'hbt', reason: ' ' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'reason-required' }],
  });
  const said = { item, body: 'hbt', reason: '本单位没有该类事项。' };
  const draft = expectAccepted(await declareNotApplicable(deps, editor, said));
  expect(await own(item)).toMatchObject({ draft: null, statementDraft: { id: draft }, statement: null });
  expectAccepted(await submitDraft(deps, editor, act(draft)));
  expectAccepted(await approveDraft(deps, member('reviewer-h', 'reviewer', 'hbt'), act(draft)));
  const { disclosureId } = expectAccepted(
    await publishDraft(deps, member('issuer-h', 'issuer', 'hbt'), { ...act(draft), changeNote: '' }),
  );
  expect(await own(item)).toMatchObject({ statementDraft: null, statement: { state: 'waiting' } });
  expect(await refuseStatement(deps, OFFICE, disclosureId, '')).toMatchObject({
    ok: false,
    refusals: [{ code: 'reason-required' }],
  });
  expectAccepted(await refuseStatement(deps, OFFICE, disclosureId, '三定方案有该项职责。'));
  expect(await own(item)).toMatchObject({
    cell: { state: 'never-published' },
    statement: { state: 'refused', refusal: '三定方案有该项职责。' },
  });
  expect(await confirmStatement(deps, OFFICE, disclosureId)).toMatchObject({
    ok: false,
    refusals: [{ code: 'transition-illegal' }],
  });
  const told = await deps.db.selectFrom('message').selectAll().where('body_code', '=', 'hbt').execute();
  expect(told.filter(({ cause }) => cause.startsWith(`statement:${disclosureId}:`))).toMatchObject([
    { kind: 'reply', role: 'editor' },
  ]);
  expect(await listStatements(deps.db, { waiting: true, limit: 5 }, today(clock))).toEqual([]);
});

test('the office of a government decides for the bodies below it, and for no others', async () => {
  const { deps, clock } = pipeline;
  const city = member('city-office', 'office', 'changsha');
  const elsewhere = member('other-office', 'office', 'zhuzhou');
  await enrol(deps.db, city, elsewhere);
  const disclosureId = await stateOfCounty();
  expect(await confirmStatement(deps, elsewhere, disclosureId)).toMatchObject({
    ok: false,
    refusals: [{ code: 'not-permitted' }],
  });
  expect(await listStatements(deps.db, { region: 'changsha', limit: 5 }, today(clock))).toMatchObject([
    { disclosure: disclosureId, state: 'waiting' },
  ]);
  expect(await listStatements(deps.db, { region: 'zhuzhou', limit: 5 }, today(clock))).toEqual([]);
  expectAccepted(await confirmStatement(deps, city, disclosureId));
  expect(
    await listStatements(
      deps.db,
      { region: 'changsha', state: 'review-due', limit: 5 },
      civilDate('2027-03-20'),
    ),
  ).toMatchObject([{ disclosure: disclosureId, reviewOn: '2027-03-09' }]);
});

async function stateOfCounty(): Promise<string> {
  const { deps } = pipeline;
  const [county] = await deps.db
    .selectFrom('public_body')
    .select('code')
    .where('parent_code', '=', 'changsha')
    .where('kind', '=', 'government')
    .orderBy('code')
    .execute();
  if (!county) throw new Error('no county below the city');
  const body = county.code;
  const people = [
    member('editor-c', 'editor', body),
    member('reviewer-c', 'reviewer', body),
    member('issuer-c', 'issuer', body),
  ] as const;
  await enrol(deps.db, ...people);
  const [editor, reviewer, issuer] = people;
  const id = expectAccepted(
    await declareNotApplicable(deps, editor, { item: '08.power-list', body, reason: '没有该项职责。' }),
  );
  expectAccepted(await submitDraft(deps, editor, act(id)));
  expectAccepted(await approveDraft(deps, reviewer, act(id)));
  return expectAccepted(await publishDraft(deps, issuer, { ...act(id), changeNote: '' })).disclosureId;
}

test('no SQL of the application confirms for somebody else, or twice', async () => {
  const { deps } = pipeline;
  const { disclosureId } = expectAccepted(
    await state({ ...SAID, kind: 'not-applicable', item: '08.negative-list' }),
  );
  const confirm = (who: string) =>
    sql`UPDATE coverage_statement SET confirmed_on = '2026-03-09', confirmed_by = ${who}, confirmed_by_name = 'x' WHERE disclosure_id = ${disclosureId}`.execute(
      deps.db,
    );
  await expect(confirm(EDITOR.id)).rejects.toMatchObject({ code: 'GK002' });
  await expect(confirm(REVIEWER.id)).rejects.toMatchObject({ code: 'GK002' });
  await confirm(OFFICE.id);
  await expect(confirm(OFFICE.id)).rejects.toMatchObject({ code: 'GK001' });
});

test('零报告 meets a period of every kind', async () => {
  const { deps } = pipeline;
  const code = '14.water-stations';
  const day = today(pipeline.clock);
  for (const every of ['month', 'quarter', 'half-year', 'year', 'day', 'hour'] as const) {
    const found = await findItem(deps.db, code);
    if (!found) throw new Error(code);
    const { version, validFrom: _, retiredOn: __, ...item } = found;
    const timing = { kind: 'period' as const, every, days: 20, unit: 'working-day' as const };
    const input = { code, version, item: { ...item, timing }, reason: '调整周期', validFrom: day };
    expectAccepted(await changeItem(deps, OFFICE, input));
    expectAccepted(await keepCoverage(deps));
    const open = (await listObligations(deps, { item: code, body: 'hbt', limit: 100 }, pipeline.clock.now()))
      .items;
    const kind = every === 'hour' ? 'day' : every;
    const row = open.find(
      ({ period, dischargedAt }) => frequencyOf(period) === kind && dischargedAt === null,
    );
    const said = await state({ ...SAID, kind: 'nothing-to-publish', item: code, period: row?.period ?? '' });
    expect([every, said.ok]).toEqual([every, true]);
    const after = await getObligation(deps, row?.id ?? 0, day);
    expect([every, after.state]).toEqual([every, 'nothing-to-publish']);
  }
});
