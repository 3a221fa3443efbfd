import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TRANSIT_FARES } from '../../examples/dossiers/major-decision-scripts.ts';
import {
  amendedText,
  type DecisionStep,
  decisionRecordAt,
} from '../../examples/dossiers/major-decision-walk.ts';
import { forgeryStatements, itemOf } from '../../probes/forge-record.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../test/harness/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { databaseWithCatalogue, person, publishRecord } from './testing/publish-record.ts';

const ANSWERS = [
  { number: 1, outcome: 'not-adopted', reason: '另有考虑。' },
  { number: 2, outcome: 'not-adopted', reason: '另有考虑。' },
];

/** One decision from its start to its publication; what later stages rest on does not change under them. */
const BODY = TRANSIT_FARES.body;
const STEPS: readonly DecisionStep[] = [
  'start',
  'consultation',
  'hearing-notice',
  'hearing-list',
  'experts',
  'hearing',
  'expert-adoption',
  'adoption',
  'risk',
  'legality-review',
  'submission',
  'deliberation',
  'outcome',
];
const recordAt = (step: DecisionStep, differs: JsonObject = {}) =>
  decisionRecordAt({ script: TRANSIT_FARES, start: civilDate('2025-03-03') }, step, differs);

let database: TestDatabase;
let client: pg.Client;
const ids = new Map<string, string>();
beforeAll(async () => {
  database = await databaseWithCatalogue();
  for (const step of STEPS) {
    const result = await publishRecord({ db: database.db }, BODY, recordAt(step));
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    ids.set(step, result.value.disclosureId);
  }
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.close();
});

const idOf = (step: DecisionStep): string => {
  const id = ids.get(step);
  if (id === undefined) throw new Error(`nothing at ${step}`);
  return id;
};

/** A correction through the whole pipeline, two years later. */
async function corrected(step: DecisionStep, differs: JsonObject): Promise<readonly string[]> {
  const record = { ...recordAt(step, differs), at: '2026-11-30T10:00:00+08:00' };
  const result = await publishRecord({ db: database.db }, BODY, record, {
    disclosureId: idOf(step),
    changeNote: '更正',
  });
  return result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path ?? ''}`);
}

/** The same by SQL, with the application's password. */
async function forged(step: DecisionStep, differs: JsonObject): Promise<string> {
  const record = recordAt(step, differs);
  const item = itemOf(record.item);
  const { edition } = await database.db
    .selectFrom('disclosure')
    .select('edition')
    .where('id', '=', idOf(step))
    .executeTakeFirstOrThrow();
  const statements = forgeryStatements({
    id: newId(new Date()),
    item,
    body: BODY,
    content: record.content,
    steps: item.review,
    at: new Date().toISOString(),
    disclosure: { id: idOf(step), n: edition + 1 },
    place: null,
  });
  try {
    await client.query(`BEGIN; ${statements} COMMIT;`);
    return 'accepted';
  } catch (error) {
    await client.query('ROLLBACK');
    return error instanceof pg.DatabaseError ? `${error.code} ${error.message}` : String(error);
  }
}

test.each<[string, DecisionStep, JsonObject, string]>([
  ['a hearing that has begun is dropped', 'start', { hearing: 'not-required' }, 'hearing'],
  ['experts are dropped', 'start', { experts: 'not-required', notRequiredReason: '已有充分论证' }, 'experts'],
  ['the dossier becomes another one', 'start', { matter: '另一件完全不同的事项' }, 'matter'],
  ['its category changes', 'start', { category: 'other' }, 'category'],
  ['the start moves back', 'start', { documentDate: '2025-01-10' }, 'documentDate'],
  ['the draft that people commented on', 'consultation', { draft: '<p>另一份草案</p>' }, 'draft'],
  ['the answer to the experts', 'expert-adoption', { answers: ANSWERS }, 'answers'],
  ['a conclusion of the review', 'legality-review', { outcome: 'unlawful' }, 'outcome'],
  [
    'the text that was reviewed',
    'legality-review',
    { reviewedText: '<p>出售全部公园。</p>' },
    'reviewedText',
  ],
  ['how many were at the meeting', 'deliberation', { present: 11 }, 'present'],
  ['the title of the decision', 'outcome', { title: '关于提高水费的决定' }, 'title'],
  [
    'the text of the decision',
    'outcome',
    { body: `${amendedText(TRANSIT_FARES)}<p>第四条　另收服务费。</p>` },
    'body',
  ],
])('%s: no correction does that, by command or by SQL', async (_what, step, differs, field) => {
  expect(await corrected(step, differs)).toContain(`stage-rests-on-it /content/${field}`);
  expect(await forged(step, differs)).toMatch(/^GK00[23] /);
});

test('what does not carry later stages is corrected as ever', async () => {
  expect(await corrected('start', { reasons: '市民换乘要付两次全价，理由写得更清楚。' })).toEqual([]);
});

test('a clerical error of the decision: punctuation and mark-up, no word', async () => {
  const body = amendedText(TRANSIT_FARES).replaceAll('。', '；');
  expect(await corrected('outcome', { body })).toEqual([]);
});

test('a review, a meeting and a confirmation are not withdrawn', async () => {
  const refused = await withdrawDisclosure(
    { db: database.db, clock: testClock(), catalogue: CATALOGUE, shapes: shapeHandlers },
    person('issuer', BODY),
    { id: idOf('legality-review'), reason: '换一个结论' },
  );
  expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toContain('stage-permanent');
});

test('one dossier has one decision, also for two transactions at once', async () => {
  const second = recordAt('outcome', { title: '〔演示〕另一个决定' });
  const result = await publishRecord({ db: database.db }, BODY, {
    ...second,
    at: '2025-05-25T10:00:00+08:00',
  });
  expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['stage-already-done', 'condition-unmet']),
  );
});
