import { sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Db, Tx } from '../database/database.ts';
import type { Asker } from '../identity/find-actor.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { Refusal } from '../kernel/result.ts';
import type { PreviewFigure } from '../publication/shape-handler.ts';
import type { NamedColumns } from '../sheets/record-columns.ts';
import type { RowFault } from './incoming-row.ts';
import { RowFaults, Texts } from './intake-rows.ts';

export const INTAKE_STATES = ['waiting', 'reading', 'finishing', 'done', 'refused', 'cancelled'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];
export const INTAKE_FORMATS = ['ndjson', 'json', 'csv', 'xlsx', 'zip'] as const;
export type IntakeFormat = (typeof INTAKE_FORMATS)[number];

export interface IntakeJob {
  readonly id: string;
  readonly itemCode: string;
  readonly typeKey: string;
  readonly bodyCode: string;
  readonly name: string;
  readonly format: IntakeFormat;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly record: JsonObject;
  /** What headings of a table of others mean. */
  readonly columns: NamedColumns;
  /** One draft of all rows, or each row one. */
  readonly makes: 'one' | 'each';
  readonly keepsGood: boolean;
  readonly submits: boolean;
  readonly state: IntakeState;
  readonly headings: readonly string[];
  readonly rowsRead: number;
  readonly rowsWrong: number;
  readonly rowsTotal: number | null;
  readonly bytesRead: number;
  readonly refusals: readonly RowFault[];
  readonly warnings: readonly string[];
  readonly figures: readonly PreviewFigure[];
  readonly askedBy: Asker;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly seenAt: Date | null;
  readonly endedAt: Date | null;
}

const Figures = Type.Array(
  Type.Object({ title: Type.String(), value: Type.Number(), examples: Type.Array(Type.String()) }),
);
const Columns = Type.Record(Type.String(), Type.String());

const all = (db: Db | Tx) => db.selectFrom('intake_job').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>;

const isState = (text: string): text is IntakeState => INTAKE_STATES.some((state) => state === text);
const formatOf = (text: string): IntakeFormat => INTAKE_FORMATS.find((format) => format === text) ?? 'ndjson';

const jobOf = (row: Row): IntakeJob => ({
  id: row.id,
  itemCode: row.item_code,
  typeKey: row.type_key,
  bodyCode: row.body_code,
  name: row.name,
  format: formatOf(row.format),
  sha256: row.sha256,
  sizeBytes: Number(row.size_bytes),
  record: jsonObject(row.record),
  columns: Value.Parse(Columns, row.columns),
  makes: row.makes === 'each' ? 'each' : 'one',
  keepsGood: row.keeps_good,
  submits: row.submits,
  state: isState(row.state) ? row.state : 'refused',
  headings: row.headings,
  rowsRead: row.rows_read,
  rowsWrong: row.rows_wrong,
  rowsTotal: row.rows_total,
  bytesRead: Number(row.bytes_read),
  refusals: Value.Parse(RowFaults, row.refusals),
  warnings: Value.Parse(Texts, row.warnings),
  figures: Value.Parse(Figures, row.figures),
  askedBy: {
    kind: row.created_by_kind === 'token' ? 'token' : 'account',
    id: row.created_by,
    name: row.created_by_name,
  },
  createdAt: row.created_at,
  startedAt: row.started_at,
  seenAt: row.seen_at,
  endedAt: row.ended_at,
});

export async function findIntake(db: Db | Tx, id: string): Promise<IntakeJob | null> {
  const row = await all(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : jobOf(row);
}

export async function findByKey(db: Db | Tx, askerId: string, key: string): Promise<IntakeJob | null> {
  const row = await all(db)
    .where('created_by', '=', askerId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row === undefined ? null : jobOf(row);
}

type Same = Pick<IntakeJob, 'itemCode' | 'bodyCode' | 'sha256' | 'record' | 'columns' | 'keepsGood'>;

/** The same file with the same record, on its way or through. */
export async function findSame(db: Db | Tx, same: Same): Promise<IntakeJob | null> {
  const row = await all(db)
    .where('item_code', '=', same.itemCode)
    .where('body_code', '=', same.bodyCode)
    .where('sha256', '=', same.sha256)
    .where(
      sql<string>`md5(record::text)`,
      '=',
      sql<string>`md5((${JSON.stringify(same.record)}::jsonb)::text)`,
    )
    .where(
      sql<string>`md5(columns::text)`,
      '=',
      sql<string>`md5((${JSON.stringify(same.columns)}::jsonb)::text)`,
    )
    .where('keeps_good', '=', same.keepsGood)
    .where('state', 'in', ['waiting', 'reading', 'finishing', 'done'])
    .executeTakeFirst();
  return row === undefined ? null : jobOf(row);
}

export interface NewIntake extends Same {
  readonly id: string;
  readonly typeKey: string;
  readonly makes: IntakeJob['makes'];
  readonly name: string;
  readonly format: IntakeFormat;
  readonly sizeBytes: number;
  readonly submits: boolean;
  readonly key: string | null;
  readonly askedBy: Asker;
  readonly at: Date;
}

export const insertIntake = (tx: Tx, job: NewIntake): Promise<unknown> =>
  tx
    .insertInto('intake_job')
    .values({
      id: job.id,
      item_code: job.itemCode,
      type_key: job.typeKey,
      body_code: job.bodyCode,
      name: job.name,
      format: job.format,
      sha256: job.sha256,
      size_bytes: job.sizeBytes,
      record: JSON.stringify(job.record),
      columns: JSON.stringify(job.columns),
      makes: job.makes,
      keeps_good: job.keepsGood,
      submits: job.submits,
      idempotency_key: job.key,
      created_by: job.askedBy.id,
      created_by_kind: job.askedBy.kind,
      created_by_name: job.askedBy.name,
      created_at: job.at,
    })
    .execute();

const now = sql<Date>`clock_timestamp()`;

/** False when it has ended meanwhile. */
export async function beginReading(
  db: Db,
  id: string,
  source: {
    readonly headings: readonly string[];
    readonly total: number | null;
    readonly warnings: readonly string[];
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('intake_job')
    .set({
      state: 'reading',
      headings: [...source.headings],
      rows_total: source.total,
      warnings: JSON.stringify(source.warnings),
      started_at: sql`coalesce(started_at, clock_timestamp())`,
      seen_at: now,
    })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'reading'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export const setState = async (db: Db | Tx, id: string, state: IntakeState, from: readonly IntakeState[]) => {
  const hasEnded = state === 'done' || state === 'refused' || state === 'cancelled';
  const { numUpdatedRows } = await db
    .updateTable('intake_job')
    .set({ state, seen_at: now, ...(hasEnded ? { ended_at: now } : {}) })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
};

export const isAt = async (db: Db, id: string, state: IntakeState): Promise<boolean> =>
  (await db
    .selectFrom('intake_job')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()) !== undefined;

const asFault = ({ message, advice }: Refusal): RowFault => ({ column: '', message, advice });

/** What is against the file as a whole, or against the record that was made of it; and what that would bring. */
export const keepOutcome = (
  db: Db | Tx,
  id: string,
  outcome: { readonly refusals: readonly Refusal[]; readonly figures?: readonly PreviewFigure[] },
): Promise<unknown> =>
  db
    .updateTable('intake_job')
    .set({
      refusals: JSON.stringify(outcome.refusals.map(asFault)),
      figures: JSON.stringify(outcome.figures ?? []),
      seen_at: now,
    })
    .where('id', '=', id)
    .execute();

export const draftOf = async (
  db: Db | Tx,
  id: string,
): Promise<{ readonly id: string; readonly version: number; readonly state: string } | null> =>
  (await db
    .selectFrom('intake_draft')
    .innerJoin('draft', 'draft.id', 'intake_draft.draft_id')
    .select(['draft.id', 'draft.version', 'draft.state'])
    .where('intake_draft.job_id', '=', id)
    // The draft of all rows; those of single rows are counted.
    .where('intake_draft.n', '=', 0)
    .executeTakeFirst()) ?? null;

export async function listIntakes(
  db: Db,
  query: {
    readonly bodies: readonly string[] | 'all';
    readonly draft: string | null;
    readonly before: string | null;
    readonly limit: number;
  },
): Promise<readonly IntakeJob[]> {
  let found = all(db).orderBy('id', 'desc').limit(query.limit);
  if (query.bodies !== 'all') found = found.where('body_code', 'in', [...query.bodies, '']);
  if (query.before !== null) found = found.where('id', '<', query.before);
  if (query.draft !== null)
    found = found.where(
      'id',
      'in',
      db.selectFrom('intake_draft').select('job_id').where('draft_id', '=', query.draft),
    );
  return (await found.execute()).map(jobOf);
}
