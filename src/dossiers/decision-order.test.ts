import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOSSIER_KINDS } from '../../catalogue/index.ts';
import { TRANSIT_FARES } from '../../examples/dossiers/major-decision-scripts.ts';
import {
  type DecisionStep,
  decisionRecordAt,
  TO_BE_AMENDED,
} from '../../examples/dossiers/major-decision-walk.ts';
import { type Random, seededRandom } from '../../probes/random.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { addDays, civilDate, parseCivilDate } from '../kernel/civil-date.ts';
import type { DossierKind, StageRecord } from '../schema/dossier-kind.ts';
import { judgeAll } from './judgement.ts';
import { databaseWithCatalogue } from './testing/publish-record.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
});
afterAll(() => database.close());

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
  'legality-amendment',
  'legality-confirmation',
  'submission',
  'deliberation',
  'outcome',
  'exception',
];
const START = civilDate('2025-03-03');
const DECISIONS = DOSSIER_KINDS.filter((kind) => kind.key === 'major-decision');
const COURSES = 40;

function recordOf(step: DecisionStep, random: Random): StageRecord {
  const toAmend = step === 'legality-review' && random.chance(0.4) ? TO_BE_AMENDED(TRANSIT_FARES) : {};
  const { content } = decisionRecordAt({ script: TRANSIT_FARES, start: START }, step, toAmend);
  const day = civilDate(String(content.documentDate));
  const on = random.chance(0.96) ? day : addDays(START, random.below(120));
  const told = random.chance(0.95) ? content : damaged(random, content);
  return { stage: step, type: step, on, publishedOn: on, content: told };
}

/** One field emptied, moved or said otherwise. */
function damaged(random: Random, content: JsonObject): JsonObject {
  const name = random.pickFrom(Object.keys(content)) ?? '';
  const value: JsonValue = content[name] ?? null;
  const day = typeof value === 'string' ? parseCivilDate(value) : null;
  if (name === 'outcome')
    return { ...content, outcome: random.pick(['lawful', 'amend', 'unlawful', 'passed']) };
  if (day !== null) return { ...content, [name]: addDays(day, random.below(40) - 20) };
  return { ...content, [name]: Array.isArray(value) ? value.slice(1) : '' };
}

/** Those of the tried courses that the judge lets stand, in place of the ones before. */
async function taken(
  kind: DossierKind,
  before: readonly (readonly StageRecord[])[],
  tried: readonly (readonly StageRecord[])[],
): Promise<readonly (readonly StageRecord[])[]> {
  const courses = tried.map((records) => ({ kind, records }));
  const judged = await judgeAll(database.db, courses, { today: addDays(START, 365) });
  return before.map((old, index) =>
    judged[index]?.records.every((unmet) => unmet.length === 0) === true ? (tried[index] ?? old) : old,
  );
}

const inOrder = (records: readonly StageRecord[]): readonly StageRecord[] =>
  records.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

test.each(DECISIONS)(
  'property: in whatever order records come, none is submitted, discussed or decided without a review that ended lawful ($version)',
  async (kind) => {
    const random = seededRandom(713 + kind.version);
    let courses: readonly (readonly StageRecord[])[] = Array.from({ length: COURSES }, () => []);
    for (const step of STEPS) {
      const put = courses.map((records) =>
        inOrder([
          ...records,
          recordOf(random.chance(0.96) ? step : (random.pickFrom(STEPS) ?? step), random),
        ]),
      );
      courses = await taken(kind, courses, put);
      const withdrawn = courses.map((records) =>
        random.chance(0.04) ? records.toSpliced(random.below(records.length + 1), 1) : records,
      );
      courses = await taken(kind, courses, withdrawn);
    }
    let reached = 0;
    for (const records of courses) {
      for (const [index, { stage }] of records.entries()) {
        if (!['submission', 'deliberation', 'outcome'].includes(stage)) continue;
        reached += 1;
        const review = records
          .slice(0, index)
          .findLast((each) => each.stage === 'legality-review' || each.stage === 'legality-confirmation');
        expect(['lawful', 'confirmed']).toContain(review?.content.outcome);
      }
    }
    expect(reached).toBeGreaterThan(10);
  },
);
