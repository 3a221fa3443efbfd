import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { type Figures, NO_FIGURES } from './figures.ts';
import { numberOf, ROOT } from './tallies.ts';

/** So many months are looked back. */
const MONTHS = 24;

/** What an obligation of an ended month can have become. */
const MONTHLY = ['late', 'done', 'doneLate', 'excepted', 'nothingToPublish', 'notApplicable'] as const;

/** What fell due in a month (`2026-03`), and what has become of it until now. */
export interface TrendMonth extends Figures {
  readonly month: string;
}

export interface TrendScope {
  readonly body?: string;
  readonly region?: string;
  readonly area?: string;
}

/** Of a body by itself within an area: its own rows. All else is kept month by month (migration 0660). */
function monthsOf({ body, region, area }: TrendScope) {
  if (body === undefined)
    return sql`SELECT month, what, n FROM trend_now WHERE whole AND scope = ${region === undefined ? ROOT : numberOf(region)} AND area = ${area ?? ''}`;
  if (area === undefined)
    return sql`SELECT month, what, n FROM trend_now WHERE NOT whole AND scope = ${numberOf(body)} AND area = ''`;
  return sql`
    SELECT date_trunc('month', o.due_on)::date AS month,
           obligation_what(o.discharged_at, o.met_on, o.nothing, o.due_on, o.exception) AS what, 1 AS n
      FROM obligation o JOIN owed_item i ON i.code = o.item_code WHERE o.body_code = ${body} AND i.area_code = ${area}`;
}

/**
 * Month by month, oldest first, up to the last month that has ended: all that fell due in such a month is due. What is
 * met afterwards stays in the month of its due day, as met late.
 */
export async function readTrend(db: Db, now: Date, scope: TrendScope): Promise<readonly TrendMonth[]> {
  const today: CivilDate = civilDateAt(now);
  const count = (what: number, name: keyof Figures) =>
    sql`coalesce(sum(t.n) FILTER (WHERE t.what = ${sql.lit(what)}), 0)::integer AS ${sql.ref(name)}`;
  const { rows } = await sql<Pick<TrendMonth, 'month' | (typeof MONTHLY)[number]>>`
    SELECT to_char(t.month, 'YYYY-MM') AS month, ${count(11, 'late')}, ${count(12, 'done')}, ${count(13, 'doneLate')},
           ${count(14, 'excepted')}, ${count(15, 'nothingToPublish')}, ${count(16, 'notApplicable')}
      FROM (${monthsOf(scope)}) t
     WHERE t.month < date_trunc('month', ${today}::date) AND t.month >= date_trunc('month', ${today}::date) - make_interval(months => ${MONTHS})
     GROUP BY t.month ORDER BY t.month`.execute(db);
  return rows
    .map((row) => ({ ...NO_FIGURES, ...row }))
    .filter((row) => MONTHLY.some((name) => row[name] !== 0));
}
