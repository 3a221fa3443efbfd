import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Cursor } from '../kernel/cursor.ts';
import type {
  ApplicantKind,
  RequestAnswer,
  RequestChannel,
  RequestDelivery,
  RequestState,
} from '../schema/vocabulary.ts';
import { type CountedCell, countedIn } from './annual-cells.ts';
import type { ClockAct } from './answer-clock.ts';

/** A request for who handles it; who asked is read apart. */
export interface HandledRequest {
  readonly code: string;
  readonly submittedAt: Date;
  readonly channel: RequestChannel;
  readonly applicantKind: ApplicantKind;
  readonly applicantKey: string;
  readonly content: string;
  readonly delivery: RequestDelivery;
  readonly item: string;
  /** Whose work it is today. */
  readonly body: string;
  readonly bodyName: string;
  /** To whom it was given; differs from `body` when that one was merged. */
  readonly ownBody: string;
  readonly transferredFromName: string | null;
  readonly state: RequestState;
  readonly receivedOn: CivilDate | null;
  readonly answeredAt: Date | null;
  readonly answer: RequestAnswer | null;
  /** Of the confirmation while it waits for that, else of the answer. */
  readonly dueOn: CivilDate | null;
  readonly computation: string | null;
  readonly basis: string | null;
  readonly late: boolean;
}

export interface StoredAct extends ClockAct {
  readonly id: number;
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
  readonly text: string;
  readonly detail: JsonValue;
}

const select = (condition: RawBuilder<SqlBool>) => sql<HandledRequest>`
  SELECT r.code, r.submitted_at AS "submittedAt", r.channel, r.applicant_kind AS "applicantKind", r.applicant_key AS "applicantKey", r.content, r.delivery,
    r.item_code AS item, acting_body(r.body_code) AS body, n.name AS "bodyName", r.body_code AS "ownBody", p.name AS "transferredFromName", r.state,
    r.received_on AS "receivedOn", r.answered_at AS "answeredAt", r.answer_kind AS answer, o.due_on AS "dueOn", o.computation, o.basis,
    coalesce(o.due_on < CASE WHEN r.answered_at IS NULL THEN public_day() ELSE (r.answered_at AT TIME ZONE 'Asia/Shanghai')::date END, false) AS late
  FROM request r
  JOIN current_body_name n ON n.body_code = acting_body(r.body_code)
  LEFT JOIN current_body_name p ON p.body_code = r.transferred_from
  LEFT JOIN LATERAL (
    SELECT o.due_on, w.computation, w.basis FROM obligation o JOIN obligation_reason w ON w.id = o.reason_id
     WHERE o.item_code = r.item_code AND o.body_code IN (r.body_code, acting_body(r.body_code))
       AND o.period = CASE WHEN r.received_on IS NULL THEN 'event:request-confirm:' ELSE 'event:request:' END || r.code
     ORDER BY o.id DESC LIMIT 1) o ON true
  WHERE ${condition}`;

export async function findRequest(db: Db | Tx, code: string): Promise<HandledRequest | null> {
  return (await select(sql`r.code = ${code}`).execute(db)).rows[0] ?? null;
}

/** By both halves of the receipt; null when they do not belong together. */
export async function findOwnRequest(
  db: Db | Tx,
  code: string,
  secretHash: string,
): Promise<HandledRequest | null> {
  return (await select(sql`r.code = ${code} AND r.secret_hash = ${secretHash}`).execute(db)).rows[0] ?? null;
}

/** One after the other: the acts of a request do not meet. */
export async function holdRequest(tx: Tx, code: string): Promise<HandledRequest | null> {
  await sql`SELECT pg_advisory_xact_lock(4335, hashtext(${code}))`.execute(tx);
  return findRequest(tx, code);
}

export async function listActs(db: Db | Tx, code: string): Promise<readonly StoredAct[]> {
  const { rows } = await sql<StoredAct>`
    SELECT id, at, kind, by_id AS "byId", by_name AS "byName", on_day AS "onDay", days, last_day AS "lastDay", remaining, text, detail
      FROM request_act WHERE code = ${code} ORDER BY id`.execute(db);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** How many an applicant had received by this body in a month, this one included; by which 按件计收 counts. */
export async function countInMonth(
  db: Db | Tx,
  request: Pick<HandledRequest, 'applicantKey' | 'ownBody'>,
  month: { readonly first: CivilDate; readonly next: CivilDate },
): Promise<number> {
  const { n } = await db
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('body_code', '=', request.ownBody)
    .where('applicant_key', '=', request.applicantKey)
    .where('received_on', '>=', month.first)
    .where('received_on', '<', month.next)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Whether the same applicant was answered by this body under that code. */
export async function answeredBefore(
  db: Db | Tx,
  request: Pick<HandledRequest, 'applicantKey' | 'code'>,
  earlier: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('request')
    .select('code')
    .where('code', '=', earlier)
    .where('code', '<>', request.code)
    .where('applicant_key', '=', request.applicantKey)
    .where('answered_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export interface RequestFilter {
  readonly body: string;
  readonly state?: RequestState | undefined;
  /** Those that a number of the annual table counts. */
  readonly counted?: CountedCell | undefined;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** One row more than asked for tells whether there are others; the newest first. */
export async function listRequests(db: Db, filter: RequestFilter): Promise<readonly HandledRequest[]> {
  const { after } = filter;
  const conditions = [
    sql<SqlBool>`acting_body(r.body_code) = ${filter.body}`,
    ...(filter.state === undefined ? [] : [sql<SqlBool>`r.state = ${filter.state}`]),
    ...(filter.counted === undefined ? [] : [countedIn(filter.counted)]),
    ...(after === null
      ? []
      : [
          sql<SqlBool>`(date_trunc('milliseconds', r.submitted_at), r.code) < (${after.at}::timestamptz, ${codeOfCursor(after.id)})`,
        ]),
  ];
  const { rows } = await sql<HandledRequest>`${select(sql<SqlBool>`${sql.join(conditions, sql` AND `)}`)}
    ORDER BY date_trunc('milliseconds', r.submitted_at) DESC, r.code DESC LIMIT ${filter.limit + 1}`.execute(
    db,
  );
  return rows;
}

const codeOfCursor = (id: string): string => id.toUpperCase().replace(/(.{4})(?=.)/g, '$1-');

export interface RequestFigures {
  readonly received: number;
  readonly answered: number;
  readonly inTime: number;
  readonly late: number;
}

/** What everybody may know: how many, and whether in time. */
export async function countRequests(db: Db): Promise<RequestFigures> {
  const { rows } = await sql<RequestFigures>`
    SELECT count(*)::int AS received, count(x.answered_at)::int AS answered,
      count(*) FILTER (WHERE x.answered_at IS NOT NULL AND NOT x.late)::int AS "inTime", count(*) FILTER (WHERE x.answered_at IS NULL AND x.late)::int AS late
    FROM (SELECT r.answered_at, coalesce(o.due_on < CASE WHEN r.answered_at IS NULL THEN public_day() ELSE (r.answered_at AT TIME ZONE 'Asia/Shanghai')::date END, false) AS late
            FROM request r LEFT JOIN obligation o ON o.item_code = r.item_code AND o.body_code IN (r.body_code, acting_body(r.body_code)) AND o.period = 'event:request:' || r.code) x`.execute(
    db,
  );
  return rows[0] ?? { received: 0, answered: 0, inTime: 0, late: 0 };
}
