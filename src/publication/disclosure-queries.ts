import { sql } from 'kysely';
import type { DisclosureSummary, PublicExpunge } from '../api/contract.ts';
import type { Db } from '../database/database.ts';
import { publicStateOf } from '../database/public-day.ts';
import { recordAddress } from '../kernel/addresses.ts';
import { type Cursor, pageOf } from '../kernel/cursor.ts';
import { jsonObject } from '../kernel/json-object.ts';
import { expungesOf } from './expunge-store.ts';
import { originOf, type RecordOrigin } from './record-origin.ts';

export interface DisclosureFilter {
  readonly area?: string | undefined;
  readonly item?: string | undefined;
  readonly body?: string | undefined;
  readonly kind?: string | undefined;
  readonly type?: string | undefined;
  /** Civil dates of first publication, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: Cursor | undefined;
  readonly limit: number;
}

/** Columns of a summary, whatever the audience: only through the two below. */
const allDisclosures = (db: Db) =>
  db
    .selectFrom('disclosure')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'disclosure.body_code')
    .select([
      'disclosure.id',
      'disclosure.index_number',
      'disclosure.title',
      'disclosure.summary',
      'disclosure.item_code',
      'disclosure.area_code',
      'disclosure.kind',
      'disclosure.type_key',
      'disclosure.body_code',
      'current_body_name.name as body_name',
      'disclosure.document_number',
      'disclosure.document_date',
      'disclosure.first_published_at',
      'disclosure.updated_at',
      publicStateOf('disclosure').as('state'),
      'disclosure.edition',
      'disclosure.display_until',
      'disclosure.withdrawn_at',
      'disclosure.withdrawn_reason',
      sql<string>`to_char(disclosure.first_published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
        'cursor_at',
      ),
    ]);

/** Every public read starts here, so that the audience is a condition of the query and not of a page. */
const publicDisclosures = (db: Db) => allDisclosures(db).where('disclosure.audience', '=', 'public');

type SummaryRow = Awaited<ReturnType<ReturnType<typeof publicDisclosures>['executeTakeFirstOrThrow']>>;

const summaryOf = (row: SummaryRow): DisclosureSummary => ({
  id: row.id,
  indexNumber: row.index_number,
  title: row.title,
  // What was withdrawn or is past its term keeps the title; of the text nothing is served.
  summary: row.state === 'published' ? row.summary : '',
  item: row.item_code,
  area: row.area_code,
  kind: row.kind,
  type: row.type_key,
  body: row.body_code,
  bodyName: row.body_name,
  documentNumber: row.document_number,
  documentDate: row.document_date,
  publishedAt: row.first_published_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  state: row.state,
  displayUntil: row.display_until,
  edition: row.edition,
  url: recordAddress.disclosure(row.id),
});

/** What is public now, newest first, one page; what is past its term stays in the list, without its text. */
export async function listDisclosures(
  db: Db,
  filter: DisclosureFilter,
): Promise<{ readonly items: readonly DisclosureSummary[]; readonly next: string | null }> {
  let query = publicDisclosures(db).where('disclosure.state', '=', 'published');
  if (filter.area !== undefined) query = query.where('disclosure.area_code', '=', filter.area);
  if (filter.item !== undefined) query = query.where('disclosure.item_code', '=', filter.item);
  if (filter.body !== undefined) query = query.where('disclosure.body_code', '=', filter.body);
  if (filter.kind !== undefined) query = query.where(sql<string>`disclosure.kind`, '=', filter.kind);
  if (filter.type !== undefined) query = query.where('disclosure.type_key', '=', filter.type);
  if (filter.from !== undefined) {
    query = query.where(
      sql<boolean>`disclosure.first_published_at >= (${filter.from}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
    );
  }
  if (filter.to !== undefined) {
    query = query.where(
      sql<boolean>`disclosure.first_published_at < (${filter.to}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
    );
  }
  if (filter.after !== undefined) {
    query = query.where(
      sql<boolean>`(disclosure.first_published_at, disclosure.id) < (${filter.after.at}::timestamptz, ${filter.after.id})`,
    );
  }
  const rows = await query
    .orderBy('disclosure.first_published_at', 'desc')
    .orderBy('disclosure.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit, summaryOf, (row) => ({ at: row.cursor_at, id: row.id }));
}

/** Several by id, in the order asked for; what is not public is left out. One query. */
export async function listDisclosuresById(
  db: Db,
  ids: readonly string[],
): Promise<readonly DisclosureSummary[]> {
  if (ids.length === 0) return [];
  const rows = await publicDisclosures(db)
    .where('disclosure.id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, summaryOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export interface PublicDisclosure extends DisclosureSummary {
  /** Where the record stood before; null for one that was first published here. */
  readonly origin: RecordOrigin | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  readonly editions: readonly {
    readonly id: string;
    readonly n: number;
    readonly publishedAt: string;
    readonly changeNote: string;
    /** What was taken out of it, by law. */
    readonly expunged?: PublicExpunge[];
  }[];
}

/** A public disclosure with the list of its editions; also a withdrawn one, whose page is the tombstone. */
export const findDisclosure = (db: Db, id: string): Promise<PublicDisclosure | null> =>
  describe(db, publicDisclosures(db), id);

/** The same whatever its audience: only for somebody whose right to act on it has been checked. */
export const findDisclosureForActor = (db: Db, id: string): Promise<PublicDisclosure | null> =>
  describe(db, allDisclosures(db), id);

async function describe(
  db: Db,
  among: ReturnType<typeof allDisclosures>,
  id: string,
): Promise<PublicDisclosure | null> {
  const row = await among.where('disclosure.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const editions = await db
    .selectFrom('edition')
    .select(['id', 'n', 'published_at', 'change_note'])
    .where('disclosure_id', '=', id)
    .orderBy('n', 'desc')
    .limit(200)
    .execute();
  const expunged = await expungesOf(db, id);
  return {
    ...summaryOf(row),
    origin: await originOf(db, id),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    withdrawnReason: row.withdrawn_reason,
    editions: editions.map((edition) => ({
      id: edition.id,
      n: edition.n,
      publishedAt: edition.published_at.toISOString(),
      changeNote: row.state === 'expired' ? '' : edition.change_note,
      ...(expunged.has(edition.id) && { expunged: expunged.get(edition.id) ?? [] }),
    })),
  };
}

export interface Change {
  readonly position: number;
  readonly kind: string;
  readonly disclosure: string;
  readonly edition: string;
  readonly at: string;
}

/** Every published event in commit order without gaps: the position is the log index. */
export async function listChanges(db: Db, after: number, limit: number): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('log_leaf')
    .select(['index', sql<string>`convert_from(entry, 'UTF8')`.as('entry')])
    .where('index', '>', after)
    .orderBy('index')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const entry = jsonObject(JSON.parse(row.entry));
    return {
      position: row.index,
      kind: String(entry.kind),
      disclosure: String(entry.disclosure),
      edition: String(entry.edition),
      at: String(entry.at),
    };
  });
}
