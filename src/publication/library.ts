import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Source } from '../catalogue/source.ts';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { LibraryDeclaration, TypeDeclaration } from '../schema/declaration.ts';

export type LibraryState = keyof LibraryDeclaration['states'];

/** What a record of a type with a library is found by; kept with the disclosure. */
export function libraryFacets(type: TypeDeclaration, content: JsonObject, bodyCode: string): JsonObject {
  if (type.shape === 'dossier' && type.inLibraryFrom !== undefined) {
    const effectiveOn = content[type.inLibraryFrom];
    return {
      validity: 'inForce',
      issuers: [bodyCode],
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
    };
  }
  if (type.shape !== 'document' || type.library === undefined) return {};
  const { library } = type;
  const declared = content[library.validity];
  const state = Object.entries(library.states).find(([, value]) => value === declared)?.[1] ?? '';
  const named = {
    validity: state,
    effectiveOn: content[library.effectiveOn],
    expiresOn: content[library.expiresOn],
    subject: content[library.subject],
    genre: content[library.genre],
    issuers: content[library.issuers],
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

const librariesOf = (catalogue: Catalogue): readonly LibraryDeclaration[] =>
  catalogue.currentTypes.flatMap((type) => (type.shape === 'document' ? (type.library ?? []) : []));

/** Whether another public document that is in force by now names this one in one of the fields. */
const namedBy = (fields: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`EXISTS (SELECT 1 FROM disclosure_reference r JOIN disclosure o ON o.id = r.disclosure_id
    WHERE r.target_id = d.id AND r.field = ANY(${[...fields]}::text[]) AND o.state = 'published' AND o.audience = 'public'
      AND coalesce(o.facets->>'effectiveOn', '') <= (SELECT public_day())::text)`;

/**
 * How a document stands on the day of reading: ended by another, past its last day, not yet in force, changed by
 * another, or in force. Nothing has to be stored or run on that day.
 */
const stateToday = (catalogue: Catalogue): RawBuilder<LibraryState> => {
  const all = librariesOf(catalogue);
  const repealing = all.flatMap((each) => each.repealing);
  const amending = all.flatMap((each) => each.amending);
  const declared = (state: LibraryState) =>
    sql<SqlBool>`d.facets->>'validity' = ANY(${all.map((each) => each.states[state])}::text[])`;
  return sql<LibraryState>`CASE
    WHEN ${declared('repealed')} OR ${namedBy(repealing)} THEN 'repealed'
    WHEN ${declared('expired')} OR d.facets->>'expiresOn' < (SELECT public_day())::text THEN 'expired'
    WHEN d.facets->>'effectiveOn' > (SELECT public_day())::text THEN 'notYet'
    WHEN ${declared('amended')} OR ${namedBy(amending)} THEN 'amended'
    ELSE 'inForce' END`;
};

export interface LibraryQuery {
  readonly q: string;
  readonly state: LibraryState | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly genre: string | null;
  readonly year: string | null;
}

export interface LibraryDocument {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly bodyName: string;
  readonly state: LibraryState;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  /** The decision behind it; null for a document of its own. */
  readonly dossier: string | null;
}

const LIBRARY = sql`FROM disclosure d JOIN current_body_name b ON b.body_code = d.body_code
  WHERE d.facets ? 'validity' AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}`;
/** Counting stops here. */
export const LIBRARY_BOUND = 5_000;

function conditions(query: LibraryQuery, catalogue: Catalogue): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [];
  for (const word of query.q.trim().split(/\s+/).slice(0, 5))
    if (word !== '')
      all.push(sql`(strpos(d.title, ${word}) > 0 OR strpos(coalesce(d.document_number, ''), ${word}) > 0)`);
  if (query.issuer !== null) all.push(sql`d.facets @> ${JSON.stringify({ issuers: [query.issuer] })}::jsonb`);
  if (query.subject !== null) all.push(sql`d.facets @> ${JSON.stringify({ subject: query.subject })}::jsonb`);
  if (query.genre !== null) all.push(sql`d.facets @> ${JSON.stringify({ genre: query.genre })}::jsonb`);
  if (query.year !== null)
    all.push(
      sql`d.document_date >= ${`${query.year}-01-01`}::date AND d.document_date <= ${`${query.year}-12-31`}::date`,
    );
  if (query.state !== null) all.push(sql`${stateToday(catalogue)} = ${query.state}`);
  return all.length === 0 ? sql`true` : sql.join(all, sql` AND `);
}

/** Documents that fit, by their own day, the newest first, one page, with how many there are. */
export async function listLibrary(
  { db, catalogue }: Source,
  query: LibraryQuery,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly documents: readonly LibraryDocument[]; readonly total: number }> {
  const [found, counted] = await Promise.all([
    sql<LibraryDocument>`SELECT d.id, d.title, d.document_number AS "documentNumber", d.document_date AS "documentDate", b.name AS "bodyName",
        ${stateToday(catalogue)} AS state, d.facets->>'effectiveOn' AS "effectiveOn", d.facets->>'expiresOn' AS "expiresOn",
        (SELECT p.dossier_id FROM dossier_disclosure p WHERE p.disclosure_id = d.id) AS dossier
      ${LIBRARY} AND ${conditions(query, catalogue)}
      ORDER BY d.document_date DESC NULLS LAST, d.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`.execute(
      db,
    ),
    sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM (SELECT 1 ${LIBRARY} AND ${conditions(query, catalogue)} LIMIT ${LIBRARY_BOUND + 1}) bounded`.execute(
      db,
    ),
  ]);
  return { documents: found.rows, total: counted.rows[0]?.n ?? 0 };
}

/** Bodies that issued documents of the library, by name, for choosing. */
export async function listIssuers(
  db: Db,
): Promise<readonly { readonly value: string; readonly title: string }[]> {
  const { rows } = await sql<{ value: string; title: string }>`
    SELECT DISTINCT i.code AS value, n.name AS title
    FROM (SELECT jsonb_array_elements_text(d.facets->'issuers') AS code ${LIBRARY}) i
    JOIN current_body_name n ON n.body_code = i.code ORDER BY n.name LIMIT 300`.execute(db);
  return rows;
}

/** How one document stands today; null for one that is in no library. */
export async function libraryStateOf({ db, catalogue }: Source, id: string): Promise<LibraryState | null> {
  const { rows } = await sql<{
    state: LibraryState;
  }>`SELECT ${stateToday(catalogue)} AS state ${LIBRARY} AND d.id = ${id}`.execute(db);
  return rows[0]?.state ?? null;
}
