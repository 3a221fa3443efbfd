import { sql } from 'kysely';
import type { Message } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { encodePlace } from '../kernel/cursor.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { isMessageKind, MESSAGE_KIND_NAMES } from '../schema/vocabulary.ts';

/** A count that is shown as `99+` is not counted further. */
const COUNTED = 100;

interface Row {
  readonly id: number;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string;
  readonly made_at: Date;
  readonly read_at: Date | null;
}

/**
 * The newest messages of a person before an id: those to the person and those to each of the roles that it holds today,
 * each found by its index, so that the cost is that of the page and not of all messages.
 */
const newest = (
  account: string,
  filter: { readonly before: number | null; readonly unread: boolean; readonly limit: number },
) => {
  const { before, unread, limit } = filter;
  const shown = sql`(${before}::bigint IS NULL OR m.id < ${before})
    AND (NOT ${unread}::boolean OR NOT EXISTS (SELECT 1 FROM message_reading r WHERE r.account_id = ${account} AND r.message_id = m.id))`;
  return sql`
    (SELECT m.id FROM message m WHERE m.account_id = ${account} AND ${shown} ORDER BY m.id DESC LIMIT ${limit})
    UNION ALL
    SELECT x.id FROM account_grant g
      CROSS JOIN LATERAL (SELECT m.id FROM message m WHERE m.body_code = g.body_code AND m.role = g.role AND ${shown} ORDER BY m.id DESC LIMIT ${limit}) x
     WHERE g.account_id = ${account}`;
};

const messageOf = (row: Row): Message => ({
  id: row.id,
  kind: row.kind,
  kindName: isMessageKind(row.kind) ? MESSAGE_KIND_NAMES[row.kind] : row.kind,
  subject: row.subject,
  text: row.text,
  link: row.link,
  madeAt: momentRfc3339(row.made_at),
  readAt: row.read_at === null ? null : momentRfc3339(row.read_at),
});

/** A person's messages, the newest first. */
export async function listMessages(
  db: Db,
  account: string,
  filter: { readonly before: number | null; readonly unread: boolean; readonly limit: number },
): Promise<{ readonly items: readonly Message[]; readonly next: string | null }> {
  const { rows } = await sql<Row>`
    SELECT m.id, m.kind, m.subject, m.text, m.link, m.made_at, r.read_at
      FROM (SELECT id FROM (${newest(account, { ...filter, limit: filter.limit + 1 })}) mine ORDER BY id DESC LIMIT ${filter.limit + 1}) page
      JOIN message m ON m.id = page.id
      LEFT JOIN message_reading r ON r.account_id = ${account} AND r.message_id = m.id
     ORDER BY m.id DESC`.execute(db);
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(messageOf),
    next: rows.length > filter.limit && last ? encodePlace(String(last.id)) : null,
  };
}

/** How many are unread, at most 100. */
export async function countUnread(db: Db, account: string): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`
    SELECT count(*) AS n FROM (SELECT id FROM (${newest(account, { before: null, unread: true, limit: COUNTED })}) mine LIMIT ${COUNTED}) counted`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Marks as read, for this person alone, those of the ids that are to it. */
export async function markRead(db: Db, account: string, ids: readonly number[], now: Date): Promise<void> {
  await sql`
    INSERT INTO message_reading (message_id, account_id, read_at)
    SELECT m.id, ${account}, ${now} FROM message m
     WHERE m.id = ANY(${[...ids]}::bigint[])
       AND (m.account_id = ${account}
         OR EXISTS (SELECT 1 FROM account_grant g WHERE g.account_id = ${account} AND g.body_code = m.body_code AND g.role = m.role))
    ON CONFLICT DO NOTHING`.execute(db);
}
