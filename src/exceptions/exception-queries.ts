import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ExceptionHead, ExceptionPage } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { recordAddress } from '../kernel/addresses.ts';
import type { Cursor } from '../kernel/cursor.ts';
import { pageOf } from '../kernel/cursor.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import {
  EXCEPTION_SCOPE_NAMES,
  EXCEPTION_SCOPES,
  EXCEPTION_STATE_NAMES,
  EXCEPTION_STATES,
  type ExceptionState,
  THIRD_PARTY_ANSWERS,
  THIRD_PARTY_NAMES,
} from '../schema/vocabulary.ts';

export interface ExceptionFilter {
  readonly body?: string | undefined;
  readonly item?: string | undefined;
  readonly area?: string | undefined;
  readonly ground?: string | undefined;
  readonly state?: ExceptionState | undefined;
  readonly scope?: string | undefined;
  /** Words of a title, a place or a body. */
  readonly q?: string | undefined;
  readonly after?: Cursor | null | undefined;
  readonly limit: number;
}

interface Asked extends ExceptionFilter {
  /** Bodies whose proposals may be seen before they work; none for the public. */
  readonly proposalsOf: 'none' | 'all' | readonly string[];
  readonly catalogue: Pick<Catalogue, 'findArea' | 'currentKinds'>;
}

/**
 * Every exception with what it is now. A record that is for a restricted audience only is not told of; one that was
 * withdrawn leaves nothing out any more.
 */
const HEADS = sql`
  SELECT x.id, x.body_code, n.name AS body_name, x.item_code, c.declaration->>'title' AS item_title, x.area_code, x.scope,
         CASE x.scope WHEN 'item' THEN coalesce(x.period, '') WHEN 'dossier' THEN x.dossier_number ELSE x.place END AS place, x.dossier_kind,
         (SELECT jsonb_agg(jsonb_build_object('step', s.step, 'doneOn', s.done_on, 'number', s.number)) FROM exception_step s WHERE s.exception_id = x.id) AS steps, x.ground, x.basis, x.third_party, x.proposed_by_name, x.proposed_at,
         (SELECT g.title FROM exception_ground g WHERE g.code = x.ground AND x.basis LIKE g.basis || '%' LIMIT 1) AS ground_title,
         f.since, f.reviewed_by_name, f.disclosure_id, d.title, e.ended_at, coalesce(m.n, 0) AS examinations,
         CASE WHEN m.n IS NULL THEN x.until ELSE m.until END AS until, coalesce(m.review_on, x.review_on) AS review_on,
         CASE WHEN e.kind = 'lapsed' THEN 'lapsed' WHEN e.kind IS NOT NULL THEN 'ended' WHEN f.since IS NULL THEN 'proposed'
              WHEN (CASE WHEN m.n IS NULL THEN x.until ELSE m.until END) < public_day() THEN 'lapsed'
              WHEN coalesce(m.review_on, x.review_on) < public_day() THEN 'review-due' ELSE 'in-force' END AS state,
         coalesce(f.since, x.proposed_at) AS at
    FROM exception x
    JOIN current_body_name n ON n.body_code = x.body_code
    JOIN current_catalogue_item c ON c.code = x.item_code
    LEFT JOIN exception_in_force f ON f.exception_id = x.id
    LEFT JOIN disclosure d ON d.id = f.disclosure_id
    LEFT JOIN exception_end e ON e.exception_id = x.id
    LEFT JOIN LATERAL (SELECT * FROM exception_examination m WHERE m.exception_id = x.id ORDER BY m.n DESC LIMIT 1) m ON true
   WHERE e.kind IS DISTINCT FROM 'dropped' AND (d.id IS NULL OR d.audience = 'public' AND d.state = 'published')`;

function conditions(asked: Asked, cursor: boolean): RawBuilder<SqlBool> {
  const { after, q, proposalsOf } = asked;
  const all: RawBuilder<SqlBool>[] = [
    proposalsOf === 'all'
      ? sql<SqlBool>`true`
      : proposalsOf === 'none'
        ? sql<SqlBool>`h.since IS NOT NULL`
        : sql<SqlBool>`(h.since IS NOT NULL OR h.body_code = ANY(${[...proposalsOf]}::text[]))`,
  ];
  for (const [column, value] of [
    ['body_code', asked.body],
    ['item_code', asked.item],
    ['area_code', asked.area],
    ['ground', asked.ground],
    ['state', asked.state],
    ['scope', asked.scope],
  ] as const)
    if (value !== undefined && value !== '') all.push(sql<SqlBool>`${sql.ref(`h.${column}`)} = ${value}`);
  if (q !== undefined && q.trim() !== '')
    all.push(
      sql<SqlBool>`strpos(lower(concat_ws(' ', h.title, h.item_title, h.body_name, h.place, h.ground_title)), lower(${q.trim()})) > 0`,
    );
  if (cursor && after) all.push(sql<SqlBool>`(h.at, h.id) < (${after.at}::timestamptz, ${after.id})`);
  return sql<SqlBool>`${sql.join(all, sql` AND `)}`;
}

interface Row {
  readonly id: string;
  readonly body_code: string;
  readonly body_name: string;
  readonly item_code: string;
  readonly item_title: string;
  readonly area_code: string;
  readonly scope: string;
  readonly place: string;
  readonly ground: string;
  readonly ground_title: string | null;
  readonly basis: string;
  readonly third_party: string | null;
  readonly proposed_by_name: string;
  readonly since: Date | null;
  readonly reviewed_by_name: string | null;
  readonly disclosure_id: string | null;
  readonly title: string | null;
  readonly ended_at: Date | null;
  readonly examinations: number;
  readonly until: string | null;
  readonly review_on: string;
  readonly state: string;
  readonly dossier_kind: string | null;
  readonly steps:
    | readonly { readonly step: string; readonly doneOn: string; readonly number: string }[]
    | null;
  readonly cursor_at: string;
}

const among = <W extends string>(words: readonly W[], text: string, otherwise: W): W =>
  words.find((word) => word === text) ?? otherwise;

const areaTitleOf = (catalogue: Asked['catalogue'], code: string): string =>
  catalogue.findArea(code)?.title ?? code;

/** What is demanded of a dossier that is withheld as a whole, with what is on record of it. */
function stepsOf({ currentKinds }: Asked['catalogue'], row: Row): ExceptionHead['steps'] {
  const kind = currentKinds.find(({ key }) => key === row.dossier_kind);
  return (kind?.guarded?.demanded ?? []).map((step) => {
    const done = row.steps?.find((each) => each.step === step) ?? null;
    const title = kind?.stages.find(({ key }) => key === step)?.title ?? step;
    return { step, title, doneOn: done?.doneOn ?? null, number: done?.number ?? null };
  });
}

function headOf(row: Row, catalogue: Asked['catalogue']): ExceptionHead {
  const state = among(EXCEPTION_STATES, row.state, 'in-force');
  const scope = among(EXCEPTION_SCOPES, row.scope, 'item');
  const answer = THIRD_PARTY_ANSWERS.find((each) => each === row.third_party);
  return {
    id: row.id,
    body: row.body_code,
    bodyName: row.body_name,
    item: row.item_code,
    itemTitle: row.item_title,
    area: row.area_code,
    areaTitle: areaTitleOf(catalogue, row.area_code),
    scope,
    scopeName: EXCEPTION_SCOPE_NAMES[scope],
    place: row.place,
    ground: row.ground,
    groundTitle: row.ground_title ?? row.ground,
    basis: row.basis,
    state,
    stateName: EXCEPTION_STATE_NAMES[state],
    since: row.since?.toISOString() ?? null,
    until: row.until,
    reviewOn: row.review_on,
    proposedBy: row.proposed_by_name,
    reviewedBy: row.reviewed_by_name,
    thirdParty: answer === undefined ? null : THIRD_PARTY_NAMES[answer],
    examinations: row.examinations,
    endedAt: row.ended_at?.toISOString() ?? null,
    steps: stepsOf(catalogue, row),
    url: row.disclosure_id === null ? null : recordAddress.disclosure(row.disclosure_id),
    title: row.title,
  };
}

/** A page of heads, the newest first. */
export async function listExceptionHeads(
  db: Db,
  asked: Asked,
): Promise<{ readonly items: readonly ExceptionHead[]; readonly next: string | null }> {
  const { rows } = await sql<Row>`
    SELECT h.*, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS cursor_at FROM (${HEADS}) h
     WHERE ${conditions(asked, true)} ORDER BY h.at DESC, h.id DESC LIMIT ${asked.limit + 1}`.execute(db);
  return pageOf(
    rows,
    asked.limit,
    (row) => headOf(row, asked.catalogue),
    (row) => ({ at: row.cursor_at, id: row.id }),
  );
}

/** Those of one public record that are in force, as its page tells them. */
export async function exceptionsOf(
  db: Db,
  catalogue: Asked['catalogue'],
  disclosureId: string,
): Promise<readonly ExceptionHead[]> {
  const { rows } = await sql<Row>`
    SELECT h.*, '' AS cursor_at FROM (${HEADS}) h WHERE h.disclosure_id = ${disclosureId} AND h.ended_at IS NULL ORDER BY h.at, h.id`.execute(
    db,
  );
  return rows.map((row) => headOf(row, catalogue));
}

const MOST_BODIES = 50;

/** The same with the figures of all that the filters fit. */
export async function readExceptions(db: Db, asked: Asked, now: Date): Promise<ExceptionPage> {
  const [page, { rows }] = await Promise.all([
    listExceptionHeads(db, asked),
    sql<{ what: string; code: string | null; name: string | null; count: number }>`
      WITH h AS MATERIALIZED (SELECT * FROM (${HEADS}) h WHERE ${conditions(asked, false)})
      SELECT CASE WHEN grouping(ground) = 0 THEN 'ground' WHEN grouping(area_code) = 0 THEN 'area' WHEN grouping(body_code) = 0 THEN 'body'
                  WHEN grouping(state) = 0 THEN 'state' ELSE 'all' END AS what,
             coalesce(ground, area_code, body_code, state) AS code, CASE WHEN grouping(ground) = 0 THEN max(ground_title) ELSE max(body_name) END AS name, count(*)::int AS count
        FROM h GROUP BY GROUPING SETS ((ground), (area_code), (body_code), (state), ()) ORDER BY count DESC, code`.execute(
      db,
    ),
  ]);
  const of = (what: string, name: (row: { code: string | null; name: string | null }) => string) =>
    rows
      .filter((row) => row.what === what)
      .map((row) => ({ code: row.code ?? '', name: name(row), count: row.count }));
  return {
    items: [...page.items],
    next: page.next,
    total: rows.find(({ what }) => what === 'all')?.count ?? 0,
    computedAt: now.toISOString(),
    byGround: of('ground', ({ name, code }) => name ?? code ?? ''),
    byArea: of('area', ({ code }) => areaTitleOf(asked.catalogue, code ?? '')),
    byBody: of('body', ({ name, code }) => name ?? code ?? '').slice(0, MOST_BODIES),
    byState: of(
      'state',
      ({ code }) => EXCEPTION_STATE_NAMES[among(EXCEPTION_STATES, code ?? '', 'in-force')],
    ),
  };
}
