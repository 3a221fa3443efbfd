import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REQUESTS } from '../../catalogue/supervision/requests.ts';
import { EDITOR, expectAccepted, ISSUER, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { APPLICANT_KINDS, REQUEST_ANSWERS } from '../schema/vocabulary.ts';
import type { GivenAct } from './act.ts';
import { actOnRequest } from './act-on-request.ts';
import { type CountedRow, countYear, sumFaults } from './annual-table.ts';
import { enterRequest } from './enter-request.ts';
import { requestKeys } from './keys.ts';
import type { RequestDeps } from './receive-request.ts';
import { listRequests } from './request-store.ts';

let pipeline: Pipeline;
let deps: RequestDeps;
let serial = 0;
beforeAll(async () => {
  pipeline = await openPipeline();
  deps = { ...pipeline.deps, keys: requestKeys(Buffer.alloc(32, 9)) };
  pipeline.clock.set('2026-11-02T10:00:00+08:00');
});
afterAll(() => pipeline.database.close());

const act = async (code: string, given: GivenAct, actor = EDITOR) =>
  expectAccepted(await actOnRequest(deps, actor, code, given));

async function received(applicantKind: string, on: string): Promise<string> {
  serial += 1;
  const { code } = expectAccepted(
    await enterRequest(deps, EDITOR, {
      input: {
        body: 'zfbgt',
        content: `第${serial}件`,
        delivery: 'post',
        applicantKind,
        name: '甲',
        proof: `护照${serial}`,
        phone: '1',
        address: '某路1号',
      },
      channel: 'post',
      receivedOn: on,
      submissionKey: String(serial),
    }),
  );
  return code;
}
async function answered(code: string, kind: string, more: Readonly<Record<string, string>> = {}) {
  await act(code, { act: 'prepare', answer: { kind, text: '如下。', ...more } });
  await act(code, { act: 'issue' }, ISSUER);
}
const of = (rows: readonly CountedRow[], key: string) => rows.find((row) => row.key === key)?.counts;
const year = (n: number) => countYear(deps.db, REQUESTS, 'zfbgt', n);

test('each kind of answer counts in one row of the table, and every row of answers has one', () => {
  const rows = REQUESTS.annualRows.filter(({ part }) => part === 'answered').map(({ key }) => key);
  expect(new Set(REQUEST_ANSWERS.map((kind) => REQUESTS.answers[kind].row))).toEqual(new Set(rows));
});

describe('two years', () => {
  test('are counted by kind of applicant, carried over, and add up', async () => {
    const [first, second, third] = [
      await received('person', '2026-10-20'),
      await received('business', '2026-10-21'),
      await received('legal', '2026-10-22'),
    ];
    await answered(first, 'granted');
    await answered(second, 'not-held', { search: '档案系统，2026年11月，李某' });
    pipeline.clock.set('2027-01-12T10:00:00+08:00');
    await answered(third, 'internal');
    await received('person', '2027-01-11');

    const one = await year(2026);
    expect(of(one.requests, '一')).toEqual([1, 1, 0, 0, 1, 0, 3]);
    expect(of(one.requests, '二')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(of(one.requests, '三（一）')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(of(one.requests, '三（四）1')).toEqual([0, 1, 0, 0, 0, 0, 1]);
    expect(of(one.requests, '三（七）')).toEqual([1, 1, 0, 0, 0, 0, 2]);
    expect(of(one.requests, '四')).toEqual([0, 0, 0, 0, 1, 0, 1]);
    const two = await year(2027);
    expect(of(two.requests, '一')?.at(-1)).toBe(1);
    expect(of(two.requests, '二')).toEqual(of(one.requests, '四'));
    expect(of(two.requests, '三（三）5')).toEqual([0, 0, 0, 0, 1, 0, 1]);
    expect(of(two.requests, '四')?.at(-1)).toBe(1);
    expect([one.faults, two.faults]).toEqual([[], []]);
  });

  test('each number is the list behind it', async () => {
    const rules = REQUESTS;
    for (const n of [2026, 2027]) {
      const { requests } = await year(n);
      for (const row of requests) {
        for (const [column, kind] of APPLICANT_KINDS.entries()) {
          const counted = { year: n, row: row.key, kind, rules };
          const list = await listRequests(deps.db, { body: 'zfbgt', counted, after: null, limit: 50 });
          expect(list.length, `${n} ${row.key} ${kind}`).toBe(row.counts[column]);
        }
      }
    }
  });

  test('a review and a lawsuit count by their last outcome; a fee by the day of its payment', async () => {
    const code = await received('person', '2027-01-12');
    await act(code, { act: 'fee', method: 'volume', count: 120, text: '扫码缴费' });
    await act(code, { act: 'paid' });
    await answered(code, 'process');
    await act(code, { act: 'dispute', course: 'review', outcome: 'pending', text: '受理通知书' });
    expect((await year(2027)).disputes[0]).toEqual({ course: 'review', counts: [0, 0, 0, 1, 1] });
    await act(code, { act: 'dispute', course: 'review', outcome: 'corrected', text: '决定书' });
    await act(code, { act: 'dispute', course: 'after-review', outcome: 'pending', text: '应诉通知书' });
    const { disputes, feesYuan } = await year(2027);
    expect(disputes).toEqual([
      { course: 'review', counts: [0, 1, 0, 0, 1] },
      { course: 'direct', counts: [0, 0, 0, 0, 0] },
      { course: 'after-review', counts: [0, 0, 0, 1, 1] },
    ]);
    expect(feesYuan).toBe(1100);
    expect((await year(2028)).disputes[0]?.counts).toEqual([0, 0, 0, 0, 0]);
    expect((await year(2028)).disputes[2]?.counts).toEqual([0, 0, 0, 1, 1]);
  });
});

// 湖南省人民政府办公厅 2020: 190 received and 10 carried over are 198 answered and 2 carried on.
test('what does not add up is said by column', () => {
  const row = (part: CountedRow['part'], all: number): CountedRow => ({
    key: part,
    title: part,
    part,
    counts: [0, 0, 0, 0, 0, 0, all],
  });
  const table = [
    row('received', 190),
    row('carried-over', 10),
    row('answered', 198),
    row('answered-all', 198),
    row('carried-on', 2),
  ];
  expect(sumFaults(table, [row('carried-on', 10)])).toEqual([]);
  expect(sumFaults(table, [row('carried-on', 9)])).toEqual(['第7列：上年结转10件，上年的表结转下年9件']);
  expect(sumFaults(table.with(0, row('received', 191)), [row('carried-on', 10)])).toEqual([
    '第7列：一加二不等于三（七）加四',
  ]);
});
