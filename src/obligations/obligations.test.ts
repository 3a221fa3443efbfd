import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD_EXAMPLES } from '../../examples/all.ts';
import { CATALOGUE, currentType } from '../../test/harness/catalogue.ts';
import { drillSeed } from '../../test/harness/drill-seed.ts';
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
import { policyRecord } from '../../test/harness/policy-record.ts';
import { changeItem, retireItem } from '../catalogue/change-item.ts';
import { findItem, listItems } from '../catalogue/items.ts';
import { agreed } from '../catalogue/testing/agreed.ts';
import { addDays, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { decodePlace, isCount, isDay } from '../kernel/cursor.ts';
import { createDraft } from '../publication/create-draft.ts';
import { approveDraft, discardDraft, recallDraft } from '../publication/decide-draft.ts';
import { publishDraft } from '../publication/publish-draft.ts';
import { saveDraft } from '../publication/save-draft.ts';
import { submitDraft } from '../publication/submit-draft.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import { OBLIGATION_STATES } from '../schema/vocabulary.ts';
import { assignObligations } from './assign-obligation.ts';
import { closeObligationsOf } from './close-obligations.ts';
import { sumFigures } from './figures.ts';
import { firstDue } from './first-publication.ts';
import { keepCoverage } from './keep-coverage.ts';
import { listObligations } from './obligation-queries.ts';
import { openForEvent } from './open-for-event.ts';
import { tallyAll, tallyBelow, tallyByItem, tallyWorst } from './tallies.ts';

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => pipeline.database.close());

const act = (id: string) => ({ id, version: null, remark: '理由' });
const rows = () => pipeline.deps.db.selectFrom('obligation').selectAll().orderBy('id').execute();
const obligationOf = async (id: number) => (await rows()).find((row) => row.id === id);
const ofDraft = async (draft: string) => (await rows()).find((row) => row.period === `event:${draft}`);

const ASKED = { item: '00.policy-document', body: 'zfbgt' };
const OFFICE = member('office', 'office', '*');
const assign = async (happenedOn: string, subject = '会议决定公开'): Promise<number> => {
  const input = { item: ASKED.item, bodies: [ASKED.body], subject, happenedOn };
  return expectAccepted(await assignObligations(pipeline.deps, OFFICE, input))[0]?.id ?? 0;
};

describe('an obligation that an event raises', () => {
  test('is counted from the day in the text, and anew when that day was mended', async () => {
    const id = await pipeline.submitted({ documentDate: '2026-03-02' });
    expect(await ofDraft(id)).toMatchObject({ arises_on: '2026-03-02', due_on: '2026-03-30' });
    expectAccepted(await recallDraft(pipeline.deps, EDITOR, act(id)));
    const content = policyRecord({ documentDate: '2026-02-02' });
    expectAccepted(await saveDraft(pipeline.deps, EDITOR, { id, version: 1, content }));
    expectAccepted(await submitDraft(pipeline.deps, EDITOR, act(id)));
    expect(await ofDraft(id)).toMatchObject({ arises_on: '2026-02-02', due_on: '2026-03-06' });
    expectAccepted(await approveDraft(pipeline.deps, REVIEWER, act(id)));
    const { disclosureId } = expectAccepted(await pipeline.publish(id));
    expect(await ofDraft(id)).toMatchObject({ disclosure_id: disclosureId });
  });

  test('is due by the rule of its grade: a general accident in two days, a grave one at the end of the day', async () => {
    const { db, catalogue } = pipeline.deps;
    const item = await findItem(db, '13.accident-flash');
    if (!item) throw new Error('no such item');
    const owed = (id: string, grade: string) =>
      db.transaction().execute((tx) =>
        openForEvent(
          { db: tx, catalogue },
          item,
          'changsha',
          { id, obligationId: null },
          {
            documentDate: '2026-03-02',
            grade,
          },
        ),
      );
    await owed('general-accident', 'general');
    await owed('grave-accident', 'grave');
    expect(await ofDraft('general-accident')).toMatchObject({ due_on: '2026-03-04' });
    expect(await ofDraft('grave-accident')).toMatchObject({ due_on: '2026-03-02' });
  });

  test('ends with the draft that alone had raised it, and is then never taken for an open one', async () => {
    const id = await pipeline.submitted();
    expectAccepted(await recallDraft(pipeline.deps, EDITOR, act(id)));
    expectAccepted(await discardDraft(pipeline.deps, EDITOR, act(id)));
    expect((await ofDraft(id))?.excepted_at).not.toBeNull();
    expectAccepted(await pipeline.publish(await pipeline.approved()));
    expect((await ofDraft(id))?.disclosure_id).toBeNull();
  });

  test('that the office assigned is met by an ordinary publication, the oldest first, and nothing is owed twice', async () => {
    const { deps } = pipeline;
    const [first, second] = [await assign('2026-03-03'), await assign('2026-03-04')];
    const id = await pipeline.approved({ documentDate: '2026-03-05' });
    const { disclosureId } = expectAccepted(await pipeline.publish(id));
    expect((await obligationOf(first))?.disclosure_id).toBe(disclosureId);
    expect((await obligationOf(second))?.disclosure_id).toBeNull();
    expect(await ofDraft(id)).toBeUndefined();
    // What happened after the day of the record is not told by it.
    const before = await pipeline.approved({ documentDate: '2026-03-02' });
    expectAccepted(await pipeline.publish(before));
    expect((await obligationOf(second))?.disclosure_id).toBeNull();
    const named = await createDraft(deps, EDITOR, { ...ASKED, content: policyRecord(), obligation: first });
    expect(named).toMatchObject({ ok: false, refusals: [{ code: 'not-found', path: '/obligation' }] });
    // The next one answers the second; what is asked for while the body prepares just that is not owed twice.
    const answering = await pipeline.approved({ documentDate: '2026-03-06' });
    expectAccepted(await pipeline.publish(answering));
    expect((await obligationOf(second))?.disclosure_id).not.toBeNull();
    const preparing = await pipeline.submitted({ documentDate: '2026-03-07' });
    expect(await assign('2026-03-06')).toBe((await ofDraft(preparing))?.id);
  });

  test('that a withdrawn record had met is owed again, as late as it was', async () => {
    const id = await pipeline.submitted({ documentDate: '2026-03-02' });
    expectAccepted(await approveDraft(pipeline.deps, REVIEWER, act(id)));
    const { disclosureId } = expectAccepted(await pipeline.publish(id));
    const met = (await rows()).find((row) => row.disclosure_id === disclosureId);
    const withdrawal = { id: disclosureId, reason: '内容有误' };
    expectAccepted(await withdrawDisclosure(pipeline.deps, ISSUER, withdrawal));
    expect(await obligationOf(met?.id ?? 0)).toEqual({ ...met, disclosure_id: null, discharged_at: null });
  });

  test('once met, its record does not change, not even by SQL', async () => {
    await expect(
      sql`UPDATE obligation SET due_on = due_on + 100 WHERE discharged_at IS NOT NULL`.execute(
        pipeline.deps.db,
      ),
    ).rejects.toMatchObject({ code: 'GK001' });
  });
});

describe('obligations that the calendar opens', () => {
  test('are opened for everybody who owes them, whoever has joined, for what falls due since January; opening again adds none', async () => {
    const opened = expectAccepted(await keepCoverage(pipeline.deps));
    expect(opened).toBeGreaterThan(0);
    expect(expectAccepted(await keepCoverage(pipeline.deps))).toBe(0);
    const periodic = (await rows()).filter((row) => !row.period.startsWith('event:'));
    expect(new Set(periodic.map((row) => row.body_code)).size).toBeGreaterThan(30);
    const today = civilDateAt(pipeline.clock.now());
    for (const row of periodic) {
      expect([row.due_on >= '2026-01-01', row.arises_on <= today]).toEqual([true, true]);
      expect(row.due_on > row.arises_on).toBe(true);
    }
    // The year before is reported in this one.
    expect(
      periodic.find((row) => row.item_code === '00.government-annual-report' && row.body_code === 'changsha'),
    ).toMatchObject({ period: '2025', arises_on: '2025-12-31' });
  });

  test('a report meets the obligation of the period that it is about, not the oldest one', async () => {
    const { deps, clock } = pipeline;
    clock.set('2026-06-09T09:30:00+08:00');
    expectAccepted(await keepCoverage(deps));
    const exampleOf = (code: string) =>
      RECORD_EXAMPLES.find(
        (example) =>
          example.item === code &&
          example.refusals.length === 0 &&
          currentType(example.type).shape === 'document' &&
          typeof example.content.periodTo === 'string',
      );
    const reports = (await listItems(deps.db, {})).filter(
      (item) =>
        item.timing.kind === 'period' && item.timing.every !== 'year' && exampleOf(item.code) !== undefined,
    );
    const all = (await rows()).toSorted((one, other) => (one.due_on < other.due_on ? -1 : 1));
    const of = (item: string, body: string) =>
      all.filter((row) => row.item_code === item && row.body_code === body);
    const found = all.find(
      (row) =>
        reports.some((item) => item.code === row.item_code) && of(row.item_code, row.body_code).length > 1,
    );
    const monthly = reports.find((item) => item.code === found?.item_code);
    const body = found?.body_code ?? '';
    const periods = of(found?.item_code ?? '', body);
    const [oldest, newest] = [periods[0], periods.at(-1)];
    expect(periods.length).toBeGreaterThan(1);
    if (!monthly || !oldest || !newest) throw new Error('no periodic item of this body');
    const people = (['editor', 'reviewer', 'issuer'] as const).map((role) => member(`${role}-b`, role, body));
    const [editor, reviewer, issuer] = [people[0] ?? EDITOR, people[1] ?? EDITOR, people[2] ?? EDITOR];
    await enrol(deps.db, editor, reviewer, issuer);
    const content = {
      ...exampleOf(monthly.code)?.content,
      periodFrom: addDays(civilDate(newest.arises_on), -20),
      periodTo: newest.arises_on,
      documentDate: civilDateAt(clock.now()),
    };
    const id = expectAccepted(
      await createDraft(deps, editor, { item: monthly.code, body, content, obligation: null }),
    );
    expectAccepted(await submitDraft(deps, editor, act(id)));
    expectAccepted(await approveDraft(deps, reviewer, act(id)));
    expectAccepted(await publishDraft(deps, issuer, { ...act(id), changeNote: '' }));
    expect((await obligationOf(newest.id))?.disclosure_id).not.toBeNull();
    expect((await obligationOf(oldest.id))?.disclosure_id).toBeNull();
  });
});

describe('a body that a changed item makes owe', () => {
  test('is judged from the day of the change and by the first whole period after it, others as before', async () => {
    const { db } = pipeline.deps;
    const deps = { ...pipeline.deps, closeObligations: closeObligationsOf };
    await enrol(db, OFFICE);
    expectAccepted(await keepCoverage(deps));
    const [code, body] = ['14.air-bulletin', 'zfbgt'];
    const before = (await rows()).filter((row) => row.item_code === code);
    const found = await findItem(db, code);
    if (!found) throw new Error(`no item ${code}`);
    const { version, validFrom: _, retiredOn: __, ...item } = found;
    const today = civilDateAt(pipeline.clock.now());
    const responsible = [...item.responsible, { bodies: [body] }];
    const input = { code, version, item: { ...item, responsible }, reason: '职责调整', validFrom: today };
    expectAccepted(await agreed(deps, changeItem(deps, OFFICE, input)));
    expectAccepted(await keepCoverage(deps));
    expect(before.length).toBeGreaterThan(0);
    expect((await rows()).filter((row) => row.item_code === code)).toEqual(before);
    const { rows: cells } = await sql<{ owed_on: string; first_due: string }>`
      SELECT c.owed_on, c.first_due FROM coverage c JOIN owing_body b ON b.n = c.body JOIN owed_item i ON i.n = c.item
       WHERE b.code = ${body} AND i.code = ${code}`.execute(db);
    const wanted = firstDue(
      item,
      { from: civilDate('2026-01-01'), established: null, listed: today },
      CATALOGUE,
    );
    expect(cells).toEqual([{ owed_on: today, first_due: wanted }]);
    expect(wanted > addDays(today, 28)).toBe(true);
  });
});

describe('obligations of an item that is retired', () => {
  test('end with its reason and how late they were, stay met where they were met, and are not opened again', async () => {
    const { db } = pipeline.deps;
    const deps = { ...pipeline.deps, closeObligations: closeObligationsOf };
    const now = pipeline.clock.now();
    const today = civilDateAt(now);
    const item = '00.policy-document';
    const office = OFFICE;
    await enrol(db, office);
    const draft = await pipeline.submitted({ documentDate: '2026-01-04' });
    const [late, fresh] = [await assign('2026-01-05', '逾期的事由'), await assign(today, '新的事由')];
    const before = (await rows()).filter((row) => row.item_code === item);
    const version = (await findItem(db, item))?.version ?? 0;
    expectAccepted(
      await agreed(
        deps,
        retireItem(deps, office, { code: item, version, reason: '并入其他事项', validFrom: today }),
      ),
    );
    const after = (await rows()).filter((row) => row.item_code === item);
    expect(before.some((row) => row.discharged_at !== null)).toBe(true);
    for (const row of after) {
      const old = before.find((each) => each.id === row.id);
      if (old?.discharged_at !== null || old.excepted_at !== null) expect(row).toEqual(old);
      else
        expect(row.exception).toMatchObject({
          ground: 'item-retired',
          reason: '并入其他事项',
          // Who confirmed it.
          author: '公开办丙',
        });
    }
    expect(after.filter((row) => row.discharged_at === null && row.excepted_at === null)).toEqual([]);
    const board = (
      await listObligations({ db, catalogue: CATALOGUE }, { item, state: 'excepted', limit: 100 }, now)
    ).items;
    const shown = (id: number) => board.find((each) => each.id === id)?.ended;
    expect(shown(late)).toMatch(/^公开事项自2026年\d+月\d+日起停用，终止时已逾期\d+日。理由：并入其他事项$/);
    expect(shown(fresh)).toMatch(/^公开事项自2026年\d+月\d+日起停用。理由：并入其他事项$/);
    const event = await db
      .selectFrom('event')
      .select('detail')
      .where('kind', '=', 'item-retired')
      .executeTakeFirstOrThrow();
    const ended = before.filter((row) => row.discharged_at === null && row.excepted_at === null).length;
    expect(event.detail).toMatchObject({ version: version + 1, obligationsClosed: ended });
    await expect(
      sql`UPDATE obligation SET exception = '{}' WHERE id = ${late}`.execute(db),
    ).rejects.toMatchObject({ code: 'GK001' });
    // A draft on its way is thrown away without touching why its obligation ended.
    expectAccepted(await recallDraft(deps, EDITOR, act(draft)));
    expectAccepted(await discardDraft(deps, EDITOR, act(draft)));
    expect((await ofDraft(draft))?.exception).toMatchObject({ ground: 'item-retired' });
    const periodic = (await rows()).find((row) => row.item_code !== item && !row.period.startsWith('event:'));
    const code = periodic?.item_code ?? '';
    const current = (await findItem(db, code))?.version ?? 0;
    expectAccepted(
      await agreed(
        deps,
        retireItem(deps, office, { code, version: current, reason: '不再编制', validFrom: today }),
      ),
    );
    expectAccepted(await keepCoverage(deps));
    const open = (await rows()).filter((row) => row.item_code === code && row.discharged_at === null);
    expect(open.filter((row) => row.excepted_at === null)).toEqual([]);
  });
});

/** The place that a cursor names, as the interface reads it. */
function placeOf(cursor: string) {
  const [dueOn, id] = decodePlace(cursor, [isDay, isCount]) ?? [];
  if (dueOn === undefined || id === undefined) throw new Error(`no place in ${cursor}`);
  return { dueOn: civilDate(dueOn), id: Number(id) };
}

test('on any day the lists by state, the tally and the state of each obligation say the same', async () => {
  const { db } = pipeline.deps;
  const states = OBLIGATION_STATES;
  const day = fc
    .integer({ min: -30, max: 200 })
    .map((n) => new Date(Date.parse('2026-03-01T04:00:00Z') + n * 86_400_000));
  await fc.assert(
    fc.asyncProperty(day, fc.integer({ min: 90, max: 700 }), async (now, limit) => {
      const seen = new Set<number>();
      const counted: number[] = [];
      for (const state of states) {
        let count = 0;
        for (let cursor: string | null = ''; cursor !== null; ) {
          const after = cursor === '' ? undefined : placeOf(cursor);
          const page = await listObligations({ db, catalogue: CATALOGUE }, { state, after, limit }, now);
          for (const each of page.items) {
            expect([each.id, each.state, seen.has(each.id)]).toEqual([each.id, state, false]);
            seen.add(each.id);
            count += 1;
          }
          cursor = page.next;
        }
        counted.push(count);
      }
      const total = await tallyAll(db, now, null);
      const { late, dueSoon, due, done, doneLate, nothingToPublish, notApplicable, excepted } = total;
      expect([late, dueSoon, due, done, doneLate, nothingToPublish, notApplicable, excepted]).toEqual(
        counted,
      );
      expect(sumFigures(await tallyByItem(db, now, null))).toEqual(total);
      expect(sumFigures(await tallyBelow(db, now, null, null))).toEqual(total);
      expect(sumFigures(await tallyWorst(db, now, 'late', 10_000))).toEqual(total);
      expect(seen.size).toBe((await rows()).length);
    }),
    { numRuns: 6, seed: drillSeed(1_019) },
  );
});

test('an item that was owed by the day and is owed by the month again is not counted anew in every run', async () => {
  const { db } = pipeline.deps;
  const deps = { ...pipeline.deps, closeObligations: closeObligationsOf };
  const code = '14.air-monitoring';
  const validFrom = civilDateAt(pipeline.clock.now());
  for (const every of ['day', 'month'] as const) {
    const found = await findItem(db, code);
    if (found?.timing.kind !== 'period') throw new Error(`${code} has no period`);
    const { version, validFrom: _, retiredOn: __, ...item } = found;
    const input = {
      code,
      version,
      item: { ...item, timing: { ...item.timing, every } },
      reason: '调整',
      validFrom,
    };
    if (found.timing.every !== every) expectAccepted(await agreed(deps, changeItem(deps, OFFICE, input)));
    expectAccepted(await keepCoverage(deps));
  }
  const counted = () =>
    db.selectFrom('event').select('id').where('kind', '=', 'obligations-counted').execute();
  const before = await counted();
  expectAccepted(await keepCoverage(deps));
  expect(await counted()).toEqual(before);
}, 60_000);
