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
import { POLICY_ITEM } from '../../test/harness/policy-record.ts';
import { changeItem } from '../catalogue/change-item.ts';
import { findItem } from '../catalogue/items.ts';
import { decideProposal } from '../catalogue/propose-item.ts';
import { declarationOf } from '../catalogue/sheet/plan-import.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { listMessages } from '../messages/message-queries.ts';
import { closeObligationsOf } from '../obligations/close-obligations.ts';
import { keepCoverage } from '../obligations/keep-coverage.ts';
import { approveDraft, returnDraft } from './decide-draft.ts';
import { submitDraft } from './submit-draft.ts';

/** Who is next is told, and who must mend; what a colleague has done waits for nobody. */
let pipeline: Pipeline;
const COLLEAGUE = member('reviewer2', 'reviewer');
const OFFICE = member('office', 'office', '*');
const OFFICE_2 = member('office-2', 'office', '*');
beforeAll(async () => {
  pipeline = await openPipeline();
  await enrol(pipeline.deps.db, COLLEAGUE, OFFICE, OFFICE_2);
  expectAccepted(await keepCoverage(pipeline.deps));
}, 60_000);
afterAll(() => pipeline.database.close());

const act = (id: string, remark = '') => ({ id, version: null, remark });
const unread = async (who: Actor) =>
  (await listMessages(pipeline.deps.db, who.id, { before: null, unread: true, limit: 50 })).items.map(
    ({ kind, subject, text }) => ({ kind, subject, text }),
  );

test('待审核 reaches the reviewers, 退回 the editors, 待签发 the issuer; once each', async () => {
  const { deps } = pipeline;
  const id = await pipeline.submitted({ title: '一份通知' });
  // A message tells the item and never the title: it is kept and mailed beside the record.
  const called = (await findItem(deps.db, POLICY_ITEM))?.title ?? '';
  const waiting = { kind: 'todo', subject: `待审核：${called}`, text: '' };
  expect(await unread(REVIEWER)).toEqual([waiting]);
  expect(await unread(COLLEAGUE)).toEqual([waiting]);
  expect(await unread(ISSUER)).toEqual([]);
  expectAccepted(await returnDraft(deps, REVIEWER, act(id, '请补充依据。')));
  expect(await unread(COLLEAGUE)).toEqual([]);
  expect(await unread(EDITOR)).toEqual([
    { kind: 'returned', subject: `退回修改：${called}`, text: `由${REVIEWER.name}退回，意见见稿件。` },
  ]);
  expectAccepted(await submitDraft(deps, EDITOR, act(id)));
  expect(await unread(EDITOR)).toEqual([]);
  expect(await unread(COLLEAGUE)).toEqual([waiting]);
  expectAccepted(await approveDraft(deps, COLLEAGUE, act(id)));
  expect(await unread(REVIEWER)).toEqual([]);
  expect(await unread(ISSUER)).toEqual([{ kind: 'todo', subject: `待签发：${called}`, text: '' }]);
  expectAccepted(await pipeline.publish(id));
  expect(await unread(ISSUER)).toEqual([]);
});

test('an item that a body newly owes is told to its editors once, with since when; what the installation brought is not', async () => {
  const { deps, clock } = pipeline;
  expect((await unread(EDITOR)).filter(({ kind }) => kind === 'new-obligation')).toEqual([]);
  const item = await findItem(deps.db, '14.credit-rating');
  if (!item) throw new Error('no item');
  const declared = declarationOf(item);
  const { proposal } = expectAccepted(
    await changeItem(deps, OFFICE, {
      code: item.code,
      version: item.version,
      item: { ...declared, responsible: [...declared.responsible, { bodies: ['zfbgt'] }] },
      reason: '职责调整',
      validFrom: civilDate('2026-03-09'),
    }),
  );
  if (proposal === null) throw new Error('who owes an item takes a second person');
  const decided = { ...deps, closeObligations: closeObligationsOf };
  expectAccepted(await decideProposal(decided, OFFICE_2, { id: proposal, accepts: true, reason: '' }));
  clock.set('2026-03-10T09:00:00+08:00');
  expectAccepted(await keepCoverage(deps));
  expectAccepted(await keepCoverage(deps));
  const told = (await unread(EDITOR)).filter(({ kind }) => kind === 'new-obligation');
  expect(told).toMatchObject([{ subject: '新增应公开的事项 1 项' }]);
  expect(told[0]?.text).toContain(item.title);
  expect(told[0]?.text).toMatch(/自 2026年3月9日 起，首次公开期限 2026年4月7日/);
});
