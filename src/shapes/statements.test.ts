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
import type { JsonObject } from '../kernel/canonical-json.ts';
import { confirmStatement, listStatements } from '../obligations/confirm-statement.ts';
import { listCoverage } from '../obligations/coverage-queries.ts';
import { keepCoverage } from '../obligations/keep-coverage.ts';
import { listObligations } from '../obligations/obligation-queries.ts';
import { createDraft } from '../publication/create-draft.ts';
import { approveDraft } from '../publication/decide-draft.ts';
import { publishDraft } from '../publication/publish-draft.ts';
import { submitDraft } from '../publication/submit-draft.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';

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
  expect(await listStatements(deps.db, { waiting: true, limit: 5 })).toMatchObject([
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
