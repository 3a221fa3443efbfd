import { type SqlBool, sql } from 'kysely';
import type { Obligation } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { encodePlace } from '../kernel/cursor.ts';
import type { ObligationState } from '../schema/vocabulary.ts';
import { endedText } from './ended-text.ts';
import { dueSoonUntil, obligationState } from './obligation-state.ts';

export interface ObligationFilter {
  readonly body?: string | undefined;
  readonly bodies?: readonly string[] | undefined;
  readonly item?: string | undefined;
  readonly area?: string | undefined;
  readonly state?: ObligationState | 'open' | undefined;
  /** `<due day>~<id>` of the last row seen. */
  readonly after?: { readonly dueOn: string; readonly id: number } | undefined;
  readonly limit: number;
}

const obligations = (db: Db, today: CivilDate) =>
  db
    .selectFrom('obligation')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'obligation.body_code')
    .innerJoin('current_catalogue_item', 'current_catalogue_item.code', 'obligation.item_code')
    // A record for fewer people has met the obligation all the same; which record it is, is theirs to know.
    .leftJoin('disclosure', (join) =>
      join.onRef('disclosure.id', '=', 'obligation.disclosure_id').on('disclosure.audience', '=', 'public'),
    )
    .selectAll('obligation')
    .select([
      'disclosure.id as public_disclosure_id',
      'current_body_name.name as body_name',
      sql<string>`current_catalogue_item.declaration->>'title'`.as('item_title'),
      dueSoonUntil(today).as('soon_until'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof obligations>['executeTakeFirstOrThrow']>>;

const obligationOf = (row: Row, today: CivilDate): Obligation => ({
  id: row.id,
  item: row.item_code,
  itemTitle: row.item_title,
  area: row.area_code,
  body: row.body_code,
  bodyName: row.body_name,
  period: row.period,
  subject: row.subject,
  arisesOn: row.arises_on,
  dueOn: row.due_on,
  provisional: row.provisional,
  computation: row.computation,
  basis: row.basis,
  state: obligationState(
    {
      dueOn: civilDate(row.due_on),
      dischargedOn: row.discharged_at ? civilDateAt(row.discharged_at) : null,
      excepted: row.excepted_at !== null,
    },
    today,
    row.soon_until,
  ),
  disclosure: row.public_disclosure_id,
  dischargedAt: row.discharged_at?.toISOString() ?? null,
  ended: row.discharged_at === null ? endedText(row.exception) : null,
});

/** The same states as `obligationState`, as conditions that an index can serve. */
function stateCondition(state: ObligationState | 'open', today: CivilDate) {
  const soon = dueSoonUntil(today);
  const open = sql<SqlBool>`obligation.discharged_at IS NULL AND obligation.excepted_at IS NULL`;
  const dischargedOn = sql`(obligation.discharged_at AT TIME ZONE 'Asia/Shanghai')::date`;
  switch (state) {
    case 'open':
      return open;
    case 'late':
      return sql<SqlBool>`${open} AND obligation.due_on < ${today}`;
    case 'due-soon':
      return sql<SqlBool>`${open} AND obligation.due_on BETWEEN ${today} AND ${soon}`;
    case 'due':
      return sql<SqlBool>`${open} AND obligation.due_on > ${soon}`;
    case 'done':
      return sql<SqlBool>`obligation.discharged_at IS NOT NULL AND ${dischargedOn} <= obligation.due_on`;
    case 'done-late':
      return sql<SqlBool>`obligation.discharged_at IS NOT NULL AND ${dischargedOn} > obligation.due_on`;
    case 'excepted':
      return sql<SqlBool>`obligation.excepted_at IS NOT NULL AND obligation.discharged_at IS NULL`;
  }
}

/** What is owed, the earliest due day first. */
export async function listObligations(
  db: Db,
  filter: ObligationFilter,
  now: Date,
): Promise<{ readonly items: readonly Obligation[]; readonly next: string | null }> {
  const today = civilDateAt(now);
  let query = obligations(db, today);
  if (filter.body !== undefined) query = query.where('obligation.body_code', '=', filter.body);
  if (filter.bodies !== undefined) query = query.where('obligation.body_code', 'in', ['', ...filter.bodies]);
  if (filter.item !== undefined) query = query.where('obligation.item_code', '=', filter.item);
  if (filter.area !== undefined) query = query.where('obligation.area_code', '=', filter.area);
  if (filter.state !== undefined) query = query.where(stateCondition(filter.state, today));
  if (filter.after !== undefined) {
    query = query.where(
      sql<SqlBool>`(obligation.due_on, obligation.id) > (${filter.after.dueOn}, ${filter.after.id})`,
    );
  }
  const rows = await query
    .orderBy('obligation.due_on')
    .orderBy('obligation.id')
    .limit(filter.limit + 1)
    .execute();
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => obligationOf(row, today)),
    next: rows.length > filter.limit && last ? encodePlace(last.due_on, String(last.id)) : null,
  };
}

export interface ObligationTally {
  readonly due: number;
  readonly dueSoon: number;
  readonly late: number;
  readonly done: number;
  readonly doneLate: number;
  readonly excepted: number;
}

export interface TallyRow extends ObligationTally {
  /** Area or body code. */
  readonly code: string;
}

/** How well everybody does, by area or by body; one grouped query. */
export async function tallyObligations(
  db: Db,
  by: 'area' | 'body',
  now: Date,
  filter: {
    readonly area?: string | undefined;
    readonly body?: string | undefined;
    readonly bodies?: readonly string[] | undefined;
  } = {},
): Promise<readonly TallyRow[]> {
  const today = civilDateAt(now);
  const code = by === 'area' ? sql.ref('obligation.area_code') : sql.ref('obligation.body_code');
  const count = (state: ObligationState) => sql`count(*) FILTER (WHERE ${stateCondition(state, today)})`;
  const result = await sql<TallyRow>`
    SELECT ${code} AS code, ${count('due')} AS due, ${count('due-soon')} AS "dueSoon", ${count('late')} AS late,
           ${count('done')} AS done, ${count('done-late')} AS "doneLate", ${count('excepted')} AS excepted
    FROM obligation
    WHERE (${filter.area ?? null}::text IS NULL OR area_code = ${filter.area ?? null})
      AND (${filter.body ?? null}::text IS NULL OR body_code = ${filter.body ?? null})
      AND (${filter.bodies ?? null}::text[] IS NULL OR body_code = ANY(${filter.bodies ?? null}::text[]))
    GROUP BY ${code} ORDER BY ${code}`.execute(db);
  return result.rows;
}

export const EMPTY_TALLY: ObligationTally = {
  due: 0,
  dueSoon: 0,
  late: 0,
  done: 0,
  doneLate: 0,
  excepted: 0,
};

/** Sums tallies, for a board's head line. */
export const sumTallies = (rows: readonly ObligationTally[]): ObligationTally =>
  rows.reduce(
    (sum, row) => ({
      due: sum.due + row.due,
      dueSoon: sum.dueSoon + row.dueSoon,
      late: sum.late + row.late,
      done: sum.done + row.done,
      doneLate: sum.doneLate + row.doneLate,
      excepted: sum.excepted + row.excepted,
    }),
    EMPTY_TALLY,
  );

export async function getObligation(db: Db, id: number, today: CivilDate): Promise<Obligation> {
  return obligationOf(
    await obligations(db, today).where('obligation.id', '=', id).executeTakeFirstOrThrow(),
    today,
  );
}
