import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { drillSeed } from '../../test/harness/drill-seed.ts';
import { databaseWithCatalogue, person, publishRecord } from '../dossiers/testing/publish-record.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import { reviseOpinion, withdrawOpinion } from './author-acts.ts';
import { enterOpinion, moderateOpinion } from './handle-opinions.ts';
import { OpinionIntake, type Submission } from './opinion-intake.ts';
import { listPublicOpinions } from './queries.ts';
import { findOwnOpinion } from './receipt.ts';
import type { Receipt } from './receive-opinions.ts';
import { countOf, listTallies } from './store.ts';
import { BODY, KEYS, noticeContent, openConsultation, opinion } from './testing/open-consultation.ts';

let database: TestDatabase;
let id = '';
const clock = fixedClock('2026-03-10T10:00:00+08:00');
const deps = () => ({ db: database.db, clock, catalogue: CATALOGUE, keys: KEYS });
let intake: OpinionIntake;
let serial = 0;

beforeAll(async () => {
  database = await databaseWithCatalogue();
  id = await openConsultation(database.db, '430000-YJ2026-101');
  intake = new OpinionIntake(deps());
});
afterAll(() => database.close());

/** From a network of its own, so that no test meets another's limits. */
const send = (given: Partial<Submission> & Pick<Submission, 'input'>): Promise<Result<Receipt>> => {
  serial += 1;
  return intake.submit({
    consultation: id,
    ticket: '',
    answer: '',
    key: null,
    address: `10.${serial >> 8}.${serial & 255}.1`,
    ...given,
  });
};
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map((refusal) => refusal.code));
const taken = async (given: Parameters<typeof send>[0]): Promise<Receipt> => {
  const result = await send(given);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};
const tally = async (dimension: string, value: string | null = null) =>
  countOf(await listTallies(database.db, id, [dimension]), dimension, value);

/** The counters, worked out again from the rows. */
async function expectTalliesTrue(): Promise<void> {
  const rows = await database.db
    .selectFrom('opinion')
    .selectAll()
    .where('consultation_id', '=', id)
    .execute();
  expect(await tally('received')).toBe(rows.length);
  expect(await tally('counted')).toBe(rows.filter((row) => row.counted).length);
  expect(await tally('withdrawn')).toBe(rows.filter((row) => row.withdrawn_at !== null).length);
  expect(await tally('public')).toBe(
    rows.filter((row) => row.public_text !== null && row.hidden_at === null && row.withdrawn_at === null)
      .length,
  );
  expect(await tally('open')).toBe(rows.filter((row) => row.counted && row.issue_id === null).length);
}

describe('taking an opinion', () => {
  test('the receipt leads back to it, and is kept only as a digest', async () => {
    const receipt = await taken({ input: opinion('免费时间应当延长到30分钟。', { contact: '13800000000' }) });
    expect(receipt.code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}$/);
    const own = await findOwnOpinion(
      { db: database.db, catalogue: CATALOGUE },
      receipt.code.toLowerCase().replaceAll('-', ' '),
      clock.now(),
    );
    expect(own?.id).toBe(receipt.id);
    const rows = await database.db.selectFrom('opinion').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(receipt.code);
    const events = await database.db.selectFrom('event').selectAll().execute();
    expect(JSON.stringify(events)).not.toContain('13800000000');
    expect(JSON.stringify(events)).not.toContain('免费时间');
  });

  test('every fault at once', async () => {
    const result = await send({
      input: opinion(' ', { group: 'x', publicity: 'named', anchor: 'art-99' }),
    });
    expect(codes(result)).toEqual(['field-required', 'field-required', 'field-invalid', 'field-invalid']);
  });

  test('a double click is one opinion with one receipt', async () => {
    const { ticket } = intake.ticket(id);
    const input = opinion('双击也只算一条。');
    const before = await tally('received');
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => send({ input, ticket, address: '10.250.0.1' })));
    expect(a?.ok && b?.ok && c?.ok && a.value.code === b.value.code && b.value.code === c.value.code).toBe(
      true,
    );
    expect(await tally('received')).toBe(before + 1);
  });

  test('before it opens and after it closes nothing is taken, by the desk or by SQL', async () => {
    const late = { ...deps(), clock: fixedClock('2026-04-02T00:00:00+08:00') };
    const closed = new OpinionIntake(late);
    const submission = {
      consultation: id,
      input: opinion('迟到'),
      ticket: '',
      answer: '',
      key: null,
      address: '10.9.9.9',
    };
    expect(codes(await closed.submit(submission))).toEqual(['consultation-closed']);
    const lastMoment = new OpinionIntake({ ...deps(), clock: fixedClock('2026-04-01T23:59:59+08:00') });
    expect(codes(await lastMoment.submit({ ...submission, input: opinion('最后一秒') }))).toEqual([]);
    await expect(
      database.db
        .insertInto('opinion')
        .values({
          id: 'late',
          consultation_id: id,
          channel: 'site',
          received_at: late.clock.now(),
          receipt_hash: 'a'.repeat(64),
          submission: 'late',
          person_group: 'other',
          publicity: 'anonymous',
          text: '迟到',
          public_text: '迟到',
          person_key: 'x',
          text_digest: 'y',
          counted: true,
          anchor: null,
          cluster_id: null,
          issue_id: null,
          entered_by: null,
          hidden_at: null,
          hidden_reason: null,
          withdrawn_at: null,
        })
        .execute(),
    ).rejects.toMatchObject({ code: 'GK002' });
  });

  test('a thousand at once share transactions, none is lost, and the counters are true', async () => {
    const before = await tally('received');
    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => send({ input: opinion(`第${i}条意见：停车应当方便群众。`) })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1000);
    expect(new Set(results.map((result) => (result.ok ? result.value.code : ''))).size).toBe(1000);
    expect(await tally('received')).toBe(before + 1000);
    const batches = await database.db
      .selectFrom('event')
      .select('id')
      .where('kind', '=', 'opinions-received')
      .execute();
    expect(batches.length).toBeLessThan(100);
    await expectTalliesTrue();
  });

  test('a network that sends many is asked a question; the answer serves once, the limit is hard', async () => {
    const address = '172.16.5.9';
    for (let i = 0; i < 5; i += 1)
      expect(codes(await send({ address, input: opinion(`同一网络${i}`) }))).toEqual([]);
    const input = opinion('同一网络第六条');
    expect(codes(await send({ address, input }))).toEqual(['challenge-required']);
    const { ticket } = intake.ticket(id);
    expect(codes(await send({ address, input, ticket, answer: '一百' }))).toEqual(['challenge-wrong']);
    const right = await Promise.all(
      Array.from({ length: 20 }, (_, n) => send({ address, input, ticket, answer: String(n + 1) })),
    );
    expect(right.filter((result) => result.ok)).toHaveLength(1);
    const answer = String(right.findIndex((result) => result.ok) + 1);
    expect(codes(await send({ address, input: opinion('另一条'), ticket, answer }))).toEqual([
      'challenge-wrong',
    ]);
    const other = intake.ticket('0'.repeat(16)).ticket;
    expect(codes(await send({ address, input, ticket: other, answer }))).toEqual(['challenge-wrong']);
    let last = await send({ address, input });
    for (let i = 0; i < 120 && codes(last)[0] !== 'rate-limited'; i += 1)
      last = await send({ address, input });
    expect(codes(last)).toEqual(['rate-limited']);
  });
});

describe('what others may read', () => {
  test('only what the author allowed, with numbers that identify people masked', async () => {
    const contact = '0731-12345678';
    await taken({
      input: opinion('请打我电话13912345678说停车的事。', { publicity: 'named', name: '张示例', contact }),
    });
    await taken({
      input: opinion('只给起草单位看的停车意见。', { publicity: 'office-only', name: '李示例' }),
    });
    await taken({ input: opinion('不露名字的停车意见。', { name: '王示例' }) });
    const shown = JSON.stringify(await listPublicOpinions(database.db, id, { limit: 5000 }));
    expect(shown.includes('〔手机号码〕')).toBe(true);
    expect(shown.includes('张示例')).toBe(true);
    for (const secret of ['13912345678', contact, '李示例', '只给起草单位看', '王示例'])
      expect(shown.includes(secret), secret).toBe(false);
  });

  test('what is hidden stays on record and counted, and its author reads why', async () => {
    const receipt = await taken({ input: opinion('一段违反规定的话。') });
    const counted = await tally('counted');
    const given = { consultation: id, opinion: receipt.id, reason: '含有侮辱他人的内容' };
    expect(codes(await moderateOpinion(deps(), person('editor', BODY), given))).toEqual(['not-permitted']);
    expect(codes(await moderateOpinion(deps(), person('reviewer', 'jtt'), given))).toEqual(['not-permitted']);
    expect(codes(await moderateOpinion(deps(), person('reviewer', BODY), { ...given, reason: ' ' }))).toEqual(
      ['reason-required'],
    );
    expect(codes(await moderateOpinion(deps(), person('reviewer', BODY), given))).toEqual([]);
    const shown = JSON.stringify(await listPublicOpinions(database.db, id, { limit: 5000 }));
    expect(shown.includes('违反规定')).toBe(false);
    expect(await tally('counted')).toBe(counted);
    const own = await findOwnOpinion({ db: database.db, catalogue: CATALOGUE }, receipt.code, clock.now());
    expect(own?.hidden?.reason).toBe('含有侮辱他人的内容');
    expect(own?.input.text).toBe('一段违反规定的话。');
    await expect(database.db.deleteFrom('opinion').where('id', '=', receipt.id).execute()).rejects.toThrow();
  });
});

describe('the author changes their mind', () => {
  test('former texts are kept; a wrong or used-up version is told', async () => {
    const receipt = await taken({ input: opinion('起初的想法。') });
    const revise = (version: number, text: string) =>
      reviseOpinion(deps(), { code: receipt.code, version, input: opinion(text) });
    expect(codes(await revise(1, '后来的想法。'))).toEqual([]);
    expect(codes(await revise(1, '又一个想法。'))).toEqual(['conflict']);
    const own = await findOwnOpinion({ db: database.db, catalogue: CATALOGUE }, receipt.code, clock.now());
    expect(own?.input.text).toBe('后来的想法。');
    expect(own?.history.map((each) => each.text)).toEqual(['起初的想法。']);
    expect(codes(await withdrawOpinion(deps(), receipt))).toEqual([]);
    expect(codes(await withdrawOpinion(deps(), receipt))).toEqual(['opinion-withdrawn']);
    expect(codes(await reviseOpinion(deps(), { code: 'ABCD', version: 1, input: opinion('x') }))).toEqual([
      'receipt-unknown',
    ]);
    const after = { ...deps(), clock: fixedClock('2026-04-02T00:00:00+08:00') };
    const other = await taken({ input: opinion('截止后不能再改。') });
    expect(codes(await withdrawOpinion(after, other))).toEqual(['consultation-closed']);
    await expect(
      database.db.updateTable('opinion').set({ text: '篡改' }).where('id', '=', other.id).execute(),
    ).rejects.toMatchObject({ code: 'GK002' });
  });

  test('whatever one person sends, edits and withdraws: each text that stands counts exactly once', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('send' as const), text: fc.integer({ min: 0, max: 2 }) }),
      fc.record({
        kind: fc.constant('edit' as const),
        which: fc.nat(9),
        text: fc.integer({ min: 0, max: 2 }),
      }),
      fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(9) }),
    );
    let people = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (acts) => {
        people += 1;
        const contact = `person-${people}@example.cn`;
        // Width, case and punctuation make no difference.
        const text = (n: number) =>
          opinion([`方案${people}好。`, `意见ＡＢ${people}！`, `第三种${people}`][n] ?? '', { contact });
        const sent: { code: string; version: number; text: number | null }[] = [];
        for (const each of acts) {
          const own = 'which' in each ? sent[each.which % Math.max(1, sent.length)] : undefined;
          if (each.kind === 'send') {
            const receipt = await taken({ input: text(each.text) });
            sent.push({ code: receipt.code, version: 1, text: each.text });
          } else if (own && own.text !== null && each.kind === 'edit') {
            const revised = await reviseOpinion(deps(), {
              code: own.code,
              version: own.version,
              input: text(each.text),
            });
            expect(codes(revised)).toEqual([]);
            own.version += 1;
            own.text = each.text;
          } else if (own && own.text !== null) {
            expect(codes(await withdrawOpinion(deps(), own))).toEqual([]);
            own.text = null;
          }
        }
        const rows = await database.db
          .selectFrom('opinion')
          .select(['counted', 'text_digest'])
          .where('contact', '=', contact)
          .execute();
        expect(rows).toHaveLength(sent.length);
        const current = new Set(sent.flatMap((each) => each.text ?? []));
        const counting = rows.filter((row) => row.counted);
        expect(counting).toHaveLength(current.size);
        expect(new Set(counting.map((row) => row.text_digest)).size).toBe(current.size);
      }),
      { numRuns: 25, seed: drillSeed(713) },
    );
    await expectTalliesTrue();
  });
});

test('other channels go into the same record, with their evidence, by people of the body', async () => {
  const entered = {
    ...opinion('座谈会上居民代表要求夜间免费。'),
    channel: 'hearing',
    evidence: '2026年3月8日座谈会记录第3页',
    files: [],
    submissionKey: 'a',
  };
  const editor = person('editor', BODY);
  expect(
    codes(await enterOpinion(deps(), editor, id, { ...entered, evidence: '', channel: 'site' })),
  ).toEqual(['field-required', 'field-required']);
  expect(codes(await enterOpinion(deps(), person('editor', 'jtt'), id, entered))).toEqual(['not-permitted']);
  const [a, b] = [
    await enterOpinion(deps(), editor, id, entered),
    await enterOpinion(deps(), editor, id, entered),
  ];
  expect(a.ok && b.ok && a.value.id === b.value.id).toBe(true);
  expect(await tally('counted', 'hearing')).toBe(1);
});

test('a correction may extend what is open, never shorten it, begin it anew or reopen it', async () => {
  const correct = (at: string, content: Parameters<typeof noticeContent>[1]) =>
    publishRecord(
      { db: database.db },
      BODY,
      { item: '03.consultation-notice', at, content: noticeContent('430000-YJ2026-101', content) },
      { disclosureId: id, changeNote: '调整期限' },
    );
  const during = '2026-03-20T15:00:00+08:00';
  expect(codes(await correct(during, { closesOn: '2026-03-31' }))).toContain('consultation-shortened');
  expect(codes(await correct(during, { opensOn: '2026-03-03', closesOn: '2026-04-02' }))).toEqual([
    'consultation-started',
  ]);
  const sql = database.db.updateTable('consultation').where('id', '=', id);
  const changed_at = new Date(during);
  await expect(sql.set({ closes_on: '2026-03-25', changed_at }).execute()).rejects.toMatchObject({
    code: 'GK002',
  });
  expect(codes(await correct(during, { closesOn: '2026-04-05' }))).toEqual([]);
  expect(codes(await correct('2026-04-06T15:00:00+08:00', { closesOn: '2026-04-20' }))).toEqual([
    'consultation-ended',
  ]);
  const { closes_on } = await database.db
    .selectFrom('consultation')
    .select('closes_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(closes_on).toBe('2026-04-05');
});
