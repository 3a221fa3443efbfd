import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Db, Tx } from '../database/database.ts';
import { addJob, job } from '../database/job.ts';
import type { WorkCalendar } from '../kernel/calendar.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import type { SendingHours } from '../schema/supervision.ts';
import { PROMPT_MESSAGES } from '../schema/vocabulary.ts';
import { maySendAt } from './rules-sending.ts';

export const SEND_MAIL = job(
  'send-mail',
  Type.Object({ mail: Type.Integer() }),
  ({ mail }) => `send-mail:${mail}`,
);

/** Two processes compose one after the other. */
const COMPOSE_LOCK = 4330;

/** What has waited longer than this (no server configured, a long holiday) is read at the desk. */
const OLDEST = '14 days';

/**
 * Makes the mails that are due now, each with a job that sends it, in one transaction: what must be known at once in a
 * mail of its own, everything else in one digest for each person and day. What was read at the desk is not mailed, and
 * no message is mailed to a person twice. Outside the sending hours nothing is made. Returns how many mails were made.
 */
export async function composeMail(
  deps: { readonly db: Db; readonly clock: Clock; readonly calendar: WorkCalendar },
  hours: SendingHours,
): Promise<number> {
  const now = deps.clock.now();
  if (!maySendAt(now, hours, deps.calendar)) return 0;
  return deps.db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(${COMPOSE_LOCK})`.execute(tx);
    const made = [...(await compose(tx, now, 'prompt')), ...(await compose(tx, now, 'digest'))];
    for (const mail of made) await addJob(tx, SEND_MAIL, { mail });
    return made.length;
  });
}

async function compose(tx: Tx, now: Date, kind: 'prompt' | 'digest'): Promise<readonly number[]> {
  const day = civilDateAt(now);
  const wanted = sql`m.made_at >= a.set_at AND m.made_at > ${now}::timestamptz - ${OLDEST}::interval
    AND (m.kind = ANY(${[...PROMPT_MESSAGES]}::text[])) = ${kind === 'prompt'}::boolean`;
  const { rows } = await sql<{ readonly id: number }>`
    WITH reader AS (
      SELECT a.account_id, a.set_at FROM mail_address a JOIN account ON account.id = a.account_id
       WHERE account.disabled_at IS NULL
         AND (${kind} = 'prompt' OR NOT EXISTS (SELECT 1 FROM mail WHERE mail.account_id = a.account_id AND mail.day = ${day}::date AND mail.kind = 'digest'))),
    told AS (
      SELECT a.account_id, m.id FROM reader a JOIN message m ON m.account_id = a.account_id WHERE ${wanted}
      UNION
      SELECT a.account_id, m.id FROM reader a JOIN account_grant g ON g.account_id = a.account_id
        JOIN message m ON m.body_code = g.body_code AND m.role = g.role WHERE ${wanted}),
    fresh AS (
      SELECT t.account_id, t.id FROM told t
       WHERE NOT EXISTS (SELECT 1 FROM mail_message x WHERE x.account_id = t.account_id AND x.message_id = t.id)
         AND NOT EXISTS (SELECT 1 FROM message_reading r WHERE r.account_id = t.account_id AND r.message_id = t.id)),
    made AS (
      INSERT INTO mail (account_id, kind, day, made_at, state_at)
      SELECT DISTINCT account_id, ${kind}, ${day}::date, ${now}::timestamptz, ${now}::timestamptz FROM fresh
      RETURNING id, account_id),
    held AS (
      INSERT INTO mail_message (account_id, message_id, mail_id)
      SELECT fresh.account_id, fresh.id, made.id FROM fresh JOIN made USING (account_id))
    SELECT id FROM made ORDER BY id`.execute(tx);
  return rows.map((row) => row.id);
}
