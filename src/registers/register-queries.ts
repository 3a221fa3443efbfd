import { type SqlBool, sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import { publicStateOf } from '../database/public-day.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { RegisterType } from '../schema/declaration.ts';

export interface RegisterSummary {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly typeTitle: string;
  readonly item: string;
  readonly area: string;
  readonly body: string;
  readonly bodyName: string;
  readonly indexNumber: string;
  /** `expired`: past its term (公示期已满). */
  readonly state: 'published' | 'withdrawn' | 'expired';
  readonly displayUntil: string | null;
  readonly edition: number;
  readonly entries: number;
  readonly effectiveOn: string;
  readonly firstPublishedAt: string;
  readonly updatedAt: string;
}

export interface RegisterEditionSummary {
  readonly n: number;
  readonly editionId: string;
  readonly effectiveOn: string;
  readonly basis: string;
  readonly article: string;
  readonly reason: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly entries: number;
  readonly publishedAt: string;
  readonly bodyName: string;
  readonly changeNote: string;
}

export interface RegisterDetail extends RegisterSummary {
  readonly typeVersion: number;
  readonly withdrawnReason: string | null;
  /** Newest first. */
  readonly editions: readonly RegisterEditionSummary[];
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly type_key: string;
  readonly type_version: number;
  readonly item_code: string;
  readonly area_code: string;
  readonly body_code: string;
  readonly body_name: string;
  readonly index_number: string;
  readonly state: string;
  readonly display_until: string | null;
  readonly withdrawn_reason: string | null;
  readonly n: number;
  readonly entries: number;
  readonly effective_on: string;
  readonly first_published_at: Date;
  readonly updated_at: Date;
}

const summaryOf = (row: Row, catalogue: Catalogue): RegisterSummary => ({
  id: row.id,
  title: row.title,
  type: row.type_key,
  typeTitle: catalogue.typeOf(row.type_key, row.type_version).title,
  item: row.item_code,
  area: row.area_code,
  body: row.body_code,
  bodyName: row.body_name,
  indexNumber: row.index_number,
  state: row.state === 'withdrawn' || row.state === 'expired' ? row.state : 'published',
  displayUntil: row.display_until,
  edition: row.n,
  entries: row.entries,
  effectiveOn: row.effective_on,
  firstPublishedAt: row.first_published_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

const SELECT = sql`SELECT d.id, d.title, r.type_key, e.type_version, r.item_code, d.area_code, r.body_code, b.name AS body_name, d.index_number, ${publicStateOf('d')} AS state, d.display_until,
  d.withdrawn_reason, e.n, e.entries, e.effective_on, d.first_published_at, d.updated_at
  FROM register r JOIN disclosure d ON d.id = r.disclosure_id AND d.audience = 'public'
  JOIN current_body_name b ON b.body_code = r.body_code
  JOIN register_edition e ON e.disclosure_id = r.disclosure_id AND e.n = d.edition`;

export interface RegisterFilter {
  readonly type?: string | undefined;
  readonly body?: string | undefined;
  readonly q?: string | undefined;
  /** Only ids below this one: newest lists first. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Public lists that stand, newest first; one row more than asked for tells whether there are others. */
export async function listRegisters(
  { db, catalogue }: Source,
  filter: RegisterFilter,
): Promise<readonly RegisterSummary[]> {
  const conditions = [sql<SqlBool>`d.state = 'published'`];
  if (filter.type) conditions.push(sql<SqlBool>`r.type_key = ${filter.type}`);
  if (filter.body) conditions.push(sql<SqlBool>`r.body_code = ${filter.body}`);
  if (filter.after) conditions.push(sql<SqlBool>`d.id < ${filter.after}`);
  const q = filter.q?.trim();
  if (q) conditions.push(sql<SqlBool>`(strpos(d.title, ${q}) > 0 OR strpos(b.name, ${q}) > 0)`);
  const { rows } = await sql<Row>`${SELECT} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY d.id DESC LIMIT ${filter.limit + 1}`.execute(db);
  return rows.map((row) => summaryOf(row, catalogue));
}

/**
 * A public list with the history of its editions; withdrawn ones are found too, so that their address keeps answering.
 */
export async function findRegister({ db, catalogue }: Source, id: string): Promise<RegisterDetail | null> {
  const row = (await sql<Row>`${SELECT} WHERE r.disclosure_id = ${id}`.execute(db)).rows[0];
  if (!row) return null;
  const editions = await db
    .selectFrom('register_edition')
    .innerJoin('edition', 'edition.id', 'register_edition.edition_id')
    .select([
      'register_edition.n',
      'register_edition.edition_id',
      'register_edition.effective_on',
      'register_edition.basis',
      'register_edition.article',
      'register_edition.reason',
      'register_edition.added',
      'register_edition.changed',
      'register_edition.removed',
      'register_edition.entries',
      'edition.published_at',
      'edition.body_name',
      'edition.change_note',
    ])
    .where('register_edition.disclosure_id', '=', id)
    .orderBy('register_edition.n', 'desc')
    .execute();
  return {
    ...summaryOf(row, catalogue),
    typeVersion: row.type_version,
    withdrawnReason: row.withdrawn_reason,
    editions: editions.map((edition) => ({
      n: edition.n,
      editionId: edition.edition_id,
      effectiveOn: edition.effective_on,
      basis: edition.basis,
      article: edition.article,
      reason: edition.reason,
      added: edition.added,
      changed: edition.changed,
      removed: edition.removed,
      entries: edition.entries,
      publishedAt: edition.published_at.toISOString(),
      bodyName: edition.body_name,
      changeNote: edition.change_note,
    })),
  };
}

/** The declaration that the list's newest edition was published under. */
export const declarationOf = (
  register: Pick<RegisterDetail, 'type' | 'typeVersion'>,
  catalogue: Catalogue,
): RegisterType => catalogue.registerOf(register.type, register.typeVersion);
