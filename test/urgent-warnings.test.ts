import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDate } from '../src/kernel/civil-date.ts';
import { DEMONSTRATION } from '../src/main/demonstration-data.ts';
import { withClient } from '../src/postgres/database-roles.ts';
import { type Answer, codesOf, textAt, visitor } from './harness/api-client.ts';
import { type Clerks, signInClerks } from './harness/clerks.ts';
import { testClock } from './harness/database.ts';
import { POLICY_ITEM, policyRecord } from './harness/policy-record.ts';

/** 紧急发布: a warning goes out before its reviews, which are owed within 24 hours. */
const TODAY = civilDate('2026-03-09');
const ITEM = '13.warning';
const clock = testClock(`${TODAY}T02:30:00+08:00`);
let clerks: Clerks;
let body = '';
let content: Readonly<Record<string, unknown>> = {};

beforeAll(async () => {
  const record = DEMONSTRATION.examples
    .flatMap((area) => area.demonstration(TODAY))
    .find(({ item, content: each }) => item === ITEM && each.stage === 'issue');
  if (record === undefined) throw new Error('the demonstration has no warning');
  ({ body } = record);
  content = {
    ...record.content,
    documentDate: TODAY,
    from: `${TODAY} 00:00`,
    until: `${addDays(TODAY, 2)} 20:00`,
  };
  clerks = await signInClerks(clock, {}, [body]);
});
afterAll(() => clerks.server.close());

let serial = 700;
/** A warning that was sent for review; the id of its draft. */
async function submitted(): Promise<string> {
  serial += 1;
  const created = await clerks.create(`editor@${body}`, {
    item: ITEM,
    body,
    content: { ...content, dossierNumber: `430100-YJ2026-${serial}`, area: `第${serial}次的范围。` },
  });
  expect([created.status, created.text]).toEqual([201, expect.anything()]);
  const id = textAt(created.json, 'id');
  await done(clerks.act(`editor@${body}`, id, 'submit'));
  return id;
}
const done = async (answer: Promise<Answer>): Promise<Answer> => {
  const given = await answer;
  expect([given.status, given.status === 200 ? '' : given.text]).toEqual([200, '']);
  return given;
};
const urgently = (id: string, opinion = '强降雨将至，来不及先行审核。', who = `issuer@${body}`) =>
  clerks.act(who, id, 'publish-urgently', { opinion });
const obligationOf = (id: string) =>
  clerks.server.db
    .selectFrom('obligation')
    .select(['due_on', 'discharged_at'])
    .where('period', '=', `event:urgent:${id}`)
    .executeTakeFirst();
const pageOf = async (draft: Answer): Promise<string> =>
  (await visitor(clerks.server.url).get(`/d/${textAt(draft.json, 'disclosure')}`, { accept: 'text/html' }))
    .text;

test('it is public at once, says by whom, owes its review within 24 hours, and the reviewer finds it', async () => {
  const id = await submitted();
  // Who may issue it finds it before it was reviewed.
  expect((await clerks.by(`issuer@${body}`).get('/api/v1/drafts?view=todo')).text).toContain(id);
  expect((await clerks.by(`issuer@${body}`).get('/api/v1/messages')).text).toContain('情况紧急可先行发布');
  const issued = await done(urgently(id));
  expect(await pageOf(issued)).toMatch(
    /紧急发布[\s\S]*审核：尚未补办，应当在[^。]{0,60}2026-03-10 02:30[^。]{0,20}前完成/,
  );
  expect(await obligationOf(id)).toEqual({ due_on: addDays(TODAY, 1), discharged_at: null });
  const todo = await clerks.by(`reviewer@${body}`).get('/api/v1/drafts?view=todo');
  expect(todo.text).toContain(id);
  expect(todo.text).toContain('待补办审核');
  const messages = await clerks.by(`reviewer@${body}`).get('/api/v1/messages');
  expect(messages.text).toContain('紧急发布后待补办审核');

  clock.advance(600_000);
  const reviewed = await done(clerks.act(`reviewer@${body}`, id, 'confirm-urgent'));
  // Other processes hear of it, and this one, within a second.
  await expect.poll(() => pageOf(reviewed)).toMatch(/补办，审核通过/);
  expect((await obligationOf(id))?.discharged_at).not.toBeNull();
  expect((await clerks.by(`reviewer@${body}`).get('/api/v1/drafts?view=todo')).text).not.toContain(id);
  expect(codesOf(await clerks.act(`reviewer@${body}`, id, 'object-urgent', { opinion: '晚了' }))).toEqual([
    'urgent-not-waiting',
  ]);
});

test('an objection has a reason, is shown, takes nothing back, and tells who can mend it', async () => {
  const id = await submitted();
  await done(urgently(id));
  expect(codesOf(await clerks.act(`reviewer@${body}`, id, 'object-urgent'))).toEqual(['reason-required']);
  const reviewed = await done(clerks.act(`reviewer@${body}`, id, 'object-urgent', { opinion: '范围写错' }));
  await expect.poll(() => pageOf(reviewed)).toContain('提出异议，发布单位正在处理');
  const page = await pageOf(reviewed);
  expect(page).not.toContain('范围写错');
  for (const who of ['editor', 'issuer'])
    expect((await clerks.by(`${who}@${body}`).get('/api/v1/messages')).text).toContain('紧急发布被提出异议');
});

test('refused: another type, without a reason, by who wrote it, by who may not issue, and its own review', async () => {
  const id = await submitted();
  expect(codesOf(await urgently(id, ' '))).toEqual(['reason-required']);
  expect(codesOf(await urgently(id, '紧急', `reviewer@${body}`))).toEqual(['not-permitted']);
  expect(codesOf(await urgently(id, '紧急', `editor@${body}`))).toEqual(['not-permitted']);
  const other = await clerks.create('editor@zfbgt', {
    item: POLICY_ITEM,
    body: 'zfbgt',
    content: policyRecord(),
  });
  const document = textAt(other.json, 'id');
  await done(clerks.act('editor@zfbgt', document, 'submit'));
  expect(codesOf(await urgently(document, '紧急', 'issuer@zfbgt'))).toEqual(['urgent-not-for-type']);
  await done(urgently(id));
  expect(codesOf(await clerks.act(`issuer@${body}`, id, 'confirm-urgent'))).toEqual(['not-permitted']);
});

test('the database refuses the same: other types, the writer, reviews by who had a part, a met obligation without one', async () => {
  const { appUrl, db } = clerks.server;
  const tried = (text: string, values: readonly unknown[]) =>
    withClient(appUrl, async (client) => {
      await client.query('BEGIN');
      return client.query(text, [...values]).then(
        () => 'taken',
        (error: Error & { code?: string }) => error.code,
      );
    });
  const account = async (name: string): Promise<string> =>
    (await db.selectFrom('account').select('id').where('username', '=', name).executeTakeFirstOrThrow()).id;
  const now = clock.now();
  const ISSUE = `INSERT INTO urgent_issue SELECT d.id, d.round, d.content_digest, d.steps, 'x', $2, 'x', $3, $3::timestamptz + interval '24 hours', (SELECT min(id) FROM obligation)
    FROM draft d WHERE d.id = $1`;
  const document = await clerks.draftIn('in-review');
  expect(await tried(ISSUE, [document, await account('issuer@zfbgt'), now])).toBe('GK002');
  const id = await submitted();
  expect(await tried(ISSUE, [id, await account(`editor@${body}`), now])).toBe('GK002');
  expect(await tried(ISSUE, [id, await account(`issuer@${body}`), now])).toBe('taken');
  await done(urgently(id));
  const REVIEW = `INSERT INTO urgent_review SELECT $1, u.steps[1], 'confirmed', '', $2, 'x', $3 FROM urgent_issue u WHERE u.draft_id = $1`;
  expect(await tried(REVIEW, [id, await account(`issuer@${body}`), now])).toBe('GK002');
  expect(await tried(REVIEW, [id, await account(`editor@${body}`), now])).toBe('GK002');
  expect(await tried(REVIEW, [id, await account('reviewer@zfbgt'), now])).toBe('GK002');
  const MET = `UPDATE obligation SET discharged_at = $2 WHERE period = 'event:urgent:' || $1`;
  expect(await tried(MET, [id, now])).toBe('GK002');
  expect(await tried(REVIEW, [id, await account(`reviewer@${body}`), now])).toBe('taken');
});
