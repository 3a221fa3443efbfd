import { sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Db, Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Cursor } from '../kernel/cursor.ts';
import { jsonObject } from '../kernel/json-object.ts';
import {
  CONNECTOR_FORMATS,
  CONNECTOR_SOURCES,
  CONNECTOR_STATES,
  type ConnectorState,
  RUN_OUTCOMES,
  type RunOutcome,
} from '../schema/vocabulary.ts';
import type { NamedColumns } from '../sheets/record-columns.ts';
import type { SourceAddress } from './outside-sources.ts';

/** What somebody asks to be fetched. */
export interface NewConnector extends SourceAddress {
  readonly name: string;
  readonly item: string;
  readonly body: string;
  readonly everyMinutes: number;
  readonly record: JsonObject;
  readonly columns: NamedColumns;
  readonly keepsGood: boolean;
  readonly submits: boolean;
  readonly quietHours: number;
  /** In percent; null when any number of rows is right. */
  readonly jumpPercent: number | null;
}

export interface Connector extends NewConnector {
  readonly id: string;
  readonly state: ConnectorState;
  readonly createdBy: { readonly kind: 'account'; readonly id: string; readonly name: string };
  readonly createdAt: Date;
  readonly nextRunAt: Date;
}

export interface ConnectorRun {
  readonly id: string;
  readonly connector: string;
  readonly at: Date;
  readonly outcome: RunOutcome;
  readonly job: string | null;
  readonly rows: number | null;
  readonly detail: string;
}

const Columns = Type.Record(Type.String(), Type.String());
const all = (db: Db | Tx) => db.selectFrom('connector').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>;

/** The database holds no other word. */
function wordOf<W extends string>(words: readonly W[], text: string): W {
  const word = words.find((each) => each === text);
  if (word === undefined) throw new Error(`${text} is none of ${words.join(', ')}`);
  return word;
}

const connectorOf = (row: Row): Connector => ({
  id: row.id,
  name: row.name,
  item: row.item_code,
  body: row.body_code,
  source: wordOf(CONNECTOR_SOURCES, row.source),
  address: row.address,
  format: wordOf(CONNECTOR_FORMATS, row.format),
  everyMinutes: row.every_minutes,
  record: jsonObject(row.record),
  columns: Value.Parse(Columns, row.columns),
  keepsGood: row.keeps_good,
  submits: row.submits,
  quietHours: row.quiet_hours,
  jumpPercent: row.jump_percent,
  state: wordOf(CONNECTOR_STATES, row.state),
  createdBy: { kind: 'account', id: row.created_by, name: row.created_by_name },
  createdAt: row.created_at,
  nextRunAt: row.next_run_at,
});

export async function findConnector(db: Db | Tx, id: string): Promise<Connector | null> {
  const row = await all(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : connectorOf(row);
}

/** The latest first; those that have ended among them. */
export async function listConnectors(
  db: Db,
  query: {
    readonly bodies: readonly string[] | 'all';
    readonly before: Cursor | null;
    readonly limit: number;
  },
): Promise<readonly Connector[]> {
  let found = all(db).orderBy('id', 'desc').limit(query.limit);
  if (query.bodies !== 'all') found = found.where('body_code', 'in', [...query.bodies, '']);
  if (query.before !== null) found = found.where('id', '<', query.before.id);
  return (await found.execute()).map(connectorOf);
}

export const insertConnector = (
  tx: Tx,
  id: string,
  asked: NewConnector,
  by: { readonly id: string; readonly name: string },
  at: Date,
): Promise<unknown> =>
  tx
    .insertInto('connector')
    .values({
      id,
      name: asked.name,
      item_code: asked.item,
      body_code: asked.body,
      source: asked.source,
      address: asked.address,
      format: asked.format,
      every_minutes: asked.everyMinutes,
      record: JSON.stringify(asked.record),
      columns: JSON.stringify(asked.columns),
      keeps_good: asked.keepsGood,
      submits: asked.submits,
      quiet_hours: asked.quietHours,
      jump_percent: asked.jumpPercent,
      created_by: by.id,
      created_by_name: by.name,
      created_at: at,
      next_run_at: at,
    })
    .execute();

/**
 * Those whose time has come, and their next times: whichever process asks first has them. What was missed while nothing
 * ran is asked for once.
 */
export async function takeDue(tx: Tx, now: Date, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE connector SET next_run_at = ${now}::timestamptz + make_interval(mins => every_minutes)
     WHERE id IN (SELECT id FROM connector WHERE state = 'active' AND next_run_at <= ${now}::timestamptz
                   ORDER BY next_run_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}

const runs = (db: Db | Tx) => db.selectFrom('connector_run').selectAll();
type RunRow = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>;
const runOf = (row: RunRow): ConnectorRun => ({
  id: row.id,
  connector: row.connector_id,
  at: row.at,
  outcome: wordOf(RUN_OUTCOMES, row.outcome),
  job: row.job_id,
  rows: row.rows,
  detail: row.detail,
});

export async function listRuns(
  db: Db,
  connector: string,
  page: { readonly before: Cursor | null; readonly limit: number },
): Promise<readonly ConnectorRun[]> {
  let found = runs(db)
    .where('connector_id', '=', connector)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit);
  const { before } = page;
  if (before !== null)
    found = found.where(sql<boolean>`(at, id) < (${before.at}::timestamptz, ${before.id})`);
  return (await found.execute()).map(runOf);
}

/** The latest run of each. */
export async function latestRuns(
  db: Db,
  connectors: readonly string[],
): Promise<ReadonlyMap<string, ConnectorRun>> {
  if (connectors.length === 0) return new Map();
  const rows = await runs(db)
    .distinctOn('connector_id')
    .where('connector_id', 'in', connectors)
    .orderBy('connector_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.connector_id, runOf(row)]));
}

/** The latest run with one of these outcomes. */
export async function latestRun(
  db: Db | Tx,
  connector: string,
  outcomes: readonly RunOutcome[],
): Promise<ConnectorRun | null> {
  const row = await runs(db)
    .where('connector_id', '=', connector)
    .where('outcome', 'in', outcomes)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : runOf(row);
}

export const isJobOfRun = async (db: Db | Tx, job: string): Promise<boolean> =>
  (await db.selectFrom('connector_run').select('id').where('job_id', '=', job).executeTakeFirst()) !==
  undefined;

/** The batch that the connector's source gave with these bytes before; null also when it was not taken. */
export async function jobOfBytes(db: Db, connector: string, sha256: string): Promise<string | null> {
  const row = await db
    .selectFrom('connector_run')
    .innerJoin('intake_job', 'intake_job.id', 'connector_run.job_id')
    .select('intake_job.id')
    .where('connector_id', '=', connector)
    .where('sha256', '=', sha256)
    .where('outcome', 'in', ['reading', 'taken', 'jumped'])
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export const insertRun = (tx: Tx, run: ConnectorRun): Promise<unknown> =>
  tx
    .insertInto('connector_run')
    .values({
      id: run.id,
      connector_id: run.connector,
      at: run.at,
      outcome: run.outcome,
      job_id: run.job,
      rows: run.rows,
      detail: run.detail,
    })
    .execute();

export const settleRun = (
  tx: Tx,
  id: string,
  settled: Pick<ConnectorRun, 'outcome' | 'rows' | 'detail'>,
): Promise<unknown> =>
  tx
    .updateTable('connector_run')
    .set(settled)
    .where('id', '=', id)
    .where('outcome', '=', 'reading')
    .execute();

/** Runs whose batch has come to its end. */
export async function listUnsettled(db: Db, most: number): Promise<readonly ConnectorRun[]> {
  const rows = await runs(db)
    .where('outcome', '=', 'reading')
    .where('job_id', 'in', (query) =>
      query
        .selectFrom('intake_job')
        .select('intake_job.id')
        .whereRef('intake_job.id', '=', 'connector_run.job_id')
        .where('state', 'in', ['done', 'refused', 'cancelled']),
    )
    .orderBy('at')
    .limit(most)
    .execute();
  return rows.map(runOf);
}

const KEPT_DAYS = 90;

/** Times that brought nothing are told for a season. */
export const forgetRuns = (db: Db, now: Date): Promise<unknown> =>
  db
    .deleteFrom('connector_run')
    .where('job_id', 'is', null)
    .where('at', '<', new Date(now.getTime() - KEPT_DAYS * 86_400_000))
    .execute();
