import { sql } from 'kysely';
import type { Working } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import { chineseDate, civilDate } from '../kernel/civil-date.ts';
import { newId } from '../kernel/ids.ts';
import { type NewMessage, sendMessages } from '../messages/send-messages.ts';

/**
 * Who owes an item, since when, and until when it is first to be published; the same place in each list is one body.
 */
export interface Bearing {
  readonly codes: readonly string[];
  readonly owed: readonly string[];
  readonly due: readonly string[];
}

/**
 * Notes, before an item's cells are set, which bodies with people of their own did not owe it until now. What the
 * installation itself brings is news to nobody.
 */
export const noteNewlyOwed = (tx: Tx, item: string, { codes, owed, due }: Bearing) =>
  sql`INSERT INTO newly_owed (body_code, item_code, owed_on, first_due)
      SELECT k.code, ${item}, k.owed, k.due FROM unnest(${[...codes]}::text[], ${[...owed]}::date[], ${[...due]}::date[]) AS k (code, owed, due)
       WHERE EXISTS (SELECT 1 FROM account_grant g WHERE g.body_code = k.code AND g.role = 'editor')
         AND NOT EXISTS (SELECT 1 FROM coverage c JOIN owing_body b ON b.n = c.body JOIN owed_item i ON i.n = c.item
                          WHERE b.code = k.code AND i.code = ${item})
      ON CONFLICT DO NOTHING`.execute(tx);

interface News {
  readonly body: string;
  readonly title: string;
  readonly owedOn: string;
  readonly firstDue: string;
}

/** So many items are named in a message; the rest is counted. */
const NAMED = 10;

const lineOf = ({ title, owedOn, firstDue }: News): string =>
  `・${title}：自 ${chineseDate(civilDate(owedOn))} 起，首次公开期限 ${chineseDate(civilDate(firstDue))}`;

function messageOf(body: string, news: readonly News[], now: Date): NewMessage {
  const lines = news.slice(0, NAMED).map(lineOf);
  return {
    cause: `newly-owed:${newId(now)}`,
    to: { body, role: 'editor' },
    kind: 'new-obligation',
    subject: `新增应公开的事项 ${news.length} 项`,
    text: [...lines, ...(news.length > NAMED ? [`等 ${news.length} 项`] : [])].join('\n'),
    link: '/console/coverage',
  };
}

/**
 * 新增义务: tells each body once which items it owes since what changed, all in one message; what was noted goes with
 * what is told, in one transaction. Returns the number of messages.
 */
export async function tellNewlyOwed({ db, clock }: Pick<Working, 'db' | 'clock'>): Promise<number> {
  const known = await db.selectFrom('newly_owed').select('body_code').limit(1).executeTakeFirst();
  if (known === undefined) return 0;
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<News>`
      WITH told AS (DELETE FROM newly_owed RETURNING *)
      SELECT t.body_code AS body, i.declaration->>'title' AS title, t.owed_on AS "owedOn", t.first_due AS "firstDue"
        FROM told t JOIN current_catalogue_item i ON i.code = t.item_code ORDER BY t.body_code, t.first_due, t.item_code`.execute(
      tx,
    );
    const now = clock.now();
    const bodies = Map.groupBy(rows, ({ body }) => body);
    return sendMessages(
      tx,
      now,
      [...bodies].map(([body, news]) => messageOf(body, news, now)),
    );
  });
}
