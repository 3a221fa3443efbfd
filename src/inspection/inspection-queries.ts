import { type RawBuilder, sql } from 'kysely';
import type { FindingState, InspectionFinding, InspectionOfBody } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { encodePlace } from '../kernel/cursor.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { isStale } from '../obligations/counted-until.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { INSTRUMENT_STATE_NAMES, isInstrumentState } from '../schema/vocabulary.ts';
import { inspectedAt } from './run-inspection.ts';

interface Source {
  readonly db: Db;
  readonly catalogue: Catalogue;
}

export interface FindingFilter {
  readonly body?: string | undefined;
  /** Code of a body: with all below it. */
  readonly region?: string | undefined;
  readonly indicator?: string | undefined;
  readonly state: FindingState;
  /** One alone. */
  readonly id?: number | undefined;
  /** The last finding seen. */
  readonly after?: number | undefined;
  readonly limit: number;
}

interface Row {
  readonly id: number;
  readonly body: string;
  readonly body_name: string;
  readonly indicator: string;
  readonly place: string;
  readonly item: string | null;
  readonly item_title: string | null;
  readonly disclosure: string | null;
  readonly detail: string;
  readonly points: string;
  readonly digest: string;
  readonly found_at: Date;
  readonly mended_at: Date | null;
  readonly instrument: string | null;
  readonly number: string | null;
  readonly state: string | null;
  readonly struck: boolean;
  readonly objection: string | null;
  readonly objected_at: Date | null;
  readonly upheld: boolean | null;
  readonly decision: string | null;
  readonly decided_at: Date | null;
}

function findingOf(row: Row, catalogue: Catalogue): InspectionFinding {
  const declared = catalogue.inspection.indicators.find(({ code }) => code === row.indicator);
  return {
    id: row.id,
    body: row.body,
    bodyName: row.body_name,
    indicator: row.indicator,
    indicatorTitle: declared?.title ?? row.indicator,
    rule: declared?.rule ?? '',
    source: declared?.source ?? '',
    place: row.place,
    item: row.item,
    itemTitle: row.item_title,
    disclosure: row.disclosure,
    detail: row.detail,
    points: Number(row.points),
    digest: row.digest,
    foundAt: momentRfc3339(row.found_at),
    mendedAt: row.mended_at === null ? null : momentRfc3339(row.mended_at),
    instrument: row.instrument,
    instrumentNumber: row.number,
    instrumentState:
      row.state !== null && isInstrumentState(row.state) ? INSTRUMENT_STATE_NAMES[row.state] : null,
    struck: row.struck,
    objection:
      row.objection === null || row.objected_at === null
        ? null
        : {
            text: row.objection,
            at: momentRfc3339(row.objected_at),
            upheld: row.upheld,
            decision: row.decision,
            decidedAt: row.decided_at === null ? null : momentRfc3339(row.decided_at),
          },
  };
}

function conditionsOf({
  id,
  body,
  region,
  indicator,
  state,
  after,
}: FindingFilter): readonly RawBuilder<unknown>[] {
  return [
    state === 'mended' ? sql`f.mended_at IS NOT NULL` : sql`f.mended_at IS NULL`,
    ...(state === 'objected'
      ? [sql`f.id IN (SELECT s.finding_id FROM inspection_saying s GROUP BY 1 HAVING count(*) = 1)`]
      : []),
    ...(id === undefined ? [] : [sql`f.id = ${id}`]),
    ...(body === undefined ? [] : [sql`f.body_code = ${body}`]),
    ...(region === undefined
      ? []
      : [
          sql`f.body_code IN (SELECT b.code FROM owing_body b WHERE b.above @> ARRAY[(SELECT n FROM owing_body WHERE code = ${region})] OR b.code = ${region})`,
        ]),
    ...(indicator === undefined ? [] : [sql`f.indicator = ${indicator}`]),
    ...(after === undefined ? [] : [sql`f.id < ${after}`]),
  ];
}

/** The newest first; each with the instrument by which it is asked to be mended, if it is a public one. */
export async function listFindings(
  { db, catalogue }: Source,
  filter: FindingFilter,
): Promise<{ readonly items: InspectionFinding[]; readonly next: string | null }> {
  const { rows } = await sql<Row>`
    SELECT f.id, f.body_code AS body, p.short_name AS body_name, f.indicator, f.place, f.item_code AS item, i.declaration->>'title' AS item_title,
           f.disclosure_id AS disclosure, f.detail, f.points, f.digest, f.found_at, f.mended_at, t.id AS instrument, t.number, t.state,
           EXISTS (SELECT 1 FROM inspection_struck s WHERE s.finding_id = f.id) AS struck,
           o.text AS objection, o.at AS objected_at, v.upheld, v.text AS decision, v.at AS decided_at
      FROM (SELECT * FROM inspection_finding f WHERE ${sql.join(conditionsOf(filter), sql` AND `)} ORDER BY f.id DESC LIMIT ${filter.limit + 1}) f
      JOIN public_body p ON p.code = f.body_code LEFT JOIN current_catalogue_item i ON i.code = f.item_code
      LEFT JOIN LATERAL (SELECT n.id, n.number, n.state FROM inspection_task k JOIN instrument n ON n.id = k.instrument_id
                          WHERE k.finding_id = f.id ORDER BY n.issued_at DESC LIMIT 1) t ON true
      LEFT JOIN inspection_saying o ON o.finding_id = f.id AND o.kind = 'objected' LEFT JOIN inspection_saying v ON v.finding_id = f.id AND v.kind = 'decided'
     ORDER BY f.id DESC`.execute(db);
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => findingOf(row, catalogue)),
    next: rows.length > filter.limit && last ? encodePlace(String(last.id)) : null,
  };
}

interface BodyRow {
  readonly name: string;
  readonly inspected_at: Date | null;
  readonly next_on: string | null;
  readonly score: string | null;
  readonly vetoed: boolean | null;
  readonly findings: number | null;
  readonly counts: Record<string, number> | null;
  readonly vetoes: Record<string, number> | null;
}

/** 自查结果 of a body; null when there is no such body. */
export async function readInspection(
  { db, catalogue }: Source,
  body: string,
  now: Date,
): Promise<InspectionOfBody | null> {
  const { rows } = await sql<BodyRow>`
    SELECT p.name, i.inspected_at, i.next_on, i.score, i.vetoed, i.findings, i.counts, i.vetoes
      FROM public_body p LEFT JOIN inspection_body i ON i.body_code = p.code WHERE p.code = ${body}`.execute(
    db,
  );
  const row = rows[0];
  if (!row) return null;
  const computedAt = await inspectedAt(db);
  return {
    body,
    bodyName: row.name,
    inspectedAt: row.inspected_at === null ? null : momentRfc3339(row.inspected_at),
    computedAt: computedAt === null ? null : momentRfc3339(computedAt),
    stale: isStale(catalogue, computedAt, now),
    nextOn: row.next_on,
    score: row.score === null ? null : Number(row.score),
    vetoed: row.vetoed ?? false,
    findings: row.findings ?? 0,
    vetoes: catalogue.inspection.vetoes.map(({ key, title, limit, source }) => ({
      key,
      title,
      limit,
      source,
      count: row.vetoes?.[key] ?? 0,
    })),
    counts: row.counts ?? {},
  };
}

export interface RegionResult {
  readonly code: string;
  readonly name: string;
  /** With all below it, where there is something below it. */
  readonly whole: boolean;
  readonly bodies: number;
  readonly vetoed: number;
  readonly faultless: number;
  /** Mean of the bodies' scores. */
  readonly score: number;
  readonly findings: number;
  readonly counts: Readonly<Record<string, number>>;
}

type RegionRow = Omit<RegionResult, 'score'> & { readonly score: string };

/**
 * What a region's bodies come to together (null before the first run), and what lies right below it: regions with all
 * their bodies, and single bodies; `''` is the province with everything.
 */
export async function readRegion(
  { db }: Pick<Source, 'db'>,
  region: string,
): Promise<{ readonly total: RegionResult | null; readonly below: readonly RegionResult[] }> {
  const { rows } = await sql<RegionRow & { readonly own: boolean }>`
    WITH top AS (SELECT code FROM public_body WHERE parent_code IS NULL ORDER BY level_rank, sort_order, code LIMIT 1),
    asked AS (SELECT CASE WHEN ${region} = '' THEN (SELECT code FROM top) ELSE ${region} END AS code)
    SELECT r.body_code AS code, '' AS name, true AS whole, r.bodies, r.vetoed, r.faultless, r.score, r.findings, r.counts, true AS own, 0::smallint AS rank, 0 AS place
      FROM inspection_region r WHERE r.body_code = ${region}
    UNION ALL
    SELECT p.code, p.name, r.body_code IS NOT NULL AND p.code <> asked.code, coalesce(r.bodies, 1), coalesce(r.vetoed, i.vetoed::integer),
           coalesce(r.faultless, (i.findings = 0)::integer), coalesce(r.score, i.score), coalesce(r.findings, i.findings), coalesce(r.counts, i.counts),
           false, p.level_rank, p.sort_order
      FROM asked JOIN public_body p ON p.parent_code = asked.code OR p.code = asked.code
      JOIN inspection_body i ON i.body_code = p.code LEFT JOIN inspection_region r ON r.body_code = p.code AND p.code <> asked.code
     WHERE p.abolished_on IS NULL
     ORDER BY own DESC, rank, place, code`.execute(db);
  const results = rows.map(
    ({ code, name, whole, bodies, vetoed, faultless, score, findings, counts, own }) => ({
      own,
      result: { code, name, whole, bodies, vetoed, faultless, score: Number(score), findings, counts },
    }),
  );
  return {
    total: results.find(({ own }) => own)?.result ?? null,
    below: results.filter(({ own }) => !own).map(({ result }) => result),
  };
}
