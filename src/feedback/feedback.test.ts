import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { receiptHash } from '../consultations/keys.ts';
import { today } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { answerFeedback, passFeedback } from './answer-feedback.ts';
import { FeedbackIntake, type SentFeedback } from './feedback-intake.ts';
import {
  countFeedback,
  countFeedbackByBody,
  findContact,
  findFeedback,
  findOwnFeedback,
  forgetFeedbackContacts,
} from './feedback-store.ts';
import { feedbackKeys } from './keys.ts';
import type { FeedbackReceipt } from './receive-feedback.ts';
import type { FeedbackInput } from './rules-feedback.ts';

let pipeline: Pipeline;
let intake: FeedbackIntake;
let serial = 0;
const STRANGER = member('stranger', 'editor', 'hbt');

beforeAll(async () => {
  pipeline = await openPipeline();
  await enrol(pipeline.database.db, STRANGER);
  intake = new FeedbackIntake({ ...pipeline.deps, keys: feedbackKeys(Buffer.alloc(32, 3)) });
});
afterAll(() => pipeline.database.close());

/** From a network of its own, so that no test meets another's limits. */
function send(
  input: Partial<FeedbackInput>,
  more: Partial<SentFeedback> = {},
): Promise<Result<FeedbackReceipt>> {
  serial += 1;
  return intake.submit({
    input: {
      text: '没有找到文件。',
      kind: 'not-public',
      body: '',
      item: '',
      page: '',
      contact: '',
      ...input,
    },
    ticket: '',
    answer: '',
    key: null,
    address: `10.${serial >> 8}.${serial & 255}.1`,
    ...more,
  });
}
const taken = async (input: Partial<FeedbackInput> = {}) => expectAccepted(await send(input));
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path ?? ''}`.trim());
const db = () => pipeline.database.db;
const answer = (code: string, outcome: string, more: { text?: string; item?: string } = {}, actor = EDITOR) =>
  answerFeedback(pipeline.deps, actor, { code, outcome, text: '已核查。', ...more });
const owed = (code: string) =>
  db()
    .selectFrom('obligation')
    .innerJoin('obligation_reason', 'obligation_reason.id', 'obligation.reason_id')
    .selectAll('obligation')
    .select(['computation', 'basis'])
    .where('period', '=', `event:feedback:${code}`)
    .orderBy('obligation.id')
    .execute();

describe('what comes in', () => {
  test('needs a text and nothing else, and all that is wrong is said at once', async () => {
    expect(codes(await send({ text: ' ', kind: 'x', contact: '1'.repeat(201) }))).toEqual([
      'field-required /text',
      'field-invalid /contact',
      'field-invalid /kind',
    ]);
    expect(codes(await send({ body: 'nobody', item: '99.nothing' }))).toEqual([
      'item-unknown /item',
      'body-unknown /body',
    ]);
    const receipt = await taken();
    expect(await findFeedback(db(), receipt.code)).toMatchObject({
      body: 'zfbgt',
      aboutItem: false,
      state: 'waiting',
    });
  });

  test('is kept without what identifies a person, and the secret only as a digest', async () => {
    const receipt = await taken({ text: '张某电话13800138000，没有公开。', contact: '13900139000' });
    const stored = await db()
      .selectFrom('feedback')
      .selectAll()
      .where('code', '=', receipt.code)
      .executeTakeFirstOrThrow();
    expect(stored.text).toBe('张某电话〔手机号码〕，没有公开。');
    expect(JSON.stringify(stored)).not.toContain('13800138000');
    expect(JSON.stringify(stored)).not.toContain(receipt.secret);
    expect(
      await findOwnFeedback(db(), receipt.code, receiptHash(receipt.secret.toLowerCase())),
    ).not.toBeNull();
    expect(await findOwnFeedback(db(), receipt.code, receiptHash(receipt.code))).toBeNull();
  });

  test('sent twice is one', async () => {
    const { ticket } = intake.ticket();
    const [one, two] = [
      expectAccepted(await send({ text: '重复' }, { ticket })),
      expectAccepted(await send({ text: '重复' }, { ticket })),
    ];
    expect(two).toEqual(one);
    expect(await owed(one.code)).toHaveLength(1);
  });

  test('goes to the body of the page, and its answer is owed by the term of its kind, with a message that tells nothing', async () => {
    const published = expectAccepted(await pipeline.publish(await pipeline.approved()));
    const page = `https://zwgk.example.gov.cn/d/${published.disclosureId}?from=x`;
    const wrong = await taken({ text: '文号写错了', kind: 'wrong', page });
    expect(await findFeedback(db(), wrong.code)).toMatchObject({
      body: 'zfbgt',
      item: POLICY_ITEM,
      disclosure: published.disclosureId,
      // Received on Monday 9 March 2026: three working days.
      dueOn: '2026-03-12',
    });
    expect(await owed(wrong.code)).toMatchObject([
      { item_code: POLICY_ITEM, due_on: '2026-03-12', computation: expect.stringContaining('3个工作日') },
    ]);
    const { rows } = await sql<{
      text: string;
    }>`SELECT subject || text AS text FROM message WHERE cause = ${`feedback:${wrong.code}:received`}`.execute(
      db(),
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('文号');
    expect((await taken({ page: '/bodies/hbt/figures' })).body).toBe('hbt');
    expect((await taken({ kind: 'personal-data' })).dueOn).toBe('2026-03-10');
    expect((await taken({ kind: 'not-public' })).dueOn).toBe('2026-03-30');
  });

  test('from one network beyond the allowance answers a question first', async () => {
    const address = '203.0.113.7';
    for (let i = 0; i < 5; i += 1) expectAccepted(await send({ text: `第${i}件` }, { address }));
    expect(codes(await send({ text: '第6件' }, { address }))).toEqual(['challenge-required /answer']);
  });

  test('together, each is taken or refused on its own', async () => {
    const results = await Promise.all(
      ['甲', '乙', '丙'].map((text, i) => send({ text, ...(i === 1 && { item: '99.nothing' }) })),
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});

describe('an answer', () => {
  test('is given by the body, once, in public, without personal data', async () => {
    const { code } = await taken({ body: 'zfbgt' });
    expect(codes(await answer(code, 'unfounded', {}, STRANGER))).toEqual(['not-permitted']);
    expect(codes(await answer(code, 'unfounded', {}, ISSUER))).toEqual(['not-permitted']);
    expect(codes(await answer(code, '', { text: '' }))).toEqual([
      'field-required /outcome',
      'field-required /text',
    ]);
    expect(codes(await answer(code, 'unfounded', { text: '已电话答复13800138000' }))).toEqual([
      'feedback-answer-personal /text',
    ]);
    expectAccepted(await answer(code, 'unfounded', {}, REVIEWER));
    expect(codes(await answer(code, 'justified'))).toEqual(['feedback-answered']);
    expect(await findFeedback(db(), code)).toMatchObject({
      state: 'answered',
      outcome: 'unfounded',
      answer: '已核查。',
    });
    expect(await owed(code)).toMatchObject([{ discharged_at: expect.anything() }]);
  });

  test('that something is rightly missed makes it owed', async () => {
    const { code } = await taken({ body: 'zfbgt' });
    expect(codes(await answer(code, 'justified'))).toEqual(['feedback-needs-item /item']);
    expect(codes(await answer(code, 'justified', { item: '14.air-daily' }))).not.toEqual([]);
    expectAccepted(await answer(code, 'justified', { item: POLICY_ITEM }));
    const found = await findFeedback(db(), code);
    const obligation = await db()
      .selectFrom('obligation')
      .selectAll()
      .where('id', '=', found?.owed ?? 0)
      .executeTakeFirstOrThrow();
    expect(obligation).toMatchObject({ item_code: POLICY_ITEM, body_code: 'zfbgt', discharged_at: null });
  });

  test('that a record is wrong is given after it was corrected or withdrawn', async () => {
    const { disclosureId } = expectAccepted(await pipeline.publish(await pipeline.approved()));
    pipeline.clock.advance(60_000);
    const { code } = await taken({ kind: 'wrong', page: `/d/${disclosureId}` });
    expect(codes(await answer(code, 'partly'))).toEqual(['feedback-not-mended /outcome']);
    pipeline.clock.advance(60_000);
    expectAccepted(await withdrawDisclosure(pipeline.deps, ISSUER, { id: disclosureId, reason: '文号有误' }));
    expectAccepted(await answer(code, 'partly'));
  });
});

describe('passing on', () => {
  const pass = (code: string, body: string, actor = EDITOR) =>
    passFeedback(pipeline.deps, actor, { code, body, reason: '属该厅职责' });

  test('goes to another body, once, and wins no time', async () => {
    const { code, dueOn } = await taken({ body: 'zfbgt' });
    expect(codes(await pass(code, 'nobody'))).toEqual(['body-unknown /body']);
    expect(codes(await pass(code, 'hbt', STRANGER))).toEqual(['not-permitted']);
    pipeline.clock.advance(86_400_000);
    expectAccepted(await pass(code, 'hbt'));
    expect(await findFeedback(db(), code)).toMatchObject({ body: 'hbt', dueOn, passed: true });
    expect(await owed(code)).toMatchObject([
      { body_code: 'zfbgt', excepted_at: expect.anything() },
      { body_code: 'hbt', due_on: dueOn, discharged_at: null },
    ]);
    expect(codes(await pass(code, 'zfbgt', STRANGER))).toEqual(['feedback-passed']);
    expectAccepted(await answer(code, 'unfounded', {}, STRANGER));
  });
});

test('figures count what was received, answered and late', async () => {
  const figures = await countFeedback(db());
  const rows = await db().selectFrom('feedback').selectAll().execute();
  expect(figures).toMatchObject({
    received: rows.length,
    answered: rows.filter(({ answered_at: at }) => at !== null).length,
    justified: 2,
  });
  const byBody = await countFeedbackByBody(db(), 10);
  expect(byBody.reduce((sum, { received }) => sum + received, 0)).toBe(rows.length);
});

test('contacts are forgotten when the answer is old, and no sooner', async () => {
  const { code } = await taken({ body: 'zfbgt', contact: '信箱' });
  expectAccepted(await answer(code, 'unfounded'));
  await forgetFeedbackContacts(db(), today(pipeline.clock), 30);
  expect(await findContact(db(), code)).toBe('信箱');
  pipeline.clock.advance(40 * 86_400_000);
  await forgetFeedbackContacts(db(), today(pipeline.clock), 30);
  expect(await findContact(db(), code)).toBe('');
});

describe('SQL with the application’s password', () => {
  const attempt = (assignment: string, code: string) =>
    sql`UPDATE feedback SET ${sql.raw(assignment)} WHERE code = ${code}`.execute(db());

  test('answers for nobody else, and changes nothing that was answered', async () => {
    const { code } = await taken({ body: 'zfbgt', kind: 'not-public' });
    const answered = (by: string, outcome = 'unfounded') =>
      attempt(
        `outcome = '${outcome}', answer = 'x', answered_at = '${pipeline.clock.now().toISOString()}', answered_by = '${by}', answered_by_name = 'x'`,
        code,
      );
    await expect(answered(STRANGER.id)).rejects.toMatchObject({ code: 'GK002' });
    await expect(answered(EDITOR.id, 'justified')).rejects.toMatchObject({ code: 'GK002' });
    await expect(attempt(`body_code = 'hbt'`, code)).rejects.toMatchObject({ code: 'GK001' });
    await expect(attempt(`contact = '别人'`, code)).rejects.toMatchObject({ code: 'GK001' });
    await expect(attempt(`text = 'x'`, code)).rejects.toMatchObject({ code: '42501' });
    await expect(
      sql`UPDATE obligation SET discharged_at = ${pipeline.clock.now()} WHERE period = ${`event:feedback:${code}`}`.execute(
        db(),
      ),
    ).rejects.toMatchObject({ code: 'GK002' });
    await answered(EDITOR.id);
    await expect(attempt(`answer = 'y'`, code)).rejects.toMatchObject({ code: 'GK001' });
    await expect(sql`DELETE FROM feedback`.execute(db())).rejects.toMatchObject({ code: '42501' });
  });
});
