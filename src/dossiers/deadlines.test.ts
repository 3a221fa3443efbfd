import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ITEMS } from '../../catalogue/index.ts';
import { DOSSIER_EXAMPLES } from '../../examples/all.ts';
import { CATALOGUE, kindKeyOfType, kindOf } from '../../test/harness/catalogue.ts';
import type { TestDatabase } from '../../test/harness/database.ts';
import { drillSeed } from '../../test/harness/drill-seed.ts';
import { addDays, type CivilDate, civilDate, daysBetween, parseCivilDate } from '../kernel/civil-date.ts';
import { fixedClock } from '../kernel/clock.ts';
import { sumFigures } from '../obligations/figures.ts';
import { listObligations } from '../obligations/obligation-queries.ts';
import { tallyAll, tallyByItem } from '../obligations/tallies.ts';
import { withClient } from '../postgres/database-roles.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import type { DossierExample } from '../schema/example.ts';
import { shapeHandlers } from '../shapes/shape-handlers.ts';
import { listRecords } from './dossier-records.ts';
import { findDossier } from './find-dossier.ts';
import { judge } from './judgement.ts';
import { deadlinePeriod } from './keep-deadlines.ts';
import { recountDeadlines } from './recount-deadlines.ts';
import { judgeTimeline } from './rules-timeline.ts';
import { databaseWithCatalogue, person, publishRecord } from './testing/publish-record.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithCatalogue();
});
afterAll(() => database.close());

const NOW = new Date('2026-12-01T04:00:00Z');
const TODAY = civilDate('2026-12-01');
const deps = () => ({
  db: database.db,
  catalogue: CATALOGUE,
  clock: fixedClock(NOW.toISOString()),
  shapes: shapeHandlers,
});
const owner = (text: string) => withClient(database.ownerUrl, (client) => client.query(text));

/** Of every dossier what its records ask for, counted from nothing: by period the due day and the day that met it. */
async function countAnew(): Promise<ReadonlyMap<string, readonly [CivilDate, CivilDate | null]>> {
  const dossiers = await database.db
    .selectFrom('dossier')
    .selectAll()
    .where('audience', '=', 'public')
    .execute();
  const counted = new Map<string, readonly [CivilDate, CivilDate | null]>();
  for (const { id, kind: key, kind_version } of dossiers) {
    const kind = kindOf(key, kind_version);
    const records = (await listRecords(deps(), kind, id)).flatMap(({ current }) => current ?? []);
    const judgement = await judge(database.db, kind, records, { today: TODAY });
    for (const { stage, deadlines } of judgeTimeline(kind, records, judgement, TODAY, CATALOGUE.calendar))
      for (const { index, dueOn, metOn } of deadlines)
        counted.set(deadlinePeriod(id, stage.key, index), [dueOn, metOn]);
  }
  return counted;
}

const rows = () =>
  database.db
    .selectFrom('obligation')
    .select(['period', 'due_on', 'met_on', 'excepted_at', 'discharged_at', 'dossier_id'])
    .where('period', 'like', 'event:stage:%')
    .execute();

/** Page, board, sums and rows say the same, and it is what counting from nothing gives. */
async function expectOneTruth(): Promise<void> {
  const kept = (await rows()).filter((row) => row.excepted_at === null || row.discharged_at !== null);
  expect(new Map(kept.map((row) => [row.period, [row.due_on, row.met_on]]))).toEqual(await countAnew());
  const total = await tallyAll(database.db, NOW, null);
  expect(sumFigures(await tallyByItem(database.db, NOW, null))).toEqual(total);
  for (const id of new Set(kept.map((row) => row.dossier_id ?? ''))) {
    const page = await findDossier(deps(), id, TODAY);
    const shown = (page?.stages ?? []).flatMap(({ deadlines }) => deadlines);
    const board = await listObligations(deps(), { dossier: id, limit: 100 }, NOW);
    const owed = board.items.filter(({ ended }) => ended === null);
    expect(
      shown.map(({ dueOn, daysLate, computation }) => [dueOn, daysLate, computation]).toSorted(),
    ).toEqual(
      owed
        .map(({ dueOn, metOn, computation }) => {
          const day = parseCivilDate(metOn ?? '') ?? TODAY;
          return [dueOn, day > dueOn ? daysBetween(civilDate(dueOn), day) : 0, computation];
        })
        .toSorted(),
    );
    expect(shown.filter(({ state }) => state === 'overdue').length).toBe(
      owed.filter(({ state }) => state === 'late').length,
    );
  }
}

interface Step {
  readonly example: DossierExample;
  readonly record: DossierExample['records'][number];
}
const STEPS: readonly Step[] = DOSSIER_EXAMPLES.flatMap((example) =>
  example.records.filter(({ refusals }) => refusals.length === 0).map((record) => ({ example, record })),
);
/** In the order of their moments, as the clock goes. */
const ORDERED = STEPS.toSorted((a, b) => (a.record.at < b.record.at ? -1 : 1));

test('any history of a dossier leads to the deadlines that counting anew gives, on its page, on the board and in the sums', async () => {
  const published: { readonly id: string; readonly step: Step }[] = [];
  const history = fc.array(
    fc.tuple(fc.constantFrom('withdraw', 'correct', 'none'), fc.nat({ max: 10_000 })),
    {
      minLength: ORDERED.length,
      maxLength: ORDERED.length,
    },
  );
  const shift = async ({ id, step }: (typeof published)[number], days: number) => {
    const key = kindKeyOfType(ITEMS.find(({ code }) => code === step.record.item)?.type ?? '');
    const on = CATALOGUE.kindOn(key, TODAY).fields.on;
    const day = parseCivilDate(String(step.record.content[on] ?? ''));
    if (day === null) return;
    const content = { ...step.record.content, [on]: addDays(day, -days) };
    await publishRecord(
      { db: database.db },
      step.example.body,
      { ...step.record, at: NOW.toISOString(), content },
      { disclosureId: id, changeNote: '更正日期' },
    );
  };
  await fc.assert(
    fc.asyncProperty(history, async (acts) => {
      for (const [index, step] of ORDERED.entries()) {
        const result = await publishRecord({ db: database.db }, step.example.body, step.record);
        if (result.ok) published.push({ id: result.value.disclosureId, step });
        const [act, n] = acts[index] ?? ['none', 0];
        const chosen = published[n % Math.max(1, published.length)];
        if (chosen === undefined || n % 3 !== 0) continue;
        if (act === 'withdraw')
          await withdrawDisclosure(deps(), person('issuer', chosen.step.example.body), {
            id: chosen.id,
            reason: '内容有误',
          });
        if (act === 'correct') await shift(chosen, n % 5);
        if (index % 20 === 0) await expectOneTruth();
      }
      await expectOneTruth();
    }),
    { numRuns: 1, seed: drillSeed(2_027), endOnFailure: true },
  );
  const before = await rows();
  expect(before.length).toBeGreaterThan(20);
  // Something was withdrawn or corrected on the way that a deadline had rested on.
  expect(before.filter((row) => row.excepted_at !== null).length).toBeGreaterThan(0);
  expect(before.filter((row) => row.discharged_at !== null).length).toBeGreaterThan(5);
  await owner("UPDATE dossier SET deadlines_for = ''");
  expect(await recountDeadlines(deps())).toMatchObject({ ok: true });
  expect(await rows()).toEqual(before);
  expect(await recountDeadlines(deps())).toEqual({ ok: true, value: 0 });
}, 240_000);
