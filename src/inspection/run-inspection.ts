import { sql } from 'kysely';
import { type CatalogueItem, listItems } from '../catalogue/items.ts';
import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { digestOf } from '../kernel/canonical-json.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { accepted } from '../kernel/result.ts';
import type { InspectionDeclaration } from '../schema/inspection.ts';
import { faultsOf, lastNew, nextDays } from './find-faults.ts';
import { type ReadingDeps, readRecords } from './read-records.ts';
import { scoreOf } from './rules-score.ts';

export interface InspectionDeps extends ReadingDeps {
  readonly clock: Clock;
}

/** Name of the daily work (src/main/recurring-work.ts). */
export const INSPECT = 'inspect';

const INSPECTION = systemActor('inspection');
/** Bodies of one transaction. */
const AT_ONCE = 200;
/** Transactions commit in another order than their events are numbered. */
const OVERLAP = 200;
const RUN_LOCK = 4351;

interface Run {
  readonly id: number;
  readonly day: CivilDate;
  /** The day on which it began; an earlier one when it was cut short. */
  readonly begun: string;
}

export interface InspectionResult {
  readonly bodies: number;
  readonly found: number;
  readonly mended: number;
}

const digestOfIndicators = (declared: InspectionDeclaration, publicUrl: string): string =>
  digestOf([JSON.stringify(declared), publicUrl]).slice(0, 16);

/** The run that was not finished, or a new one. */
async function openRun(deps: InspectionDeps): Promise<Run> {
  const { db, clock } = deps;
  const day = civilDateAt(clock.now());
  await sql`INSERT INTO inspection_run (day, started_at, horizon)
    SELECT ${day}, ${clock.now()}, coalesce((SELECT max(id) FROM event), 0) ON CONFLICT ((true)) WHERE finished_at IS NULL DO NOTHING`.execute(
    db,
  );
  const open = await db
    .selectFrom('inspection_run')
    .select(['id', 'day'])
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  // Another process may have finished it meanwhile: then there is nothing left to do but a run of one's own.
  return open === undefined ? openRun(deps) : { id: open.id, day, begun: open.day };
}

/**
 * Bodies to look at: new ones, those whose day has come, those for which other indicators were applied, and those of
 * which something has changed since the last run: an event of theirs, a page that their texts lead to, an item that
 * they owe, an objection that was upheld.
 */
async function listDue({ db }: InspectionDeps, run: Run, indicators: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly code: string }>`
    WITH happened AS (
      SELECT e.subject, e.body_code FROM event e
       WHERE e.id > (SELECT horizon - ${OVERLAP} FROM inspection_run WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1)),
    changed AS (
      SELECT body_code AS code FROM happened WHERE body_code IS NOT NULL
      UNION SELECT r.body_code FROM happened h JOIN inspection_link l ON l.kind = 'disclosure' AND h.subject = 'disclosure:' || l.target
              JOIN inspection_record r ON r.disclosure_id = l.disclosure_id
      UNION SELECT r.body_code FROM happened h JOIN edition n ON h.subject = 'disclosure:' || n.disclosure_id JOIN edition_file f ON f.edition_id = n.id
              JOIN inspection_link l ON l.kind = 'file' AND l.target = f.sha256 JOIN inspection_record r ON r.disclosure_id = l.disclosure_id
      UNION SELECT r.body_code FROM outside_address a JOIN inspection_link l ON l.kind = 'outside' AND l.target = a.url
              JOIN inspection_record r ON r.disclosure_id = l.disclosure_id
             WHERE a.turned_at >= (SELECT started_at FROM inspection_run WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1)
      UNION SELECT b.code FROM happened h JOIN owed_item i ON h.subject = 'item:' || i.code JOIN coverage c ON c.item = i.n JOIN owing_body b ON b.n = c.body
      UNION SELECT f.body_code FROM happened h JOIN inspection_task t ON h.subject = 'instrument:' || t.instrument_id
              JOIN inspection_finding f ON f.id = t.finding_id
    )
    SELECT o.code FROM owing_body o JOIN public_body p ON p.code = o.code LEFT JOIN inspection_body i ON i.body_code = o.code
     WHERE (p.abolished_on IS NULL OR p.abolished_on > ${run.day}::date) AND i.run_id IS DISTINCT FROM ${run.id}
       AND (i.body_code IS NULL OR i.next_on <= ${run.day}::date OR i.indicators <> ${indicators} OR EXISTS (SELECT 1 FROM changed c WHERE c.code = o.code))
     ORDER BY o.code`.execute(db);
  return rows.map(({ code }) => code);
}

interface Chunk {
  readonly codes: readonly string[];
  readonly run: Run;
  readonly indicators: string;
  readonly items: readonly CatalogueItem[];
}

/** What stands is kept or written down, what is gone is mended. */
async function reconcile(tx: Tx, deps: InspectionDeps, { codes, run, items }: Chunk, now: Date) {
  const looking = { catalogue: deps.catalogue, items, today: run.day };
  const { rows } = await sql<{ readonly found: number; readonly mended: number }>`
    WITH b AS MATERIALIZED (SELECT o.n, o.code, p.level FROM owing_body o JOIN public_body p ON p.code = o.code WHERE o.code = ANY(${[...codes]}::text[])),
    new_record AS MATERIALIZED (${lastNew(looking)}),
    fault AS MATERIALIZED (${faultsOf(looking)}),
    mended AS (
      UPDATE inspection_finding f SET mended_at = ${now} WHERE f.mended_at IS NULL AND f.body_code = ANY(${[...codes]}::text[])
         AND NOT EXISTS (SELECT 1 FROM fault t WHERE (t.body_code, t.indicator, t.place, t.detail) = (f.body_code, f.indicator, f.place, f.detail))
      RETURNING 1),
    found AS (
      INSERT INTO inspection_finding (body_code, indicator, place, item_code, disclosure_id, detail, digest, points, found_at)
      SELECT t.body_code, t.indicator, t.place, t.item_code, t.disclosure_id, t.detail,
             encode(sha256(convert_to(concat_ws('|', t.place, t.detail, t.seen), 'UTF8')), 'hex'), t.points, ${now}
        FROM (SELECT DISTINCT ON (body_code, indicator, place, detail) * FROM fault ORDER BY body_code, indicator, place, detail, seen) t
      ON CONFLICT (body_code, indicator, place, md5(detail)) WHERE mended_at IS NULL DO NOTHING RETURNING 1)
    SELECT (SELECT count(*) FROM found)::integer AS found, (SELECT count(*) FROM mended)::integer AS mended`.execute(
    tx,
  );
  return rows[0] ?? { found: 0, mended: 0 };
}

/** Score, vetoes and the next day on which the body is looked at. */
async function summarise(tx: Tx, deps: InspectionDeps, chunk: Chunk, now: Date): Promise<void> {
  const { codes, run, indicators, items } = chunk;
  const { inspection } = deps.catalogue;
  const looking = { catalogue: deps.catalogue, items, today: run.day };
  const { rows } = await sql<{ readonly code: string; readonly indicator: string; readonly count: number }>`
    SELECT f.body_code AS code, f.indicator, count(*)::integer AS count FROM inspection_finding f
     WHERE f.body_code = ANY(${[...codes]}::text[]) AND f.mended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM inspection_struck s WHERE s.finding_id = f.id)
     GROUP BY 1, 2`.execute(tx);
  const byBody = Map.groupBy(rows, ({ code }) => code);
  const scores = codes.map((code) => {
    const own = byBody.get(code) ?? [];
    const score = scoreOf(own, inspection.indicators, inspection.vetoes);
    const counts = Object.fromEntries(own.map(({ indicator, count }) => [indicator, count]));
    return { code, findings: own.reduce((sum, { count }) => sum + count, 0), counts, ...score };
  });
  await sql`
    WITH b AS MATERIALIZED (SELECT o.n, o.code, p.level FROM owing_body o JOIN public_body p ON p.code = o.code WHERE o.code = ANY(${[...codes]}::text[])),
    new_record AS MATERIALIZED (${lastNew(looking)}), next AS (${nextDays(looking)})
    INSERT INTO inspection_body (body_code, inspected_at, run_id, next_on, indicators, findings, counts, score, vetoed, vetoes)
    SELECT s.code, ${now}, ${run.id}, next.day, ${indicators}, s.findings, s.counts, s.score, s.vetoed, s.vetoes
      FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) AS s (code text, findings integer, counts jsonb, score numeric, vetoed boolean, vetoes jsonb)
      LEFT JOIN next ON next.code = s.code
    ON CONFLICT (body_code) DO UPDATE SET inspected_at = excluded.inspected_at, run_id = excluded.run_id, next_on = excluded.next_on,
      indicators = excluded.indicators, findings = excluded.findings, counts = excluded.counts, score = excluded.score, vetoed = excluded.vetoed, vetoes = excluded.vetoes`.execute(
    tx,
  );
}

async function inspectChunk(deps: InspectionDeps, chunk: Chunk): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    // Two processes may go through the same run: each body is looked at by one of them.
    await sql`SELECT pg_advisory_xact_lock(${RUN_LOCK})`.execute(tx);
    const done = await tx
      .selectFrom('inspection_body')
      .select('body_code')
      .where('run_id', '=', chunk.run.id)
      .where('body_code', 'in', [...chunk.codes])
      .execute();
    const seen = new Set(done.map(({ body_code }) => body_code));
    const codes = chunk.codes.filter((code) => !seen.has(code));
    if (codes.length === 0) return;
    const now = deps.clock.now();
    const { found, mended } = await reconcile(tx, deps, { ...chunk, codes }, now);
    await summarise(tx, deps, { ...chunk, codes }, now);
    await sql`UPDATE inspection_run SET bodies = bodies + ${codes.length}, found = found + ${found}, mended = mended + ${mended}
               WHERE id = ${chunk.run.id}`.execute(tx);
  });
}

/**
 * Looks at every body of which something has changed or become stale, some hundreds in a transaction. A run that was
 * cut short is gone on with; running it again writes nothing.
 */
export async function inspectBodies(deps: InspectionDeps, stop?: AbortSignal): Promise<InspectionResult> {
  const { db, catalogue } = deps;
  const run = await openRun(deps);
  const indicators = digestOfIndicators(catalogue.inspection, deps.site.publicUrl);
  const items = await listItems(db, {});
  const due = await listDue(deps, run, indicators);
  const known = new Set(
    (await db.selectFrom('public_body').select('code').execute()).map(({ code }) => code),
  );
  for (let from = 0; from < due.length; from += AT_ONCE) {
    stop?.throwIfAborted();
    const codes = due.slice(from, from + AT_ONCE);
    await readRecords(deps, codes, run.day, (code) => known.has(code), stop);
    await inspectChunk(deps, { codes, run, indicators, items });
  }
  const result = await finish(deps, run);
  // What was looked at on the day before is looked at as of today.
  return run.begun < run.day ? inspectBodies(deps, stop) : result;
}

/** The results of all bodies by the bodies above them, once after each run: pages never add them up. */
async function addUp(tx: Tx): Promise<void> {
  await sql`DELETE FROM inspection_region`.execute(tx);
  // After a first run no statistics know the results yet: joined one by one they take minutes.
  await sql`SELECT set_config('enable_nestloop', 'off', true)`.execute(tx);
  await sql`
    WITH body AS MATERIALIZED (
      SELECT i.vetoed, i.findings, i.score, i.counts, o.above FROM inspection_body i JOIN owing_body o ON o.code = i.body_code
       WHERE o.n IN (SELECT body FROM coverage)),
    placed AS MATERIALIZED (
      SELECT up.n AS above, b.vetoed, b.findings, b.score, b.counts FROM body b CROSS JOIN LATERAL (SELECT unnest(b.above) UNION ALL SELECT NULL) up (n)),
    counted AS (
      SELECT above, jsonb_object_agg(key, n) AS counts FROM (
        SELECT p.above, k.key, sum(k.value::integer) AS n FROM placed p CROSS JOIN LATERAL jsonb_each_text(p.counts) k GROUP BY 1, 2) s GROUP BY 1),
    summed AS (
      SELECT above, count(*) AS bodies, count(*) FILTER (WHERE vetoed) AS vetoed, count(*) FILTER (WHERE findings = 0) AS faultless,
             avg(score) AS score, sum(findings) AS findings FROM placed GROUP BY above)
    INSERT INTO inspection_region (body_code, bodies, vetoed, faultless, score, findings, counts)
    SELECT coalesce(a.code, ''), s.bodies, s.vetoed, s.faultless, s.score, s.findings, coalesce(c.counts, '{}')
      FROM summed s LEFT JOIN counted c ON coalesce(c.above, 0) = coalesce(s.above, 0) LEFT JOIN owing_body a ON a.n = s.above`.execute(
    tx,
  );
  await sql`SELECT set_config('enable_nestloop', 'on', true)`.execute(tx);
}

async function finish(deps: InspectionDeps, run: Run): Promise<InspectionResult> {
  const finished = await write<InspectionResult>(deps, INSPECTION, 'finish-inspection', async (unit) => {
    const row = await unit.tx
      .updateTable('inspection_run')
      .set({ finished_at: unit.now })
      .where('id', '=', run.id)
      .where('finished_at', 'is', null)
      .returning(['bodies', 'found', 'mended'])
      .executeTakeFirst();
    const result = row ?? { bodies: 0, found: 0, mended: 0 };
    if (result.bodies > 0) {
      await addUp(unit.tx);
      await unit.signal('obligations-changed');
    }
    await unit.record({ kind: 'bodies-inspected', subject: `inspection:${run.id}`, detail: { ...result } });
    return accepted(result);
  });
  if (!finished.ok) throw new Error(finished.refusals.map(({ message }) => message).join('\n'));
  return finished.value;
}

/** When the last whole run ended; null before the first. */
export async function inspectedAt(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('inspection_run')
    .select('finished_at')
    .where('finished_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.finished_at ?? null;
}
