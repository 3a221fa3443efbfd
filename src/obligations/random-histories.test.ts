import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HUNAN } from '../../catalogue/index.ts';
import { drillSeed } from '../../test/harness/drill-seed.ts';
import { expectAccepted, openPipeline, type Pipeline } from '../../test/harness/pipeline.ts';
import { touchedTerms } from '../calendar/touched-terms.ts';
import { addDays, type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { withClient } from '../postgres/database-roles.ts';
import { Catalogue } from '../schema/catalogue.ts';
import { sumFigures } from './figures.ts';
import { keepCoverage } from './keep-coverage.ts';
import { listObligations } from './obligation-queries.ts';
import { tallyAll, tallyBelow, tallyByItem, tallyWorst } from './tallies.ts';
import { HEIR, ITEM, type RandomEvents, randomEvents } from './testing/random-events.ts';

/**
 * Whatever happened in whatever order – publications, withdrawals, assignments, items and bodies that change, notices
 * of the calendar, days that pass, tallies that are added up –, cells and tallies are what counting from the records
 * anew gives, and every way to ask for figures gives the same.
 */
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline(new Catalogue(HUNAN));
  events = await randomEvents({ ...pipeline, ownerUrl: pipeline.database.ownerUrl });
});
afterAll(() => pipeline.database.close());

let events: RandomEvents;
const owner = (text: string) => withClient(pipeline.database.ownerUrl, (client) => client.query(text));
const today = (): CivilDate => civilDateAt(pipeline.clock.now());

/** By the owner, who may take his time. */
const rowsOf = async (text: string): Promise<readonly unknown[]> => (await owner(text)).rows;

/** Cells that differ from what the records say, and tallies that differ from what cells and obligations say. */
async function expectCounted(): Promise<void> {
  // No day of what is open would be another one by the calendar as it stands.
  const terms = await touchedTerms(pipeline.deps.db, 2026, pipeline.deps.catalogue.calendar);
  expect(terms.filter(({ before, after }) => before.dueOn !== after.dueOn)).toEqual([]);
  await owner('ANALYZE coverage, obligation, disclosure, owed_item, owing_body, tally, tally_delta');
  expect(
    await rowsOf(`(SELECT body, item, status, turns_on, since, disclosure_id, reason FROM coverage EXCEPT SELECT * FROM coverage_counted)
      UNION ALL (SELECT * FROM coverage_counted EXCEPT SELECT body, item, status, turns_on, since, disclosure_id, reason FROM coverage)`),
  ).toEqual([]);
  const floor = addDays(today(), -40);
  const settled = `CASE WHEN day < '${floor}' THEN '2000-01-01'::date ELSE day END`;
  expect(
    await rowsOf(`
      WITH single AS (
        SELECT c.body, c.item, c.status::int AS what, coalesce(c.turns_on, '2000-01-01') AS day FROM coverage c
        UNION ALL SELECT b.n, i.n, w.what, CASE WHEN w.what = 11 THEN o.due_on ELSE '2000-01-01' END
          FROM obligation o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code,
          LATERAL (SELECT obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception)::int AS what) w
      ), anew AS (
        SELECT s.whole, s.scope, s.item, x.what, ${settled} AS day, b.joined_on IS NOT NULL AS joined, count(*)::int AS n
          FROM single x JOIN owing_body b ON b.n = x.body CROSS JOIN LATERAL (
            SELECT false AS whole, b.n AS scope, 0 AS item UNION ALL SELECT true, a, i FROM unnest(b.above) a, unnest(ARRAY[0, x.item]) i) s
         GROUP BY 1, 2, 3, 4, 5, 6
      ), kept AS (
        SELECT whole, scope, item::int, what::int, ${settled} AS day, joined, sum(n)::int AS n FROM tally_now GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0
      )
      (SELECT 'kept', * FROM kept EXCEPT SELECT 'kept', * FROM anew) UNION ALL (SELECT 'anew', * FROM anew EXCEPT SELECT 'anew', * FROM kept)`),
  ).toEqual([]);
}

/** Months of the trend that differ from what the obligations say. */
async function expectTrend(): Promise<void> {
  expect(
    await rowsOf(`
      WITH anew AS (
        SELECT s.whole, s.scope, s.area, date_trunc('month', o.due_on)::date AS month,
               obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception)::int AS what, count(*)::int AS n
          FROM obligation o JOIN owing_body b ON b.code = o.body_code JOIN owed_item i ON i.code = o.item_code CROSS JOIN LATERAL (
            SELECT false AS whole, b.n AS scope, '' AS area UNION ALL SELECT true, a, k FROM unnest(b.above) a, unnest(ARRAY['', i.area_code]) k) s
         GROUP BY 1, 2, 3, 4, 5
      ), kept AS (
        SELECT whole, scope, area, month, what::int, sum(n)::int AS n FROM trend_now GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0
      )
      (SELECT 'kept', * FROM kept EXCEPT SELECT 'kept', * FROM anew) UNION ALL (SELECT 'anew', * FROM anew EXCEPT SELECT 'anew', * FROM kept)`),
  ).toEqual([]);
  expect(await rowsOf('SELECT count(*)::int AS n FROM trend_now WHERE whole')).not.toEqual([{ n: 0 }]);
}

async function expectOneNumber(): Promise<void> {
  const { db } = pipeline.deps;
  const now = pipeline.clock.now();
  const total = await tallyAll(db, now, null);
  expect(sumFigures(await tallyByItem(db, now, null))).toEqual(total);
  expect(sumFigures(await tallyBelow(db, now, null, null))).toEqual(total);
  expect(sumFigures(await tallyWorst(db, now, 'never', 100_000))).toEqual(total);
  for (const code of ['changsha', HEIR]) {
    const region = await tallyAll(db, now, { region: code });
    expect(sumFigures(await tallyBelow(db, now, code, null))).toEqual(region);
    const items = await tallyByItem(db, now, { region: code });
    expect(sumFigures(items)).toEqual(region);
    const some = items.slice(0, 40).map((row) => row.item);
    expect(sumFigures(await tallyBelow(db, now, code, some))).toEqual(sumFigures(items.slice(0, 40)));
    expect(sumFigures(await tallyByItem(db, now, { body: code }))).toEqual(
      await tallyAll(db, now, { body: code }),
    );
  }
}

/** The list of a region, page by page, is what the list of everybody has of its bodies, in the same order. */
async function expectSameLists(): Promise<void> {
  const { deps, clock } = pipeline;
  const now = clock.now();
  for (const state of ['late', 'open', 'done'] as const) {
    const whole = (await listObligations(deps, { state, limit: 100_000 }, now)).items;
    for (const region of ['changsha', HEIR]) {
      const { rows } = await owner(
        `SELECT b.code FROM owing_body b JOIN owing_body t ON t.code = '${region}' WHERE b.n = t.n OR t.n = ANY (b.above)`,
      );
      const bodies = new Set(rows.map((row) => row.code));
      const wanted = whole.filter(({ body }) => bodies.has(body));
      const first = await listObligations(deps, { region, state, limit: 7 }, now);
      const last = first.items.at(-1);
      const after = last && { dueOn: last.dueOn, id: last.id };
      const rest = await listObligations(deps, { region, state, after, limit: 100_000 }, now);
      const found = [...first.items, ...(first.next === null ? [] : rest.items)];
      expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    }
  }
}

/**
 * What would be another number when it is counted by an empty installation: nothing but what the rules ask for is kept.
 */
async function expectSameAnew(): Promise<void> {
  expectAccepted(await keepCoverage(pipeline.deps));
  const state = () =>
    rowsOf(`SELECT b.code, i.code AS item, c.status, c.turns_on, c.since, c.owed_on, c.first_due, c.disclosure_id
      FROM coverage c JOIN owing_body b ON b.n = c.body JOIN owed_item i ON i.n = c.item ORDER BY 1, 2`);
  const before = await state();
  // Counties owe since the first version of those, up to now, by which they owe; never since the year began.
  expect(
    await rowsOf(`SELECT b.code, c.owed_on FROM coverage c JOIN owing_body o ON o.n = c.body JOIN public_body b ON b.code = o.code JOIN owed_item i ON i.n = c.item
      WHERE i.code = '${ITEM}' AND b.level = 'county' AND b.established_on IS NULL AND c.owed_on <> (
        SELECT valid_from FROM catalogue_item v WHERE v.code = i.code AND v.version = 1 + (
          SELECT max(version) FROM catalogue_item w WHERE w.code = i.code AND NOT w.declaration->'responsible' @> '[{"set": "counties"}]'))`),
  ).toEqual([]);
  await owner('DELETE FROM coverage; UPDATE owed_item SET changed = changed + 1');
  expectAccepted(await keepCoverage(pipeline.deps));
  expect(await state()).toEqual(before);
}

test('any history leads to the same cells, tallies and figures as counting anew', async () => {
  expectAccepted(await keepCoverage(pipeline.deps));
  await expectSameLists();
  const history = fc.array(fc.tuple(fc.nat({ max: events.length - 1 }), fc.nat({ max: 1_000 })), {
    minLength: 12,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(history, async (acts) => {
      for (const [kind, n] of acts) await events[kind]?.(n);
      await expectCounted();
      await expectTrend();
      await expectOneNumber();
    }),
    { numRuns: 1, seed: drillSeed(2_026), endOnFailure: true },
  );
  await expectSameLists();
  await expectSameAnew();
  await expectCounted();
}, 240_000);
