import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { databaseWithCatalogue, person } from '../dossiers/testing/publish-record.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { Result } from '../kernel/result.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { assignClusters } from './assign-clusters.ts';
import { reportContent as contentOf, draftReport } from './draft-report.ts';
import { listIssues, listOpinionsForHandling } from './handling-queries.ts';
import { createIssue, editIssue, mergeIssues, moveOpinions } from './issues.ts';
import { OpinionIntake } from './opinion-intake.ts';
import { findSummary, listLargeClusters } from './queries.ts';
import { findOwnOpinion } from './receipt.ts';
import { countOf, listTallies, recordOf } from './store.ts';
import { suggestForConsultation } from './suggest.ts';
import { BODY, KEYS, openConsultation, opinion, publishReport } from './testing/open-consultation.ts';

/** One consultation from its opinions to its report, told in order. */
const NUMBER = '430000-YJ2026-201';
let database: TestDatabase;
let id = '';
const clock = fixedClock('2026-03-10T10:00:00+08:00');
const deps = () => ({ db: database.db, clock, catalogue: CATALOGUE, keys: KEYS });
const editor = person('editor', BODY);
const receipts: string[] = [];
const ASPECT = { answers: 'answers', byChannel: 'byChannel' };

const CAMPAIGN =
  '我们坚决要求把免费停车时间延长到一个小时，现在的十五分钟连买菜都不够用，请起草单位认真考虑居民的实际情况。';
const OTHERS = [
  '建议所有停车场在入口用大字公布收费标准和监督电话，现在经常进去了才知道多少钱。',
  '机关大院下班以后停车位空着，应当向附近小区开放，可以收一点管理费。',
  '夜间收费封顶很好，希望封顶价不要超过五元，并且周末也一样。',
  '入口的空余泊位显示屏经常坏，办法里应当写明多长时间修好。',
  '停车费应当可以用现金支付，老年人不会用手机扫码。',
];

beforeAll(async () => {
  database = await databaseWithCatalogue();
  id = await openConsultation(database.db, NUMBER);
  const intake = new OpinionIntake(deps());
  const texts = [
    ...Array.from(
      { length: 30 },
      (_, i) => `${i % 2 === 0 ? '您好！' : ''}${CAMPAIGN}${'谢谢！'.repeat(i % 3)}`,
    ),
    ...OTHERS,
  ];
  const results = await Promise.all(
    texts.map((text, i) =>
      intake.submit({
        consultation: id,
        input: opinion(text, { anchor: i < 30 ? 'art-3' : '' }),
        ticket: '',
        answer: '',
        key: null,
        address: `10.7.${i}.1`,
      }),
    ),
  );
  for (const result of results) if (result.ok) receipts.push(result.value.code);
  await assignClusters(deps(), id);
});
afterAll(() => database.close());

const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map((refusal) => refusal.code));
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};
const open = async () => countOf(await listTallies(database.db, id, ['open']), 'open');
const clusterOfCampaign = async () => (await listLargeClusters(database.db, id, { atLeast: 2, limit: 5 }))[0];

test('a campaign is one group with its size; other opinions stand alone', async () => {
  expect(receipts).toHaveLength(35);
  expect(await clusterOfCampaign()).toMatchObject({ size: 30 });
  expect(await listLargeClusters(database.db, id, { atLeast: 2, limit: 5 })).toHaveLength(1);
  const own = await findOwnOpinion({ db: database.db, catalogue: CATALOGUE }, receipts[0] ?? '', clock.now());
  expect(own?.clusterSize).toBe(30);
});

test('the suggestions cover every open group, the campaign first', async () => {
  const suggestions = await suggestForConsultation({ db: database.db, catalogue: CATALOGUE }, id);
  expect(suggestions[0]?.opinions).toBe(30);
  expect(suggestions[0]?.title).toContain('第三条');
  expect(suggestions.reduce((sum, each) => sum + each.opinions, 0)).toBe(35);
});

test('groups and single opinions go into issues; others have no business here', async () => {
  const cluster = await clusterOfCampaign();
  const selection = { opinions: [], clusters: [cluster?.id ?? ''] };
  expect(codes(await createIssue(deps(), person('editor', 'jtt'), id, { title: 'x', selection }))).toEqual([
    'not-permitted',
  ]);
  expect(codes(await createIssue(deps(), editor, id, { title: ' ', selection }))).toEqual(['field-required']);
  value(await createIssue(deps(), editor, id, { title: '免费停车时间', selection }));
  expect(await open()).toBe(5);
  const page = await listOpinionsForHandling(database.db, id, { issue: 'open', limit: 10 });
  const opinions = page.items.slice(0, 3).map((each) => each.id);
  value(await createIssue(deps(), editor, id, { title: '其他三条', selection: { opinions, clusters: [] } }));
  expect(await open()).toBe(2);
});

test('who joins the campaign later goes where it already is', async () => {
  const intake = new OpinionIntake(deps());
  const late = value(
    await intake.submit({
      consultation: id,
      input: opinion(`各位领导，${CAMPAIGN}`),
      ticket: '',
      answer: '',
      key: null,
      address: '10.8.1.1',
    }),
  );
  receipts.push(late.code);
  await assignClusters(deps(), id);
  const [first] = await listIssues(database.db, id);
  expect(first).toMatchObject({ title: '免费停车时间', opinions: 31 });
});

test('two who move and edit at once lose nothing: each opinion is in one place, the second editor is told', async () => {
  const [first, second] = await listIssues(database.db, id);
  if (!first || !second) throw new Error('no issues');
  const left = await listOpinionsForHandling(database.db, id, { issue: 'open', limit: 10 });
  const opinions = left.items.map((each) => each.id);
  const moves = await Promise.all(
    [first.id, second.id, first.id, second.id].map((issue) =>
      moveOpinions(deps(), editor, { consultation: id, issue, selection: { opinions, clusters: [] } }),
    ),
  );
  expect(moves.flatMap(codes)).toEqual([]);
  expect(await open()).toBe(0);
  const after = await listIssues(database.db, id);
  expect(after.reduce((sum, issue) => sum + issue.opinions, 0)).toBe(36);

  const edit = {
    consultation: id,
    issue: first.id,
    version: first.version,
    outcome: null,
    reason: '',
    changed: '',
  };
  const edits = await Promise.all(
    ['甲的名称', '乙的名称'].map((title) => editIssue(deps(), editor, { ...edit, title })),
  );
  expect(edits.filter((result) => result.ok)).toHaveLength(1);
  expect(edits.flatMap(codes)).toEqual(['issue-changed']);
});

test('an issue can be split and merged; what was merged away is told', async () => {
  const [, second] = await listIssues(database.db, id);
  if (!second) throw new Error('no issue');
  const members = await listOpinionsForHandling(database.db, id, { issue: second.id, limit: 10 });
  const [one] = members.items;
  const split = value(
    await createIssue(deps(), editor, id, {
      title: '分出的一条',
      selection: { opinions: [one?.id ?? ''], clusters: [] },
    }),
  );
  const merge = { consultation: id, from: split.id, into: second.id };
  expect(codes(await mergeIssues(deps(), editor, merge))).toEqual([]);
  expect(codes(await mergeIssues(deps(), editor, merge))).toEqual(['issue-merged']);
  expect((await listIssues(database.db, id)).map((issue) => issue.opinions).reduce((a, b) => a + b)).toBe(36);
});

test('the report waits for every answer, takes the figures on record and is out all at once', async () => {
  clock.set('2026-04-10T10:00:00+08:00');
  const publication = {
    db: database.db,
    clock,
    catalogue: CATALOGUE,
    shapes: shapeHandlers,
    renderSnapshot: async () => '',
  };
  expect(codes(await draftReport(publication, editor, id))).toEqual(['opinions-unanswered']);
  expect(codes(await publishReport(database.db, NUMBER, {}))).toEqual(['opinions-unanswered']);
  await expect(
    database.db
      .updateTable('consultation')
      .set({ report_id: id, answered_at: clock.now(), changed_at: clock.now() })
      .where('id', '=', id)
      .execute(),
  ).rejects.toMatchObject({ code: 'GK002' });

  for (const issue of await listIssues(database.db, id)) {
    const edit = { consultation: id, issue: issue.id, version: issue.version, title: issue.title };
    expect(
      codes(await editIssue(deps(), editor, { ...edit, outcome: 'adopted', reason: '', changed: '' })),
    ).toEqual(['field-required', 'field-required']);
    const answer = { outcome: 'partly', reason: '延长到30分钟。', changed: '第三条改为不少于30分钟。' };
    expect(codes(await editIssue(deps(), editor, { ...edit, ...answer }))).toEqual([]);
  }
  const before = await findOwnOpinion(
    { db: database.db, catalogue: CATALOGUE },
    receipts[0] ?? '',
    clock.now(),
  );
  expect(before?.answer, 'answers are private until the report is out').toBeNull();

  const draft = value(await draftReport(publication, editor, id));
  const { content, obligation_id } = await database.db
    .selectFrom('draft')
    .select(['content', 'obligation_id'])
    .where('id', '=', draft)
    .executeTakeFirstOrThrow();
  expect(content).toMatchObject({ dossierNumber: NUMBER, closedOn: '2026-04-01' });
  expect(obligation_id).not.toBeNull();

  const record = contentOf(ASPECT, await recordOf(database.db, id));
  const wrong = { ...record, byChannel: [{ channel: 'site', received: 30, counted: 30 }] };
  expect(codes(await publishReport(database.db, NUMBER, wrong))).toEqual(['report-differs']);
  expect(codes(await publishReport(database.db, NUMBER, { ...record, answers: [] }))).toEqual([
    'report-differs',
    'report-differs',
  ]);
  expect(codes(await publishReport(database.db, NUMBER, record))).toEqual([]);

  const own = await findOwnOpinion({ db: database.db, catalogue: CATALOGUE }, receipts[0] ?? '', clock.now());
  expect(own?.answer).toMatchObject({ outcomeName: '部分采纳', reason: '延长到30分钟。' });
  expect(await findSummary(database.db, id, clock.now())).toMatchObject({
    phase: 'answered',
    answerLate: false,
  });
  const obligation = await database.db
    .selectFrom('obligation')
    .select('disclosure_id')
    .where('id', '=', obligation_id)
    .executeTakeFirstOrThrow();
  expect(obligation.disclosure_id).not.toBeNull();
});

test('after the report nothing moves any more', async () => {
  const [first] = await listIssues(database.db, id);
  const selection = { opinions: [], clusters: [(await clusterOfCampaign())?.id ?? ''] };
  expect(codes(await moveOpinions(deps(), editor, { consultation: id, issue: null, selection }))).toEqual([
    'consultation-answered',
  ]);
  await expect(
    database.db
      .updateTable('opinion')
      .set({ issue_id: null })
      .where('issue_id', '=', first?.id ?? '')
      .execute(),
  ).rejects.toMatchObject({ code: 'GK001' });
});
