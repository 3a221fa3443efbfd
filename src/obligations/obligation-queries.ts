import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Obligation } from '../api/contract.ts';
import { itemTitles } from '../catalogue/items.ts';
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
      dueSoonUntil(today).as('soon_until'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof obligations>['executeTakeFirstOrThrow']>>;

/**
 * What was law on the day on which it arose, under the numbers of that day: read anew, because the office enters later
 * law and corrections of it. A basis that names nothing known stays as it was kept.
 */
const basisOf = (law: StatuteBook, { basis, arises_on: day }: Pick<Row, 'basis' | 'arises_on'>): string =>
  law.printOn(basis, day) || basis;

const obligationOf = (
  row: Row,
  today: CivilDate,
  { law, titleOf }: { readonly law: StatuteBook; readonly titleOf: (code: string) => string },
): Obligation => ({
  id: row.id,
  item: row.item_code,
  itemTitle: titleOf(row.item_code),
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

/** What is asked of each obligation by itself, whoever owes it. */
function conditionsOf(filter: ObligationFilter, today: CivilDate): RawBuilder<SqlBool> {
  const { body, item, dossier, area, state, after } = filter;
  const all: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  if (body !== undefined) all.push(sql<SqlBool>`obligation.body_code = ${body}`);
  if (item !== undefined) all.push(sql<SqlBool>`obligation.item_code = ${item}`);
  if (dossier !== undefined) all.push(sql<SqlBool>`obligation.dossier_id = ${dossier}`);
  if (area !== undefined) all.push(sql<SqlBool>`obligation.area_code = ${area}`);
  if (state !== undefined) all.push(stateCondition(state, today));
  if (after !== undefined)
    all.push(sql<SqlBool>`(obligation.due_on, obligation.id) > (${after.dueOn}, ${after.id})`);
  return sql.join(all, sql` AND `);
}

/** A region of more bodies is most of the whole: its obligations are found soonest in the order of all days. */
const MOST = 10_000;

/**
 * The body itself or one of those below it, for the first `limit` in the order of the days. However many obligations a
 * region has, each of its bodies is asked for its first one only; the first of all are owed by the bodies whose first
 * ones come first (index obligation_open_of_body).
 */
async function isIn(
  db: Db,
  region: string,
  conditions: RawBuilder<SqlBool>,
  limit: number,
): Promise<RawBuilder<SqlBool>> {
  const top = sql`(SELECT n FROM owing_body WHERE code = ${region})`;
  const { rows } = await sql<{ bodies: number }>`
    SELECT count(*) AS bodies FROM owing_body WHERE above @> ARRAY[${top}]`.execute(db);
  if ((rows[0]?.bodies ?? 0) > MOST)
    return sql<SqlBool>`(SELECT b.above @> ARRAY[${top}] OR b.n = ${top} FROM owing_body b WHERE b.code = obligation.body_code)`;
  const firstOf = (body: RawBuilder<unknown>, count: number) =>
    sql`(SELECT obligation.due_on, obligation.id FROM obligation WHERE obligation.body_code = ${body} AND ${conditions}
          ORDER BY obligation.due_on, obligation.id LIMIT ${count})`;
  return sql<SqlBool>`obligation.id = ANY (ARRAY(
    SELECT each.id FROM (
      SELECT b.code FROM owing_body b CROSS JOIN LATERAL ${firstOf(sql`b.code`, 1)} AS first
       WHERE b.above @> ARRAY[${top}] OR b.n = ${top} ORDER BY first.due_on, first.id LIMIT ${limit}
    ) AS earliest CROSS JOIN LATERAL ${firstOf(sql`earliest.code`, limit)} AS each
     ORDER BY each.due_on, each.id LIMIT ${limit}))`;
}

/** What is owed, the earliest due day first. */
export async function listObligations(
  source: Source,
  filter: ObligationFilter,
  now: Date,
): Promise<{ readonly items: readonly Obligation[]; readonly next: string | null }> {
  const { db } = source;
  const today = civilDateAt(now);
  const conditions = conditionsOf(filter, today);
  const wanted = filter.limit + 1;
  let query = obligations(db, today).where(conditions);
  if (filter.region !== undefined) query = query.where(await isIn(db, filter.region, conditions, wanted));
  const [rows, law, titleOf] = await Promise.all([
    query.orderBy('obligation.due_on').orderBy('obligation.id').limit(wanted).execute(),
    lawBook(source),
    itemTitles(db),
  ]);
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => obligationOf(row, today, { law, titleOf })),
    next: rows.length > filter.limit && last ? encodePlace(last.due_on, String(last.id)) : null,
  };
}

export async function getObligation(source: Source, id: number, today: CivilDate): Promise<Obligation> {
  return obligationOf(
    await obligations(source.db, today).where('obligation.id', '=', id).executeTakeFirstOrThrow(),
    today,
    { law: await lawBook(source), titleOf: await itemTitles(source.db) },
  );
}
