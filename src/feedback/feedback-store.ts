import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import type { Cursor } from '../kernel/cursor.ts';
import type { FeedbackKind, FeedbackOutcome, FeedbackState } from '../schema/vocabulary.ts';

/** Everything about one feedback, for who answers it; the contact is read apart. */
export interface HandledFeedback {
  readonly code: string;
  readonly receivedAt: Date;
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly page: string;
  readonly item: string;
  readonly aboutItem: boolean;
  readonly itemTitle: string;
  readonly area: string;
  readonly disclosure: string | null;
  /** Whose work it is today. */
  readonly body: string;
  readonly bodyName: string;
  /** To whom it was given; differs from `body` when that one was merged. */
  readonly ownBody: string;
  readonly dueOn: CivilDate;
  readonly passed: boolean;
  readonly passedFromName: string | null;
  readonly hasContact: boolean;
  readonly state: FeedbackState;
  readonly outcome: FeedbackOutcome | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly owed: number | null;
}

const STATE = sql<FeedbackState>`CASE WHEN f.answered_at IS NOT NULL THEN 'answered' WHEN f.due_on < public_day() THEN 'late' ELSE 'waiting' END`;

const select = (condition: RawBuilder<SqlBool>) => sql<HandledFeedback>`
  SELECT f.code, f.received_at AS "receivedAt", f.kind, f.text, f.page, f.item_code AS item, f.about_item AS "aboutItem",
    i.declaration->>'title' AS "itemTitle", i.declaration->>'area' AS area, f.disclosure_id AS disclosure,
    acting_body(f.body_code) AS body, n.name AS "bodyName", f.body_code AS "ownBody", f.due_on AS "dueOn",
    f.passed_at IS NOT NULL AS passed, p.name AS "passedFromName", f.contact <> '' AS "hasContact", ${STATE} AS state,
    f.outcome, f.answer, f.answered_at AS "answeredAt", f.owed_id AS owed
  FROM feedback f
  JOIN current_catalogue_item i ON i.code = f.item_code
  JOIN current_body_name n ON n.body_code = acting_body(f.body_code)
  LEFT JOIN current_body_name p ON p.body_code = f.passed_from
  WHERE ${condition}`;

export async function findFeedback(db: Db | Tx, code: string): Promise<HandledFeedback | null> {
  return (await select(sql`f.code = ${code}`).execute(db)).rows[0] ?? null;
}

/** Holds the row until the end of the transaction. */
export async function lockFeedback(tx: Tx, code: string): Promise<HandledFeedback | null> {
  await tx.selectFrom('feedback').select('code').where('code', '=', code).forUpdate().execute();
  return findFeedback(tx, code);
}

export interface FeedbackFilter {
  readonly body?: string | undefined;
  readonly state?: FeedbackState | undefined;
  readonly kind?: FeedbackKind | undefined;
  /** Only what has an answer, the last answered first: what everybody may read. */
  readonly answered: boolean;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** One row more than asked for tells whether there are others; the newest first. */
export async function listFeedback(db: Db, filter: FeedbackFilter): Promise<readonly HandledFeedback[]> {
  const moment = filter.answered ? sql`f.answered_at` : sql`f.received_at`;
  const { after } = filter;
  const conditions = [
    filter.answered ? sql<SqlBool>`f.answered_at IS NOT NULL` : sql<SqlBool>`true`,
    ...(filter.body === undefined ? [] : [sql<SqlBool>`acting_body(f.body_code) = ${filter.body}`]),
    ...(filter.state === undefined ? [] : [sql<SqlBool>`${STATE} = ${filter.state}`]),
    ...(filter.kind === undefined ? [] : [sql<SqlBool>`f.kind = ${filter.kind}`]),
    ...(after === null
      ? []
      : [
          sql<SqlBool>`(date_trunc('milliseconds', ${moment}), f.code) < (${after.at}::timestamptz, ${codeOf(after.id)})`,
        ]),
  ];
  const { rows } = await sql<HandledFeedback>`${select(sql<SqlBool>`${sql.join(conditions, sql` AND `)}`)}
    ORDER BY date_trunc('milliseconds', ${moment}) DESC, f.code DESC LIMIT ${filter.limit + 1}`.execute(db);
  return rows;
}

/** A code as a cursor of lists may hold it, and back. */
export const cursorId = (code: string): string => code.replaceAll('-', '').toLowerCase();
const codeOf = (id: string): string => id.toUpperCase().replace(/(.{4})(?=.)/g, '$1-');

/** The contact of who sent it; empty where none was given or it was forgotten. */
export async function findContact(db: Db, code: string): Promise<string> {
  const row = await db.selectFrom('feedback').select('contact').where('code', '=', code).executeTakeFirst();
  return row?.contact ?? '';
}

/** By both halves of the receipt; null when they do not belong together. */
export async function findOwnFeedback(
  db: Db,
  code: string,
  secretHash: string,
): Promise<HandledFeedback | null> {
  return (await select(sql`f.code = ${code} AND f.secret_hash = ${secretHash}`).execute(db)).rows[0] ?? null;
}

export interface FeedbackFigures {
  readonly received: number;
  readonly answered: number;
  /** Answered by the last day. */
  readonly inTime: number;
  readonly justified: number;
  readonly late: number;
}

const FIGURES = sql`count(*)::int AS received, count(f.answered_at)::int AS answered,
  count(*) FILTER (WHERE (f.answered_at AT TIME ZONE 'Asia/Shanghai')::date <= f.due_on)::int AS "inTime",
  count(*) FILTER (WHERE f.outcome IN ('justified', 'partly'))::int AS justified,
  count(*) FILTER (WHERE f.answered_at IS NULL AND f.due_on < public_day())::int AS late`;

export async function countFeedback(db: Db, body?: string): Promise<FeedbackFigures> {
  const { rows } = await sql<FeedbackFigures>`
    SELECT ${FIGURES} FROM feedback f WHERE ${body === undefined ? sql`true` : sql`acting_body(f.body_code) = ${body}`}`.execute(
    db,
  );
  return rows[0] ?? { received: 0, answered: 0, inTime: 0, justified: 0, late: 0 };
}

/**
 * Bodies about which most is received, those that are late first; `repeated`: items that were rightly missed more than
 * once.
 */
export async function countFeedbackByBody(
  db: Db,
  limit: number,
): Promise<
  readonly (FeedbackFigures & {
    readonly body: string;
    readonly bodyName: string;
    readonly repeated: number;
  })[]
> {
  const { rows } = await sql<FeedbackFigures & { body: string; bodyName: string; repeated: number }>`
    SELECT c.*, n.name AS "bodyName",
      (SELECT count(*)::int FROM (SELECT 1 FROM feedback r WHERE acting_body(r.body_code) = c.body AND r.about_item AND r.outcome IN ('justified', 'partly')
        GROUP BY r.item_code HAVING count(*) > 1) x) AS repeated
    FROM (SELECT acting_body(f.body_code) AS body, ${FIGURES} FROM feedback f GROUP BY 1 ORDER BY late DESC, received DESC, 1 LIMIT ${limit}) c
    JOIN current_body_name n ON n.body_code = c.body ORDER BY c.late DESC, c.received DESC, c.body`.execute(
    db,
  );
  return rows;
}

/** Contacts are needed until the answer was given and a question about it is over (个人信息保护法第十九条). */
export async function forgetFeedbackContacts(db: Db, today: CivilDate, keptDays: number): Promise<void> {
  await db
    .updateTable('feedback')
    .set({ contact: '' })
    .where('contact', '<>', '')
    .where('answered_at', '<', new Date(`${addDays(today, -keptDays)}T00:00:00+08:00`))
    .execute();
}
