import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
import { changeItem, retireItem } from '../catalogue/change-item.ts';
import { findItem } from '../catalogue/items.ts';
import { agreed } from '../catalogue/testing/agreed.ts';
import { write } from '../database/write.ts';
import { addDays, type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { accepted } from '../kernel/result.ts';
import { withClient } from '../postgres/database-roles.ts';
import { approveDraft, discardDraft } from '../publication/decide-draft.ts';
import { withdrawDisclosure } from '../publication/withdraw-disclosure.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import { assignObligations } from './assign-obligation.ts';
import { closeObligationsOf } from './close-obligations.ts';
import { endException, recordException } from './exceptions.ts';
import { sumFigures } from './figures.ts';
import { foldTallies } from './fold-tallies.ts';
import { keepCoverage } from './keep-coverage.ts';
import { listObligations } from './obligation-queries.ts';
import { tallyAll, tallyBelow, tallyByItem, tallyWorst } from './tallies.ts';

/**
 * Whatever happened in whatever order – publications, withdrawals, assignments, items and bodies that change, days that
 * pass, tallies that are added up –, cells and tallies are what counting from the records anew gives, and every way to
 * ask for figures gives the same.
 */
let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
  await enrol(pipeline.deps.db, OFFICE);
});
afterAll(() => pipeline.database.close());

const OFFICE = member('office', 'office', '*');
const ITEM = '00.policy-document';
/** A body that owes periodic items and is merged into another in the course of events. */
const MERGED = 'changde';
const HEIR = 'yueyang';

const owner = (text: string) => withClient(pipeline.database.ownerUrl, (client) => client.query(text));
const today = (): CivilDate => civilDateAt(pipeline.clock.now());
const office = () => ({ ...pipeline.deps, closeObligations: closeObligationsOf });
const act = (id: string) => ({ id, version: null, remark: '理由' });
const published: string[] = [];

async function change(code: string, to: (item: ItemDeclaration) => Partial<ItemDeclaration>): Promise<void> {
  const found = await findItem(pipeline.deps.db, code);
  if (!found) throw new Error(`no item ${code}`);
  const { version, validFrom: _, retiredOn: __, ...item } = found;
  const input = { code, version, item: { ...item, ...to(item) }, reason: '调整', validFrom: today() };
  await agreed(office(), changeItem(pipeline.deps, OFFICE, input));
}

const excepted: string[] = [];
/** An exception is recorded of an item or of what is open of it, or one of those that were ends. */
const except = (n: number): Promise<unknown> =>
  write(pipeline.deps, OFFICE, 'record-exception', async (unit) => {
    const [reference] = n % 3 === 0 ? excepted.splice(0, 1) : [];
    if (reference !== undefined) {
      const how = n % 2 === 0 ? 'lapsed' : 'withdrawn';
      await endException(unit, pipeline.deps.catalogue, { reference, on: unit.today, how });
    } else {
      const name = `exception:${unit.now.getTime()}:${n}:${excepted.length}`;
      excepted.push(name);
      await recordException(unit, {
        reference: name,
        ...(n % 2 === 0 ? { item: ITEM, body: 'zfbgt' } : { item: '14.air-bulletin', body: 'hbt' }),
        ...(n % 4 === 1 ? { period: unit.today.slice(0, 7) } : {}),
        disclosure: null,
        basis: '政府信息公开条例第十四条',
        reason: '涉及国家秘密',
        from: unit.today,
        until: n % 5 === 0 ? addDays(unit.today, n % 30) : null,
      });
    }
    await unit.record({ kind: 'exception-recorded', subject: `item:${ITEM}` });
    return accepted(null);
  });

/** What may happen. Each is told a number by which it chooses. */
const EVENTS: readonly ((n: number) => Promise<unknown>)[] = [
  async () => {
    const draft = await pipeline.approved({ documentDate: addDays(today(), -3) });
    published.push(expectAccepted(await pipeline.publish(draft)).disclosureId);
  },
  async () => {
    const draft = await pipeline.submitted({ documentDate: addDays(today(), -1) });
    if (published.length % 2 === 0) return approveDraft(pipeline.deps, REVIEWER, act(draft));
    return discardDraft(pipeline.deps, EDITOR, act(draft));
  },
  async (n) => {
    const id = published.splice(n % Math.max(1, published.length), 1)[0];
    if (id !== undefined) await withdrawDisclosure(pipeline.deps, ISSUER, { id, reason: '内容有误' });
  },
  (n) =>
    assignObligations(pipeline.deps, OFFICE, {
      item: ITEM,
      bodies: ['zfbgt', 'hbt', 'changsha'].slice(0, 1 + (n % 3)),
      subject: '会议决定公开',
      happenedOn: addDays(today(), -(n % 40)),
    }),
  (n) => except(n),
  async (n) => pipeline.clock.advance((1 + (n % 20)) * 86_400_000),
  () => foldTallies(pipeline.deps),
  () => keepCoverage(pipeline.deps),
  (n) =>
    change(['14.air-bulletin', '00.annual-report'][n % 2] ?? '', (item) => ({
      timing: item.timing.kind === 'period' ? { ...item.timing, days: 5 + (n % 20) } : item.timing,
    })),
  (n) => change('00.disclosure-guide', () => ({ timing: { kind: 'standing', reviewMonths: 1 + (n % 12) } })),
  (n) =>
    change(ITEM, () => ({
      responsible: n % 2 === 0 ? [{ set: 'all' }] : [{ set: 'all' }, { set: 'counties' }],
    })),
  async () => {
    const found = await findItem(pipeline.deps.db, '14.air-bulletin');
    if (found?.retiredOn === null)
      await agreed(
        office(),
        retireItem(pipeline.deps, OFFICE, {
          code: found.code,
          version: found.version,
          reason: '并入其他事项',
          validFrom: today(),
        }),
      );
  },
  () =>
    owner(`UPDATE public_body SET abolished_on = '${today()}' WHERE code = '${MERGED}' AND abolished_on IS NULL;
      INSERT INTO public_body_succession (predecessor_code, successor_code, kind, effective_on, basis)
        VALUES ('${MERGED}', '${HEIR}', 'merged', '${today()}', '机构改革') ON CONFLICT DO NOTHING`),
  (n) =>
    owner(
      `UPDATE public_body SET parent_code = '${n % 2 === 0 ? 'changsha' : 'xiangtan'}' WHERE code = 'changsha-xian'`,
    ),
  (n) =>
    owner(`INSERT INTO session (token_digest, account_id, csrf_token, created_at, last_seen_at, expires_at)
      SELECT md5(random()::text) || md5(random()::text), account_id, 'x', now(), now(), now() + interval '1 hour' FROM account_grant
       WHERE role = 'editor' ORDER BY body_code OFFSET ${n % 2} LIMIT 1`),
];

/** By the owner, who may take his time. */
const rowsOf = async (text: string): Promise<readonly unknown[]> => (await owner(text)).rows;

/** Cells that differ from what the records say, and tallies that differ from what cells and obligations say. */
async function expectCounted(): Promise<void> {
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
  const history = fc.array(fc.tuple(fc.nat({ max: EVENTS.length - 1 }), fc.nat({ max: 1_000 })), {
    minLength: 12,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      for (const [kind, n] of events) await EVENTS[kind]?.(n);
      await expectCounted();
      await expectOneNumber();
    }),
    { numRuns: 1, seed: drillSeed(2_026), endOnFailure: true },
  );
  await expectSameLists();
  await expectSameAnew();
  await expectCounted();
}, 240_000);
