import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrol } from '../../test/harness/enrol.ts';
import { expectAccepted, member, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { canonicalJson } from '../../verifier/canonical-json.ts';
import type { AppraisalAct, AppraisalResult } from '../api/contract.ts';
import type { Tx } from '../database/database.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Result } from '../kernel/result.ts';
import { keepCoverage } from '../obligations/keep-coverage.ts';
import { withClient } from '../postgres/database-roles.ts';
import { issueInstruments } from '../supervision/issue-instruments.ts';
import { actOnAppraisal } from './act-on-appraisal.ts';
import { listAppraisals, readAppraisal } from './appraisal-queries.ts';
import { createAppraisal } from './create-appraisal.ts';
import { stepAppraisal } from './step-appraisal.ts';

/**
 * Two bodies are scored for a year; one contests; the score is computed anew and both are kept; what is published gives
 * the same scores to whoever computes them from it alone.
 */
let pipeline: Pipeline;
const OFFICE = member('office-1', 'office', '*');
const SECOND = member('office-2', 'office', '*');
const CLERK = member('zfbgt-clerk', 'editor', 'zfbgt');
const OTHER = member('hbt-clerk', 'editor', 'hbt');
const BODIES = ['zfbgt', 'hbt'];
let id = '';

const deps = () => pipeline.deps;
const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);
const act = (by: Actor, given: AppraisalAct) => actOnAppraisal(deps(), by, id, given);
const step = (by: Actor, name: 'draw' | 'tell' | 'publish') => stepAppraisal(deps(), by, id, name);
const read = async (by: Actor | null = OFFICE) => {
  const found = await readAppraisal(deps().db, id, by);
  if (found === null) throw new Error('nothing to read');
  return found;
};
const bodyOf = async (code: string, by: Actor | null = OFFICE) => {
  const body = (await read(by)).result.bodies.find((each) => each.body === code);
  if (body === undefined) throw new Error(`no ${code}`);
  return body;
};
const hex = (text: string) => createHash('sha256').update(text).digest('hex');

beforeAll(async () => {
  pipeline = await openPipeline();
  await enrol(deps().db, OFFICE, SECOND, CLERK, OTHER);
  for (let n = 0; n < 5; n += 1)
    expectAccepted(
      await pipeline.publish(await pipeline.approved({ documentNumber: `湘测发〔2026〕${n + 1}号` })),
    );
  expectAccepted(await keepCoverage(deps()));
  expectAccepted(
    await issueInstruments(deps(), OFFICE, {
      kind: 'criticism',
      findings: [{ body: 'hbt', note: '没有公开' }],
      text: '通报。',
    }),
  );
});
afterAll(() => pipeline.database.close());

test('the office begins it with weights of its own, which make a hundred; others cannot', async () => {
  const given = {
    title: '2026年度政务公开考核',
    year: 2026,
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    bodies: BODIES,
  };
  expect(codes(await createAppraisal(deps(), CLERK, given))).toEqual(['not-permitted']);
  expect(
    codes(await createAppraisal(deps(), OFFICE, { ...given, weights: { quality: 20 }, bodies: ['none'] })),
  ).toEqual(['appraisal-body-unknown', 'appraisal-weights-wrong']);
  expect(codes(await createAppraisal(deps(), OFFICE, { ...given, periodFrom: '2027-01-01' }))).toEqual([
    'appraisal-period-wrong',
  ]);
  const weights = { organisation: 15, quality: 10 };
  ({ id } = expectAccepted(await createAppraisal(deps(), OFFICE, { ...given, weights })));
  const { result, state } = await read();
  expect(state).toBe('open');
  expect(result.declaration.indicators.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(result.draw).toMatchObject({
    secret: null,
    seed: null,
    commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await readAppraisal(deps().db, id, null)).toBe(null);
});

test('a body says what it gives itself, with reasons; who is nobody to say it is refused', async () => {
  const claim: Extract<AppraisalAct, { kind: 'claim' }> = {
    kind: 'claim',
    body: 'zfbgt',
    indicator: 'organisation',
    points: 15,
    text: '设有专门机构。',
    links: ['/bodies/zfbgt'],
  };
  expect(codes(await act(OTHER, claim))).toEqual(['not-permitted']);
  expect(codes(await act(CLERK, { ...claim, points: 16, links: ['javascript:1'] }))).toEqual([
    'appraisal-points-over',
    'instrument-evidence-invalid',
  ]);
  expectAccepted(await act(CLERK, claim));
  expect((await bodyOf('zfbgt', CLERK)).claims).toMatchObject([{ points: 15, links: ['/bodies/zfbgt'] }]);
  expect((await read(OTHER)).result.bodies.map(({ body }) => body)).toEqual(['hbt']);
});

test('the sample is drawn from a seed that nobody could choose, and anybody draws the same', async () => {
  expect(codes(await step(CLERK, 'draw'))).toEqual(['not-permitted']);
  expect(codes(await step(OFFICE, 'tell'))).toEqual(['appraisal-not-whole']);
  const { commitment } = (await read()).result.draw;
  expectAccepted(await step(OFFICE, 'draw'));
  expect(codes(await step(OFFICE, 'draw'))).toEqual(['appraisal-state-wrong']);
  const { draw, bodies } = (await read()).result;
  expect(hex(draw.secret ?? '')).toBe(commitment);
  const leaf = await deps()
    .db.selectFrom('log_leaf')
    .select('leaf_hash')
    .where('index', '=', draw.logIndex ?? -1)
    .executeTakeFirstOrThrow();
  expect(draw.logHash).toBe(leaf.leaf_hash.toString('hex'));
  const seed = hex(`${draw.secret}:${draw.logHash}`);
  expect(draw.seed).toBe(seed);
  const own = bodies.find(({ body }) => body === 'zfbgt');
  expect(own?.candidates).toHaveLength(5);
  const drawn = [...(own?.candidates ?? [])]
    .sort((a, b) => (hex(`${seed}:${a}`) < hex(`${seed}:${b}`) ? -1 : 1))
    .slice(0, 3);
  expect(own?.sample.map(({ record }) => record)).toEqual(drawn);
});

test('the office reviews and looks at every drawn record; then the results are told', async () => {
  const review = (body: string, points: number) =>
    act(OFFICE, { kind: 'review', body, indicator: 'organisation', points, text: '材料不全。' });
  expect(
    codes(await act(OFFICE, { kind: 'review', body: 'hbt', indicator: 'coverage', points: 1, text: '改分' })),
  ).toEqual(['appraisal-indicator-unknown']);
  expect(codes(await step(OFFICE, 'tell'))).toEqual(Array(3).fill('appraisal-not-whole'));
  expectAccepted(await review('zfbgt', 9));
  expectAccepted(await review('hbt', 12));
  const { sample } = await bodyOf('zfbgt');
  expect(
    codes(await act(OFFICE, { kind: 'looked', body: 'zfbgt', record: 'none', passed: true, text: '合格' })),
  ).toEqual(['not-found']);
  for (const [n, { record }] of sample.entries())
    expectAccepted(
      await act(OFFICE, { kind: 'looked', body: 'zfbgt', record, passed: n > 0, text: '已查看。' }),
    );
  expectAccepted(await step(OFFICE, 'tell'));
  const [first, other] = [await bodyOf('zfbgt'), await bodyOf('hbt')];
  const points = (body: typeof first, code: string) =>
    body.parts.find(({ indicator }) => indicator === code)?.points;
  expect(points(first, 'quality')).toBe(6.67);
  expect(points(other, 'quality')).toBe(10);
  expect([points(first, 'supervision'), points(other, 'supervision')]).toEqual([10, 7]);
  expect(first.scores).toEqual([{ at: expect.any(String), cause: '告知结果', total: first.total }]);
});

test('an objection is decided by somebody else; the score is computed anew and the former one stays', async () => {
  const objection = { body: 'zfbgt', indicator: 'organisation', text: '材料已经补齐。' } as const;
  expect(codes(await act(CLERK, { kind: 'claim', ...objection, points: 1 }))).toEqual([
    'appraisal-state-wrong',
  ]);
  expectAccepted(await act(CLERK, { kind: 'objected', ...objection }));
  expect(codes(await act(CLERK, { kind: 'objected', ...objection }))).toEqual([
    'appraisal-objection-unknown',
  ]);
  expect(codes(await step(OFFICE, 'publish'))).toEqual(['appraisal-objections-open']);
  const decision = { kind: 'decided', ...objection, points: 14, text: '补交的材料齐全。' } as const;
  expect(codes(await act(OFFICE, decision))).toEqual(['appraisal-same-person']);
  const before = (await bodyOf('zfbgt')).total;
  expectAccepted(await act(SECOND, decision));
  const after = await bodyOf('zfbgt');
  expect(after.total).toBeCloseTo(before + 5, 2);
  expect(after.scores.map(({ total }) => total)).toEqual([before, after.total]);
  pipeline.clock.set('2026-03-18T09:30:00+08:00');
  expect(
    codes(await act(OTHER, { kind: 'objected', body: 'hbt', indicator: 'coverage', text: '有误' })),
  ).toEqual(['appraisal-objection-late']);
});

/** As somebody outside would: from the published data alone, without a line of the platform's own. */
function recompute({ declaration, bodies }: AppraisalResult): ReadonlyMap<string, number> {
  const round = (value: number) => Math.round(value * 100) / 100;
  const points = (
    indicator: AppraisalResult['declaration']['indicators'][number],
    body: AppraisalResult['bodies'][number],
  ) => {
    const upheld = body.objections.find(
      (each) => each.indicator === indicator.code && each.outcome === 'upheld',
    );
    if (upheld) return upheld.points ?? 0;
    const review = body.reviews.find((each) => each.indicator === indicator.code);
    if (indicator.formula === null) return review?.points ?? 0;
    const formula = JSON.parse(JSON.stringify(indicator.formula));
    const fact = (name: string) => body.facts[name] ?? 0;
    if (formula.kind === 'ratio')
      return fact(formula.whole) === 0
        ? indicator.weight
        : round((indicator.weight * fact(formula.part)) / fact(formula.whole));
    if (formula.kind === 'share') return round((indicator.weight * fact(formula.fact)) / formula.full);
    const off = Object.entries<number>(formula.each).reduce(
      (sum, [name, each]) => sum + each * fact(name),
      0,
    );
    return Math.max(0, round(indicator.weight - off));
  };
  return new Map(
    bodies.map((body) => [
      body.body,
      round(declaration.indicators.reduce((sum, indicator) => sum + points(indicator, body), 0)),
    ]),
  );
}

test('the database publishes no result that the log does not have', async () => {
  const published = (tx: Tx) =>
    tx
      .updateTable('appraisal')
      .set({ state: 'published', published_at: pipeline.clock.now(), result: '{}', digest: hex('{}') })
      .where('id', '=', id)
      .execute();
  await expect(deps().db.transaction().execute(published)).rejects.toThrow('the public log does not have');
});

test('what is published is frozen, and gives the same scores to whoever computes them', async () => {
  expectAccepted(await step(SECOND, 'publish'));
  const published = await read(null);
  expect(published.state).toBe('published');
  expect(hex(canonicalJson(JSON.parse(JSON.stringify(published.result))))).toBe(published.digest);
  const again = recompute(published.result);
  for (const body of published.result.bodies)
    expect([body.body, again.get(body.body)]).toEqual([body.body, body.total]);
  expect(JSON.stringify(published.result)).not.toContain('office-1');
  const leaf = await deps()
    .db.selectFrom('log_leaf')
    .select('entry')
    .orderBy('index', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(leaf.entry.toString('utf8'))).toEqual({
    v: 1,
    kind: 'appraised',
    at: expect.stringMatching(/^2026-03-18T/),
    appraisal: id,
    digest: { sha256: published.digest, sm3: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect((await listAppraisals(deps().db, null)).map((each) => each.id)).toEqual([id]);
  expect(
    codes(await act(OTHER, { kind: 'objected', body: 'hbt', indicator: 'coverage', text: '有误' })),
  ).toEqual(['appraisal-state-wrong']);
});

test('the database lets nobody change what was said or published, or decide an objection to their own review', async () => {
  const app = (text: string) =>
    withClient(pipeline.database.ownerUrl, (client) => client.query(text)).then(
      () => 'done',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
  for (const statement of [
    `UPDATE appraisal SET result = '{}' WHERE id = '${id}'`,
    `DELETE FROM appraisal WHERE id = '${id}'`,
    `UPDATE appraisal_entry SET points = 100`,
    `INSERT INTO appraisal_entry (appraisal_id, body_code, kind, points, at, actor_id, actor_name) VALUES ('${id}', 'hbt', 'score', 100, now(), 'office-1', 'x')`,
  ])
    expect([statement, await app(statement)]).toEqual([statement, 'GK001']);
});
