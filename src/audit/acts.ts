import { type SqlBool, sql } from 'kysely';
import type { AuditAct, RefusedAttempt } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { findBodyNames } from '../identity/body-names.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { containing } from '../kernel/like-pattern.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { eventName, kindsCalled } from './event-names.ts';

export interface ActQuery {
  /** The name of the account or of the person. */
  readonly who?: string | undefined;
  /** What was done, in words or as the kind of the event. */
  readonly what?: string | undefined;
  /** What it was done to: its number, or the account that it was. */
  readonly subject?: string | undefined;
  readonly body?: string | undefined;
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before: number | null;
  readonly limit: number;
}

const startOf = (day: string) => sql`(${day}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'`;
const endOf = (day: string) => sql`(${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;
const ALL = sql<SqlBool>`true`;

/** Acts on record, newest first; one more than the page. */
export async function listActs(db: Db, on: CivilDate, query: ActQuery): Promise<readonly AuditAct[]> {
  const { who, what, subject, body, from, to, before, limit } = query;
  const kinds = what === undefined ? [] : kindsCalled(what);
  const { rows } = await sql<{
    id: number;
    at: Date;
    kind: string;
    subject: string;
    actor_kind: string;
    actor_id: string;
    actor_name: string;
    username: string | null;
    body_code: string | null;
    detail: unknown;
  }>`
    SELECT e.id::int AS id, e.at, e.kind, e.subject, e.actor_kind, e.actor_id, e.actor_name, e.body_code, e.detail,
           (SELECT a.username FROM account a WHERE a.id = e.actor_id) AS username
      FROM event e
     WHERE ${before === null ? ALL : sql`e.id < ${before}`}
       AND ${who === undefined ? ALL : sql`(e.actor_name = ${who} OR e.actor_id IN (SELECT a.id FROM account a WHERE a.username = ${who}))`}
       AND ${what === undefined ? ALL : sql`e.kind = ANY (${[...kinds]}::text[])`}
       AND ${subject === undefined ? ALL : sql`(e.subject LIKE ${containing(subject)} OR e.subject IN (SELECT 'account:' || a.id FROM account a WHERE a.username = ${subject}))`}
       AND ${body === undefined ? ALL : sql`e.body_code = ${body}`}
       AND ${from === undefined ? ALL : sql`e.at >= ${startOf(from)}`}
       AND ${to === undefined ? ALL : sql`e.at < ${endOf(to)}`}
     ORDER BY e.id DESC LIMIT ${limit}`.execute(db);
  const names = await findBodyNames(
    db,
    rows.flatMap((row) => row.body_code ?? []),
    on,
  );
  return rows.map((row) => ({
    id: row.id,
    at: momentRfc3339(row.at),
    what: row.kind,
    whatName: eventName(row.kind),
    subject: row.subject,
    account: row.username ?? (row.actor_kind === 'system' ? '' : row.actor_id),
    accountName: row.actor_name,
    body: row.body_code,
    bodyName: row.body_code === null ? '' : (names.get(row.body_code) ?? row.body_code),
    detail: JSON.stringify(row.detail),
  }));
}

/** Attempts that were refused, newest first; one more than the page. */
export async function listRefused(
  db: Db,
  query: Pick<ActQuery, 'who' | 'before' | 'limit'>,
): Promise<readonly RefusedAttempt[]> {
  const { who, before, limit } = query;
  const rows = await db
    .selectFrom('refused_attempt')
    .leftJoin('account', 'account.id', 'refused_attempt.actor_id')
    .selectAll('refused_attempt')
    .select('account.username')
    .$if(who !== undefined, (each) =>
      each.where((eb) => eb.or([eb('account.username', '=', who ?? ''), eb('actor_name', '=', who ?? '')])),
    )
    .$if(before !== null, (each) => each.where('refused_attempt.id', '<', before ?? 0))
    .orderBy('refused_attempt.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: momentRfc3339(row.at),
    account: row.username ?? row.actor_id,
    accountName: row.actor_name,
    operation: row.operation,
    ip: row.ip,
  }));
}
