import { type SqlBool, sql } from 'kysely';
import type { Obligation } from '../api/contract.ts';
import type { Source } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { type CivilDate, civilDate, civilDateAt } from '../kernel/civil-date.ts';
import { encodePlace } from '../kernel/cursor.ts';
import { lawBook } from '../law/law-book.ts';
import type { StatuteBook } from '../schema/statute-book.ts';
import type { ObligationState } from '../schema/vocabulary.ts';
import { endedText, groundOf } from './ended-text.ts';
import { dueSoonUntil, NOT_APPLICABLE, obligationState } from './obligation-state.ts';

export interface ObligationFilter {
  readonly body?: string | undefined;
  /** Code of a body: with all below it. */
  readonly region?: string | undefined;
  readonly item?: string | undefined;
  /** Id of a dossier: the deadlines of its stages. */
  readonly dossier?: string | undefined;
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
    .innerJoin('obligation_reason', 'obligation_reason.id', 'obligation.reason_id')
    // A record for fewer people has met the obligation all the same; which record it is, is theirs to know.
    .leftJoin('disclosure', (join) =>
      join.onRef('disclosure.id', '=', 'obligation.disclosure_id').on('disclosure.audience', '=', 'public'),
    )
    .selectAll('obligation')
    .select([
      'disclosure.id as public_disclosure_id',
      'obligation_reason.computation',
      'obligation_reason.basis',
      'current_body_name.name as body_name',
      sql<string>`current_catalogue_item.declaration->>'title'`.as('item_title'),
      dueSoonUntil(today).as('soon_until'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof obligations>['executeTakeFirstOrThrow']>>;

/**
 * What was law on the day on which it arose, under the numbers of that day: read anew, because the office enters later
 * law and corrections of it. A basis that names nothing known stays as it was kept.
 */
const basisOf = (law: StatuteBook, { basis, arises_on: day }: Pick<Row, 'basis' | 'arises_on'>): string =>
  law.printOn(basis, day) || basis;

const obligationOf = (row: Row, today: CivilDate, law: StatuteBook): Obligation => ({
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
  basis: basisOf(law, row),
  state: obligationState(
    {
      dueOn: civilDate(row.due_on),
      dischargedOn: row.discharged_at ? civilDate(row.met_on ?? civilDateAt(row.discharged_at)) : null,
      nothing: row.nothing,
      ended: row.excepted_at === null ? null : groundOf(row.exception),
    },
    today,
    row.soon_until,
  ),
  disclosure: row.public_disclosure_id,
  dossier: row.dossier_id,
  metOn: row.met_on,
  missing: row.discharged_at === null && row.excepted_at === null ? row.missing : null,
  dischargedAt: row.discharged_at?.toISOString() ?? null,
  ended: row.discharged_at === null ? endedText(row.exception) : null,
});

/** The same states as `obligationState`, as conditions that an index can serve. */
function stateCondition(state: ObligationState | 'open', today: CivilDate) {
  const soon = dueSoonUntil(today);
  const open = sql<SqlBool>`obligation.discharged_at IS NULL AND obligation.excepted_at IS NULL`;
  const met = sql`obligation.discharged_at IS NOT NULL`;
  const ended = sql`obligation.excepted_at IS NOT NULL AND obligation.discharged_at IS NULL`;
  const dischargedOn = sql`coalesce(obligation.met_on, (obligation.discharged_at AT TIME ZONE 'Asia/Shanghai')::date)`;
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
      return sql<SqlBool>`${met} AND NOT obligation.nothing AND ${dischargedOn} <= obligation.due_on`;
    case 'done-late':
      return sql<SqlBool>`${met} AND NOT obligation.nothing AND ${dischargedOn} > obligation.due_on`;
    case 'nothing-to-publish':
      return sql<SqlBool>`${met} AND obligation.nothing`;
    case 'not-applicable':
      return sql<SqlBool>`${ended} AND obligation.exception->>'ground' = ${NOT_APPLICABLE}`;
    case 'excepted':
      return sql<SqlBool>`${ended} AND obligation.exception->>'ground' IS DISTINCT FROM ${NOT_APPLICABLE}`;
  }
}

/**
 * A region of more bodies is so large a part of the whole that its obligations are found soonest among all, in the
 * order of their days.
 */
const WIDE = 1_000;

/** The body itself, or one of those below it. */
async function isIn(db: Db, region: string) {
  const top = sql`(SELECT n FROM owing_body WHERE code = ${region})`;
  const { rows } = await sql<{ bodies: number }>`
    SELECT count(*) AS bodies FROM owing_body WHERE above @> ARRAY[${top}]`.execute(db);
  return (rows[0]?.bodies ?? 0) > WIDE
    ? sql<SqlBool>`(SELECT b.above @> ARRAY[${top}] FROM owing_body b WHERE b.code = obligation.body_code)`
    : sql<SqlBool>`obligation.body_code IN (SELECT code FROM owing_body WHERE above @> ARRAY[${top}] OR n = ${top})`;
}

/** What is owed, the earliest due day first. */
export async function listObligations(
  source: Source,
  filter: ObligationFilter,
  now: Date,
): Promise<{ readonly items: readonly Obligation[]; readonly next: string | null }> {
  const { db } = source;
  const today = civilDateAt(now);
  let query = obligations(db, today);
  if (filter.body !== undefined) query = query.where('obligation.body_code', '=', filter.body);
  if (filter.region !== undefined) query = query.where(await isIn(db, filter.region));
  if (filter.item !== undefined) query = query.where('obligation.item_code', '=', filter.item);
  if (filter.dossier !== undefined) query = query.where('obligation.dossier_id', '=', filter.dossier);
  if (filter.area !== undefined) query = query.where('obligation.area_code', '=', filter.area);
  if (filter.state !== undefined) query = query.where(stateCondition(filter.state, today));
  if (filter.after !== undefined) {
    query = query.where(
      sql<SqlBool>`(obligation.due_on, obligation.id) > (${filter.after.dueOn}, ${filter.after.id})`,
    );
  }
  const [rows, law] = await Promise.all([
    query
      .orderBy('obligation.due_on')
      .orderBy('obligation.id')
      .limit(filter.limit + 1)
      .execute(),
    lawBook(source),
  ]);
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => obligationOf(row, today, law)),
    next: rows.length > filter.limit && last ? encodePlace(last.due_on, String(last.id)) : null,
  };
}

export async function getObligation(source: Source, id: number, today: CivilDate): Promise<Obligation> {
  return obligationOf(
    await obligations(source.db, today).where('obligation.id', '=', id).executeTakeFirstOrThrow(),
    today,
    await lawBook(source),
  );
}
