import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REQUESTS } from '../../catalogue/supervision/requests.ts';
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
import { receiptHash } from '../consultations/keys.ts';
import { sweepFiles } from '../files/sweep.ts';
import { sha256Hex } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { today } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { REQUEST_ANSWERS, type RequestAnswer } from '../schema/vocabulary.ts';
import type { AnswerDraft, GivenAct } from './act.ts';
import { actAsApplicant } from './act-as-applicant.ts';
import { actOnRequest } from './act-on-request.ts';
import { listAnswerFiles } from './answer-files.ts';
import { enterRequest } from './enter-request.ts';
import { requestKeys } from './keys.ts';
import { letterIn } from './letters.ts';
import { readApplicant, readProof } from './read-applicant.ts';
import type { RequestDeps, RequestReceipt } from './receive-request.ts';
import { RequestIntake, type SentRequest } from './request-intake.ts';
import { findOwnRequest, findRequest, listActs } from './request-store.ts';
import type { RequestInput } from './rules-request.ts';
import { sealApplicants } from './seal-applicants.ts';

let pipeline: Pipeline;
let deps: RequestDeps;
let intake: RequestIntake;
let serial = 0;
const STRANGER = member('stranger', 'editor', 'hbt');
const SIGNS_TOO = { ...EDITOR, id: 'both', name: 'both', grants: [...EDITOR.grants, ...ISSUER.grants] };

beforeAll(async () => {
  pipeline = await openPipeline();
  await enrol(pipeline.database.db, STRANGER, SIGNS_TOO);
  deps = { ...pipeline.deps, keys: requestKeys(Buffer.alloc(32, 7)) };
  intake = new RequestIntake(deps);
});
afterAll(() => pipeline.database.close());

const INPUT: RequestInput = {
  body: 'zfbgt',
  content: '2025年全省学校体育场地开放的补助资金分配方案',
  delivery: 'online',
  applicantKind: 'person',
  name: '张三丰',
  proof: '11010519491231002X',
  phone: '13800138000',
  address: '',
};
const db = () => pipeline.database.db;
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path ?? ''}`.trim());
const days = (n: number) => pipeline.clock.advance(n * 86_400_000);

/** From a network of its own, so that no test meets another's limits. */
function send(input: Partial<RequestInput> = {}, more: Partial<SentRequest> = {}) {
  serial += 1;
  return intake.submit({
    input: { ...INPUT, ...input },
    ticket: '',
    answer: '',
    key: null,
    address: `10.${serial >> 8}.${serial & 255}.1`,
    ...more,
  });
}
const sent = async (input: Partial<RequestInput> = {}) => expectAccepted(await send(input));
const act = (code: string, given: GivenAct, actor = EDITOR) => actOnRequest(deps, actor, code, given);
const acted = async (code: string, given: GivenAct, actor = EDITOR) =>
  expectAccepted(await act(code, given, actor));
/** Sent by the site and confirmed the same day. */
async function open(input: Partial<RequestInput> = {}): Promise<RequestReceipt> {
  const receipt = await sent(input);
  await acted(receipt.code, { act: 'confirm' });
  return receipt;
}
const prepare = (code: string, answer: AnswerDraft, actor = EDITOR) =>
  act(code, { act: 'prepare', answer }, actor);
async function answer(code: string, given: AnswerDraft): Promise<void> {
  expectAccepted(await prepare(code, given));
  await acted(code, { act: 'issue' }, ISSUER);
}
const owed = (code: string) =>
  db()
    .selectFrom('obligation')
    .innerJoin('obligation_reason', 'obligation_reason.id', 'obligation.reason_id')
    .selectAll('obligation')
    .select(['computation', 'basis'])
    .where('period', 'in', [`event:request:${code}`, `event:request-confirm:${code}`])
    .orderBy('obligation.id')
    .execute();
const letters = async (code: string) =>
  (await listActs(db(), code)).flatMap(({ detail }) => letterIn(detail) ?? []);

/** A file that somebody uploaded for the body; its digest. */
async function upload(by: string, text: string): Promise<string> {
  const sha256 = sha256Hex(text);
  const now = pipeline.clock.now();
  await db()
    .insertInto('stored_file')
    .values({
      sha256,
      sm3: sha256,
      size_bytes: 3,
      media_type: 'text/plain',
      extension: 'txt',

      created_at: now,
    })
    .execute();
  await db()
    .insertInto('upload')
    .values({
      id: newId(now),
      sha256,
      name: '方案.txt',
      body_code: 'zfbgt',
      uploaded_by: by,
      created_at: now,
    })
    .execute();
  return sha256;
}

describe('what comes in', () => {
  test('is what the regulation asks for, and all that is wrong is said at once', async () => {
    expect(
      codes(await send({ content: ' ', name: '', proof: '110105194912310021', delivery: 'post' })),
    ).toEqual([
      'field-required /content',
      'field-required /name',
      'field-required /address',
      'field-invalid /proof',
    ]);
    expect(codes(await send({ body: 'nobody' }))).toEqual(['body-unknown /body']);
    expect(codes(await send({ applicantKind: 'x', delivery: 'x' }))).toEqual([
      'field-required /applicantKind',
      'field-required /delivery',
    ]);
  });

  test('keeps who asked apart and sealed; the secret opens it and is kept nowhere', async () => {
    const { code, secret } = await sent();
    const kept = JSON.stringify([
      await db().selectFrom('request').selectAll().where('code', '=', code).execute(),
      await db().selectFrom('request_applicant').selectAll().where('code', '=', code).execute(),
      await db().selectFrom('event').selectAll().execute(),
      await db().selectFrom('message').selectAll().execute(),
    ]);
    for (const word of ['张三丰', '11010519491231002X', '13800138000', secret])
      expect(kept).not.toContain(word);
    expect(await findOwnRequest(db(), code, receiptHash(secret))).toMatchObject({ state: 'submitted' });
    expect(await findOwnRequest(db(), code, receiptHash(code))).toBeNull();
    const others = await db()
      .selectFrom('message')
      .selectAll()
      .where('cause', '=', `request:${code}:received`)
      .execute();
    expect(JSON.stringify(others)).not.toContain('学校');
    expect(others).toHaveLength(1);
  });

  test('sent twice is one', async () => {
    const { ticket } = intake.ticket();
    const [one, two] = [
      expectAccepted(await send({}, { ticket })),
      expectAccepted(await send({}, { ticket })),
    ];
    expect(two).toEqual(one);
    expect(await owed(one.code)).toHaveLength(1);
  });

  test('by the site is confirmed within a working day; from then on the answer is owed', async () => {
    const { code } = await sent();
    expect(await owed(code)).toMatchObject([{ due_on: '2026-03-10', discharged_at: null }]);
    expect(codes(await act(code, { act: 'confirm' }, STRANGER))).toEqual(['not-permitted']);
    await acted(code, { act: 'confirm' });
    expect(await owed(code)).toMatchObject([
      { discharged_at: expect.anything() },
      {
        due_on: '2026-04-07',
        discharged_at: null,
        basis: expect.stringContaining('第三十三条第二款'),
        computation: expect.stringContaining('自收到申请之日2026年3月9日的次日起20个工作日'),
      },
    ]);
    expect(await letters(code)).toMatchObject([
      { title: '政府信息公开申请登记回执', number: expect.stringMatching(/^政务公开收〔2026〕\d+号$/) },
    ]);
  });

  test('by post is entered by the clerk, with the day of the receipt', async () => {
    const given = { input: INPUT, channel: 'post', receivedOn: '2026-03-05', submissionKey: 'a' };
    expect(codes(await enterRequest(deps, STRANGER, given))).toEqual(['not-permitted']);
    expect(codes(await enterRequest(deps, EDITOR, { ...given, channel: 'site' }))).toEqual([
      'field-required /channel',
    ]);
    expect(codes(await enterRequest(deps, EDITOR, { ...given, receivedOn: '2026-03-10' }))).toEqual([
      'date-in-future /on',
    ]);
    const { code } = expectAccepted(await enterRequest(deps, EDITOR, given));
    expect(await findRequest(db(), code)).toMatchObject({
      state: 'open',
      receivedOn: '2026-03-05',
      dueOn: '2026-04-02',
    });
  });

  test('goes to another body before it is confirmed, once', async () => {
    const { code } = await sent();
    expect(codes(await act(code, { act: 'transfer', to: 'nobody', text: '' }))).toEqual([
      'field-required /text',
      'body-unknown /to',
    ]);
    await acted(code, { act: 'transfer', to: 'hbt', text: '属该厅职责' });
    expect(await findRequest(db(), code)).toMatchObject({ body: 'hbt', state: 'submitted' });
    expect(await owed(code)).toMatchObject([
      { body_code: 'zfbgt', excepted_at: expect.anything() },
      { body_code: 'hbt', excepted_at: null },
    ]);
    expect(codes(await act(code, { act: 'transfer', to: 'zfbgt', text: '退' }, STRANGER))).toEqual([
      'request-once',
    ]);
    await acted(code, { act: 'confirm' }, STRANGER);
    expect(codes(await act(code, { act: 'transfer', to: 'zfbgt', text: '退' }, STRANGER))).toEqual([
      'request-not-now',
    ]);
  });
});

describe('acts', () => {
  test('completion is asked for once, within 7 working days, and the term begins anew', async () => {
    const { code, secret } = await open();
    const began = today(pipeline.clock);
    expect(codes(await act(code, { act: 'ask-completion', days: 99 }))).toEqual([
      'field-required /text',
      'field-invalid /days',
    ]);
    await acted(code, { act: 'ask-completion', text: '请写明年度' });
    const waiting = await findRequest(db(), code);
    expect(waiting).toMatchObject({
      state: 'completing',
      computation: expect.stringContaining('补正期限届满之日'),
    });
    expect(
      codes(await actAsApplicant(deps, { code, secret: code, act: 'completed', text: '2025年度' })),
    ).toEqual(['request-unknown']);
    expectAccepted(await actAsApplicant(deps, { code, secret, act: 'completed', text: '2025年度' }));
    const anew = await findRequest(db(), code);
    expect(anew).toMatchObject({ state: 'open', computation: expect.stringContaining(`自收到补正之日`) });
    expect(anew?.dueOn).toBe(CATALOGUE_DAY(began, 20));
    expect(codes(await act(code, { act: 'ask-completion', text: '再补' }))).toEqual(['request-once']);

    const late = await open();
    days(14);
    expect(codes(await act(late.code, { act: 'ask-completion', text: '请写明年度' }))).toEqual([
      'request-too-late',
    ]);
  });

  test('an extension takes the head of the working office, a reason, the time before the end, and comes once', async () => {
    const { code } = await open();
    expect(codes(await act(code, { act: 'extend', text: '案卷较多' }))).toEqual(['not-permitted']);
    expect(codes(await act(code, { act: 'extend', days: 21 }, REVIEWER))).toEqual([
      'field-required /text',
      'field-invalid /days',
    ]);
    await acted(code, { act: 'extend', days: 10, text: '案卷较多' }, REVIEWER);
    expect((await findRequest(db(), code))?.dueOn).toBe(CATALOGUE_DAY(today(pipeline.clock), 30));
    expect(codes(await act(code, { act: 'extend', text: '还要' }, REVIEWER))).toEqual(['request-once']);
    expect((await letters(code)).at(-1)?.paragraphs.join('')).toContain('延长10个工作日');

    const late = await open();
    days(40);
    expect(codes(await act(late.code, { act: 'extend', text: '案卷较多' }, REVIEWER))).toEqual([
      'request-too-late',
    ]);
  });

  test('a third party has 15 working days; its silence leaves the decision to the body', async () => {
    const { code } = await open();
    days(7);
    const asked = today(pipeline.clock);
    const left = deps.catalogue.calendar.workingDaysBetween(
      asked,
      civilDate((await findRequest(db(), code))?.dueOn ?? ''),
    );
    await acted(code, { act: 'consult', party: 'third-party', to: '某某公司', text: '合同金额' });
    expect(codes(await act(code, { act: 'opinion', position: 'silent' }))).toEqual(['request-too-early']);
    expect((await letters(code)).at(-1)?.paragraphs.join('')).toContain('由本机关依照条例的规定决定是否公开');
    days(25);
    await acted(code, { act: 'opinion', position: 'silent' });
    expect((await findRequest(db(), code))?.dueOn).toBe(CATALOGUE_DAY(CATALOGUE_DAY(asked, 15), left));
  });

  test('who prepared an answer does not issue it; a returned one goes back to where it was', async () => {
    const { code } = await open();
    expectAccepted(await prepare(code, { kind: 'granted', text: '见附件' }, SIGNS_TOO));
    expect(codes(await act(code, { act: 'issue' }, EDITOR))).toEqual(['not-permitted']);
    expect(codes(await act(code, { act: 'issue' }, SIGNS_TOO))).toEqual(['request-own-answer']);
    expect(codes(await act(code, { act: 'return' }, REVIEWER))).toEqual(['field-required /text']);
    await acted(code, { act: 'return', text: '写明途径' }, REVIEWER);
    expect(await findRequest(db(), code)).toMatchObject({ state: 'open' });
    await answer(code, { kind: 'granted', text: '见附件' });
    expect(await findRequest(db(), code)).toMatchObject({ state: 'answered', answer: 'granted' });
    expect((await owed(code)).every(({ discharged_at: at }) => at !== null)).toBe(true);
  });

  test('a fee is asked for beyond the tariff only, with its computation', async () => {
    const { code } = await open();
    expect(codes(await act(code, { act: 'fee', method: 'volume', count: 30, text: '扫码缴费' }))).toEqual([
      'request-no-fee',
    ]);
    await acted(code, { act: 'fee', method: 'volume', count: 120, text: '扫码缴费' });
    expect(await findRequest(db(), code)).toMatchObject({ state: 'charged' });
    const letter = (await letters(code)).at(-1)?.paragraphs.join('');
    expect(letter).toContain('信息处理费1100元');
    expect(letter).toContain('第31至100页每页10元，计700元');
    await acted(code, { act: 'paid', text: '票据号1' });
    expect((await findRequest(db(), code))?.dueOn).toBe(CATALOGUE_DAY(today(pipeline.clock), 20));
  });
});

const CATALOGUE_DAY = (
  from: Parameters<RequestDeps['catalogue']['calendar']['workingDayAfter']>[0],
  n: number,
) => deps.catalogue.calendar.workingDayAfter(from, n);

const COMPANY = { proof: '91350100M000100Y43', applicantKind: 'business' };

/** What each kind of answer rests on, on the way to it. */
const WAYS: Readonly<Record<RequestAnswer, (receipt: RequestReceipt) => Promise<Partial<AnswerDraft>>>> = {
  granted: async () => ({ text: '方案全文如下。' }),
  'already-public': async () => ({ text: '见省政府门户网站。' }),
  partly: async () => ({
    text: '方案全文如下。',
    parts: [{ what: '受助学生姓名', ground: 'third-party', reason: '个人隐私' }],
  }),
  'state-secret': async () => ({ text: '定密文件号。' }),
  'other-law': async () => ({ text: '某法第几条。' }),
  security: async () => ({ text: '公开后危及公共安全。' }),
  'third-party': async ({ code }) => {
    await acted(code, { act: 'consult', party: 'third-party', to: '某某公司', text: '合同金额' });
    await acted(code, { act: 'opinion', position: 'objects', text: '属商业秘密' });
    return { text: '第三方不同意，理由合理。' };
  },
  internal: async () => ({ text: '内部工作流程。' }),
  process: async () => ({ text: '讨论记录。' }),
  'enforcement-file': async () => ({ text: '执法案卷。' }),
  'special-procedure': async () => ({ text: '向不动产登记机构查询。' }),
  'not-held': async () => ({ search: '在档案系统以“场地开放”检索，2026年3月，李某。' }),
  'not-responsible': async () => ({ text: '由省教育厅负责公开，联系电话见其指南。' }),
  'needs-making': async () => ({ text: '没有现成的统计。' }),
  unclear: async ({ code, secret }) => {
    await acted(code, { act: 'ask-completion', text: '请写明年度' });
    expectAccepted(await actAsApplicant(deps, { code, secret, act: 'completed', text: '都要' }));
    return { text: '仍不能指向特定的信息。' };
  },
  petition: async () => ({ text: '请向信访部门提出。' }),
  repeated: async () => {
    const earlier = await open(COMPANY);
    await answer(earlier.code, { kind: 'granted', text: '见附件' });
    return { earlier: earlier.code };
  },
  publication: async () => ({ text: '见省政府公报2025年第3期。' }),
  excessive: async ({ code }) => {
    await acted(code, { act: 'ask-reasons', text: '一年内申请百件，请说明理由' });
    return { text: '未说明理由。' };
  },
  reissue: async () => ({ text: '您已于去年取得。' }),
  'not-completed': async ({ code }) => {
    await acted(code, { act: 'ask-completion', text: '请写明年度' });
    days(40);
    return {};
  },
  'fee-unpaid': async ({ code }) => {
    await acted(code, { act: 'fee', method: 'volume', count: 31, text: '扫码缴费' });
    days(60);
    return {};
  },
  withdrawn: async () => ({}),
};

describe('one request is walked through each kind of answer', () => {
  test.each(REQUEST_ANSWERS)('%s', async (kind) => {
    const receipt = await open(COMPANY);
    const { code, secret } = receipt;
    if (kind === 'withdrawn') {
      expectAccepted(await actAsApplicant(deps, { code, secret, act: 'withdraw', text: '' }));
    } else {
      const needs = REQUESTS.answers[kind].needs;
      if (needs.length > 0) expect(codes(await prepare(code, { kind }))).not.toEqual([]);
      await answer(code, { kind, ...(await WAYS[kind](receipt)) });
      const letter = (await letters(code)).at(-1);
      const words = letter?.paragraphs.join('\n') ?? '';
      expect(letter?.title).toBe('政府信息公开申请答复书');
      expect(words).toContain(REQUESTS.answers[kind].sentence);
      expect(words).toContain(REQUESTS.answers[kind].basis);
      expect(words).toContain(
        REQUESTS.answers[kind].reviewFirst ? '先向行政复议机关申请行政复议' : '6个月内',
      );
      expect(words).not.toMatch(/\{(?!applicant\})/);
    }
    expect(await findRequest(db(), code)).toMatchObject({ state: 'answered', answer: kind });
    expect(codes(await act(code, { act: 'extend', text: '迟了' }, REVIEWER))).toEqual(['request-not-now']);
  });
});

describe('documents of an answer', () => {
  test('are the preparer’s own uploads, of the answer as it was prepared last, and are not swept away', async () => {
    const { code } = await open();
    const given = (sha256: string): AnswerDraft => ({
      kind: 'granted',
      text: '见附件。',
      files: [{ sha256, name: '方案.txt' }],
    });
    const digest = await upload(EDITOR.id, '一');
    expect(codes(await prepare(code, given('f'.repeat(64))))).toEqual(['not-found /files']);
    expect(codes(await prepare(code, given(await upload(REVIEWER.id, '二'))))).toEqual(['not-found /files']);
    expectAccepted(await prepare(code, given(digest)));
    expect(await listAnswerFiles(db(), code)).toMatchObject([{ sha256: digest, name: '方案.txt' }]);
    await acted(code, { act: 'return', text: '换附件' }, REVIEWER);
    const other = await upload(EDITOR.id, '三');
    await answer(code, given(other));
    expect(await listAnswerFiles(db(), code)).toMatchObject([{ sha256: other }]);
    expect((await letters(code)).at(-1)?.paragraphs.join('')).toContain('1. 方案.txt');
    days(2);
    const none = async function* () {};
    await sweepFiles({
      db: db(),
      clock: pipeline.clock,
      store: { list: none, removeOlder: async () => true },
    });
    const kept = await db()
      .selectFrom('stored_file')
      .select('sha256')
      .where('sha256', 'in', [digest, other])
      .execute();
    expect(kept).toHaveLength(2);
  });
});

describe('who asked', () => {
  test('is seen by who handles it, each look on record; after the end by who signs', async () => {
    const { code } = await open();
    expect(codes(await readApplicant(deps, STRANGER, code))).toEqual(['not-permitted']);
    expect(expectAccepted(await readApplicant(deps, EDITOR, code))).toEqual({
      name: '张三丰',
      phone: '13800138000',
      address: '',
    });
    expect(expectAccepted(await readProof(deps, REVIEWER, code))).toBe('11010519491231002X');
    const looked = () =>
      db()
        .selectFrom('sensitive_read')
        .select(['what', 'account_id'])
        .where('subject', '=', code)
        .orderBy('id')
        .execute();
    expect(await looked()).toEqual([
      { what: 'request-applicant', account_id: EDITOR.id },
      { what: 'request-proof', account_id: REVIEWER.id },
    ]);
    await answer(code, { kind: 'granted', text: '见附件' });
    await sealApplicants(db(), pipeline.clock.now(), today(pipeline.clock), 30);
    expectAccepted(await readApplicant(deps, EDITOR, code));
    days(40);
    await sealApplicants(db(), pipeline.clock.now(), today(pipeline.clock), 30);
    expect(codes(await readApplicant(deps, EDITOR, code))).toEqual(['request-sealed']);
    expectAccepted(await readApplicant(deps, ISSUER, code));
  });
});

describe('SQL with the application’s password', () => {
  const insert = (code: string, kind: string, more: Readonly<Record<string, unknown>> = {}, by = EDITOR.id) =>
    db()
      .insertInto('request_act')
      .values({
        code,
        at: pipeline.clock.now(),
        kind,
        body_code: 'zfbgt',
        by_id: by,
        by_name: by,
        on_day: today(pipeline.clock),
        ...more,
      })
      .execute();

  test('makes no act that may not come, and moves no clock', async () => {
    const { code } = await open();
    const refused = { code: 'GK002' };
    await expect(insert(code, 'confirm', { days: 20 })).rejects.toMatchObject(refused);
    await expect(insert(code, 'extend', { days: 20, text: 'x' })).rejects.toMatchObject(refused);
    await expect(insert(code, 'extend', { days: 30, text: 'x' }, REVIEWER.id)).rejects.toMatchObject(refused);
    await expect(insert(code, 'issue', {}, ISSUER.id)).rejects.toMatchObject(refused);
    await expect(
      insert(code, 'prepare', { detail: JSON.stringify({ kind: 'not-completed', from: 'open' }) }),
    ).rejects.toMatchObject(refused);
    await expect(
      insert(code, 'prepare', { detail: JSON.stringify({ kind: 'partly', from: 'open' }) }),
    ).rejects.toMatchObject(refused);
    await expect(insert(code, 'withdraw', {}, 'public-nobody')).rejects.toMatchObject(refused);
    await expect(insert(code, 'confirm', {}, 'public-requests')).rejects.toMatchObject(refused);
    await insert(
      code,
      'prepare',
      { detail: JSON.stringify({ kind: 'granted', from: 'open' }) },
      SIGNS_TOO.id,
    );
    await expect(insert(code, 'issue', {}, SIGNS_TOO.id)).rejects.toMatchObject(refused);
    const owing = sql`UPDATE obligation SET due_on = due_on + 30 WHERE period = ${`event:request:${code}`}`;
    await expect(owing.execute(db())).rejects.toMatchObject(refused);
    const met = sql`UPDATE obligation SET discharged_at = ${pipeline.clock.now()} WHERE period = ${`event:request:${code}`}`;
    await expect(met.execute(db())).rejects.toMatchObject(refused);
    for (const change of [
      sql`UPDATE request SET state = 'answered' WHERE code = ${code}`,
      sql`UPDATE request_act SET text = 'x' WHERE code = ${code}`,
      sql`UPDATE request_applicant SET contact = 'x' WHERE code = ${code}`,
      sql`DELETE FROM request_applicant WHERE code = ${code}`,
    ])
      await expect(change.execute(db())).rejects.toMatchObject({ code: '42501' });
    await expect(
      sql`UPDATE request_applicant SET sealed_at = ${pipeline.clock.now()} WHERE code = ${code}`.execute(
        db(),
      ),
    ).rejects.toMatchObject({ code: 'GK001' });
  });
});
