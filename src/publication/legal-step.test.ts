import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { enrol } from '../../test/harness/enrol.ts';
import { databaseWithCatalogue, person } from '../dossiers/testing/publish-record.ts';
import type { Actor } from '../kernel/actor.ts';
import { fixedClock } from '../kernel/clock.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { createDraft } from './create-draft.ts';
import { approveDraft } from './decide-draft.ts';
import { listDrafts } from './draft-queries.ts';
import { findDraft } from './draft-store.ts';
import type { PublicationDeps } from './publication-deps.ts';
import { publishDraft } from './publish-draft.ts';
import { saveDraft } from './save-draft.ts';
import { submitDraft } from './submit-draft.ts';

/** 规范性文件 have a review of legality of their own, also those of departments: by the legal office of their government. */
let database: TestDatabase;
let deps: PublicationDeps;
const PROVINCE = person('legal', 'province');
beforeAll(async () => {
  database = await databaseWithCatalogue();
  deps = {
    db: database.db,
    catalogue: CATALOGUE,
    shapes: shapeHandlers,
    renderSnapshot: async () => '',
    clock: fixedClock('2026-11-30T10:00:00+08:00'),
  };
  for (const body of ['hbt', 'changsha'])
    await enrol(database.db, person('editor', body), person('reviewer', body), person('issuer', body));
  await enrol(database.db, PROVINCE, person('legal', 'changsha'));
});
afterAll(() => database.close());

async function submitted(body: string, normative: boolean): Promise<string> {
  const editor = person('editor', body);
  const draft = await createDraft(deps, editor, {
    item: '00.policy-document',
    body,
    content: {},
    obligation: null,
  });
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusals));
  const content = {
    title: `关于印发${normative ? '' : '工作要点、'}排污口设置管理办法的通知`,
    issuers: [body],
    documentDate: '2026-11-20',
    subject: '02',
    genre: 'notice',
    validity: 'in-force',
    manner: 'proactive',
    normative,
    body: '<p>排污口的设置单位应当向生态环境主管部门提出申请，并提交水质影响论证材料。</p>',
  };
  await saveDraft(deps, editor, { id: draft.value, version: 1, content });
  const result = await submitDraft(deps, editor, act(draft.value));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return draft.value;
}

const act = (id: string) => ({ id, version: null, remark: '' });
const approve = async (actor: Actor, id: string): Promise<readonly string[]> => {
  const result = await approveDraft(deps, actor, act(id));
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
const waitsFor = async (actor: Actor): Promise<readonly string[]> =>
  (await listDrafts(database.db, actor, { view: 'todo', limit: 50 })).items.map(({ id }) => id);

test('a department’s is reviewed by the legal office of its government, and by nobody else', async () => {
  const id = await submitted('hbt', true);
  expect((await findDraft(database.db, id))?.steps).toEqual(['reviewer', 'legal']);
  expect(await approve(person('reviewer', 'hbt'), id)).toEqual([]);
  expect(await approve(person('legal', 'changsha'), id)).toEqual(['not-permitted']);
  expect(await waitsFor(person('legal', 'changsha'))).toEqual([]);
  expect(await waitsFor(PROVINCE)).toEqual([id]);
  const early = await publishDraft(deps, person('issuer', 'hbt'), { ...act(id), changeNote: '' });
  expect(early.ok).toBe(false);
  expect(await approve(PROVINCE, id)).toEqual([]);
  const published = await publishDraft(deps, person('issuer', 'hbt'), { ...act(id), changeNote: '' });
  expect(published.ok ? [] : published.refusals).toEqual([]);
});

test('a government’s by its own legal office', async () => {
  const id = await submitted('changsha', true);
  expect(await approve(person('reviewer', 'changsha'), id)).toEqual([]);
  expect(await approve(PROVINCE, id)).toEqual(['not-permitted']);
  expect(await approve(person('legal', 'changsha'), id)).toEqual([]);
});

test('what is no normative document has the approvals of its item', async () => {
  const id = await submitted('hbt', false);
  expect((await findDraft(database.db, id))?.steps).toEqual(['reviewer']);
});

test('another body’s legal office is not to be named, in SQL either', async () => {
  const id = await submitted('hbt', true);
  await expect(
    database.db.updateTable('draft').set({ legal_body_code: 'changsha' }).where('id', '=', id).execute(),
  ).rejects.toThrow(/does not review the legality|by a submission only/);
});
