import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { type CivilDate, chineseDate, civilDate, civilDateAt, parseCivilDate } from '../kernel/civil-date.ts';
import { keepEventObligation } from '../obligations/open-for-event.ts';
import type { ShapedEdition } from '../publication/shape-handler.ts';
import type { LineTermDeclaration } from '../schema/register.ts';

interface Line {
  readonly key: string;
  readonly title: string;
  /** Null for a line that has gone. */
  readonly dueOn: string | null;
  readonly done: boolean;
  /** Of what is owed for it: null where nothing is yet. */
  readonly open: boolean | null;
  readonly owedUntil: CivilDate | null;
}

/** The event that a line is, as the obligation keeps it (migration 0511). */
const eventOf = (disclosure: string, key: string): string => `line:${disclosure}:${key}`;

/** Lines that have a term and those that had one, with what is owed for them. */
async function linesOf(
  tx: Tx,
  { dueOn, state, met }: LineTermDeclaration,
  { disclosureId, item, bodyCode }: ShapedEdition,
): Promise<readonly Line[]> {
  const prefix = `event:${eventOf(disclosureId, '')}`;
  const { rows } = await sql<Line>`
    WITH line AS (
      SELECT key, title, fields->>${dueOn}::text AS due, fields->>${state}::text = ANY (${[...met]}::text[]) AS done
        FROM register_entry WHERE disclosure_id = ${disclosureId} AND n_to IS NULL
    ), owed AS (
      SELECT substr(period, ${prefix.length + 1}::integer) AS key, due_on, discharged_at IS NULL AND excepted_at IS NULL AS open
        FROM obligation WHERE item_code = ${item.code} AND body_code = ${bodyCode} AND starts_with(period, ${prefix}))
    SELECT coalesce(l.key, w.key) AS key, coalesce(l.title, '') AS title, l.due AS "dueOn", coalesce(l.done, false) AS done, w.open, w.due_on AS "owedUntil"
      FROM line l FULL JOIN owed w ON w.key = l.key ORDER BY 1`.execute(tx);
  return rows;
}

/**
 * Opens what each line of the list owes, moves it with its term, and meets or ends it. A term that is over does not
 * move: who lets it pass is late, whatever the list says afterwards. Part of the transaction that publishes the list.
 */
export async function oweTerms(tx: Tx, terms: LineTermDeclaration, edition: ShapedEdition): Promise<void> {
  const { disclosureId, item, bodyCode, publishedAt } = edition;
  const today = civilDateAt(publishedAt);
  const ended = { ground: 'line-removed' };
  for (const line of await linesOf(tx, terms, edition)) {
    const due = parseCivilDate(line.dueOn ?? '');
    const own = tx
      .updateTable('obligation')
      .where('item_code', '=', item.code)
      .where('body_code', '=', bodyCode)
      .where('period', '=', `event:${eventOf(disclosureId, line.key)}`)
      .where('discharged_at', 'is', null)
      .where('excepted_at', 'is', null);
    if (due === null) {
      if (line.open === true)
        await own.set({ excepted_at: publishedAt, exception: JSON.stringify(ended) }).execute();
    } else if (line.done) {
      if (line.open === true)
        await own.set({ discharged_at: publishedAt, disclosure_id: disclosureId }).execute();
    } else if (line.open === null || (line.open && isMoved(line.owedUntil, due, today))) {
      await keepEventObligation(tx, {
        item,
        bodyCode,
        event: eventOf(disclosureId, line.key),
        happenedOn: today < due ? today : due,
        due: {
          dueOn: due,
          provisional: false,
          computation: `清单所列的期限是${chineseDate(due)}`,
          basis: item.timingBasis,
          counted: null,
        },
        subject: `${terms.title}：${line.title.slice(0, 120)}（${line.key}）`,
      });
    }
  }
}

const isMoved = (owedUntil: CivilDate | null, due: CivilDate, today: CivilDate): boolean =>
  owedUntil !== null && civilDate(owedUntil) !== due && civilDate(owedUntil) >= today;
