import { sql } from 'kysely';
import type { AgendaEntry } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';

/** A clerk's month has no more than this; what is beyond is counted, not listed. */
const MOST = 500;

interface Row {
  readonly id: number;
  readonly item: string;
  readonly title: string;
  readonly period: string;
  readonly subject: string;
  readonly due_on: string;
  readonly provisional: boolean;
  readonly draft: string | null;
}

/**
 * What a body owes that is due from a day until a day, open ones only, with the draft that is being written for each;
 * and how much is late already. Found by the body's own index.
 */
export async function readAgenda(
  db: Db,
  body: string,
  asked: { readonly from: CivilDate; readonly to: CivilDate },
  today: CivilDate,
): Promise<{ readonly items: AgendaEntry[]; readonly more: number; readonly late: number }> {
  const { rows } = await sql<Row>`
    SELECT o.id, o.item_code AS item, i.declaration->>'title' AS title, o.period, o.subject, o.due_on, o.provisional,
           (SELECT d.id FROM draft d WHERE d.obligation_id = o.id AND d.state NOT IN ('published', 'discarded') ORDER BY d.id DESC LIMIT 1) AS draft
      FROM obligation o JOIN current_catalogue_item i ON i.code = o.item_code
     WHERE o.body_code = ${body} AND o.due_on BETWEEN ${asked.from}::date AND ${asked.to}::date
       AND o.discharged_at IS NULL AND o.excepted_at IS NULL
     ORDER BY o.due_on, o.id LIMIT ${MOST + 1}`.execute(db);
  const { rows: counts } = await sql<{ readonly all: number; readonly late: number }>`
    SELECT count(*) FILTER (WHERE o.due_on BETWEEN ${asked.from}::date AND ${asked.to}::date)::integer AS all,
           count(*) FILTER (WHERE o.due_on < ${today}::date)::integer AS late
      FROM obligation o WHERE o.body_code = ${body} AND o.due_on <= greatest(${asked.to}::date, ${today}::date)
       AND o.discharged_at IS NULL AND o.excepted_at IS NULL`.execute(db);
  const items = rows.slice(0, MOST).map((row) => ({
    obligation: row.id,
    item: row.item,
    itemTitle: row.title,
    period: row.period,
    subject: row.subject,
    dueOn: row.due_on,
    provisional: row.provisional,
    late: row.due_on < today,
    draft: row.draft,
  }));
  return { items, more: (counts[0]?.all ?? 0) - items.length, late: counts[0]?.late ?? 0 };
}
