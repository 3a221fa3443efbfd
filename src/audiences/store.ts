import { sql } from 'kysely';
import { currentEdition } from '../database/current-edition.ts';
import type { Db, Tx } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { CODE_SCOPES, type CodeScope } from '../schema/vocabulary.ts';

/**
 * What a code opens: one record, the records of one dossier, or those of one area of the catalogue; always of one body.
 */
export interface Scope {
  readonly body: string;
  readonly kind: CodeScope;
  readonly id: string;
}

export interface ActiveCode {
  readonly id: string;
  readonly scope: Scope;
}

const isScopeKind = (text: string): text is CodeScope => CODE_SCOPES.some((kind) => kind === text);

function scopeOf(row: {
  readonly body_code: string;
  readonly scope_kind: string;
  readonly scope_id: string;
}): Scope {
  if (!isScopeKind(row.scope_kind)) throw new Error(`unknown scope ${row.scope_kind}`);
  return { body: row.body_code, kind: row.scope_kind, id: row.scope_id };
}

/** A code that may be used today. */
export async function findActiveCode(
  db: Db | Tx,
  by: { readonly digest: string } | { readonly id: string },
  today: CivilDate,
): Promise<ActiveCode | null> {
  const row = await db
    .selectFrom('access_code')
    .select(['id', 'body_code', 'scope_kind', 'scope_id'])
    .where('digest' in by ? 'digest' : 'id', '=', 'digest' in by ? by.digest : by.id)
    .where('revoked_at', 'is', null)
    .where('expires_on', '>=', today)
    .executeTakeFirst();
  return row ? { id: row.id, scope: scopeOf(row) } : null;
}

/**
 * Records for the people concerned that a code opens; the condition is in the query, so that nothing else is ever read.
 */
const openedBy = (db: Db, scope: Scope) => {
  const records = db
    .selectFrom('disclosure')
    .where('disclosure.audience', '=', 'people-concerned')
    .where('disclosure.state', '=', 'published')
    .where(termLasts('disclosure'))
    .where('disclosure.body_code', '=', scope.body);
  switch (scope.kind) {
    case 'disclosure':
      return records.where('disclosure.id', '=', scope.id);
    case 'area':
      return records.where('disclosure.area_code', '=', scope.id);
    case 'dossier':
      return records.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('dossier_disclosure')
            .select('dossier_disclosure.disclosure_id')
            .whereRef('dossier_disclosure.disclosure_id', '=', 'disclosure.id')
            .where('dossier_disclosure.dossier_id', '=', scope.id),
        ),
      );
  }
};

export const listOpened = (db: Db, scope: Scope) =>
  openedBy(db, scope)
    .select(['disclosure.id', 'disclosure.title', 'disclosure.first_published_at', 'disclosure.edition'])
    .orderBy('disclosure.first_published_at', 'desc')
    .orderBy('disclosure.id')
    .limit(500)
    .execute();

/** The current edition of a record that the scope opens. */
export const findOpened = (db: Db, scope: Scope, disclosureId: string) =>
  openedBy(db, scope)
    .innerJoin('edition', currentEdition)
    .select([
      'disclosure.id',
      'disclosure.index_number',
      'disclosure.first_published_at',
      'edition.id as edition_id',
      'edition.n',
      'edition.title',
      'edition.body_name',
      'edition.type_key',
      'edition.type_version',
      'edition.content',
      'edition.published_at',
    ])
    .where('disclosure.id', '=', disclosureId)
    .executeTakeFirst();

/** A file of the current edition of a record that the scope opens. */
export const findOpenedFile = (db: Db, scope: Scope, sha256: string) =>
  openedBy(db, scope)
    .innerJoin('edition', currentEdition)
    .innerJoin('edition_file', 'edition_file.edition_id', 'edition.id')
    .innerJoin('stored_file', 'stored_file.sha256', 'edition_file.sha256')
    .select(['edition_file.name', 'stored_file.media_type', 'stored_file.size_bytes'])
    .where('edition_file.sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();

/**
 * Whether the scope names something of the body that people concerned may be given; codes may be printed before the
 * record is published.
 */
export async function scopeExists(tx: Tx, scope: Scope): Promise<boolean> {
  switch (scope.kind) {
    case 'area':
      return (
        (await tx
          .selectFrom('current_catalogue_item')
          .select('code')
          .where('area_code', '=', scope.id)
          .where(sql<boolean>`declaration->>'audience' = 'people-concerned'`)
          .limit(1)
          .executeTakeFirst()) !== undefined
      );
    case 'dossier':
      return (
        (await tx
          .selectFrom('dossier')
          .select('id')
          .where('id', '=', scope.id)
          .where('body_code', '=', scope.body)
          .executeTakeFirst()) !== undefined
      );
    case 'disclosure':
      return (
        (await tx
          .selectFrom('disclosure')
          .select('id')
          .where('id', '=', scope.id)
          .where('body_code', '=', scope.body)
          .where('audience', '=', 'people-concerned')
          .executeTakeFirst()) !== undefined
      );
  }
}

/** Which audience an edition has that is not for everybody; null for a public or unknown one. */
export async function restrictedAudienceOf(db: Db, editionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('edition')
    .innerJoin('disclosure', 'disclosure.id', 'edition.disclosure_id')
    .select('disclosure.audience')
    .where('edition.id', '=', editionId)
    .where('disclosure.audience', '<>', 'public')
    .executeTakeFirst();
  return row?.audience ?? null;
}

/**
 * Whose restricted records may be read: all of one's own bodies; of others only those for people concerned, by who
 * supervises them.
 */
export interface Membership {
  readonly bodies: readonly string[];
  readonly supervises: boolean;
}

const ofMember = (db: Db, member: Membership) =>
  db
    .selectFrom('disclosure')
    .innerJoin('current_body_name', 'current_body_name.body_code', 'disclosure.body_code')
    .innerJoin('edition', currentEdition)
    .select([
      'disclosure.id',
      'disclosure.title',
      'disclosure.item_code',
      'disclosure.body_code',
      'current_body_name.name as body_name',
      'disclosure.audience',
      'disclosure.first_published_at',
      'disclosure.edition',
      'edition.type_key',
      'edition.type_version',
      'edition.content',
      sql<string>`to_char(disclosure.first_published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
        'cursor_at',
      ),
    ])
    .where('disclosure.audience', '<>', 'public')
    .where('disclosure.state', '=', 'published')
    .where((eb) =>
      eb.or([
        ...(member.bodies.length === 0 ? [] : [eb('disclosure.body_code', 'in', [...member.bodies])]),
        ...(member.supervises ? [eb('disclosure.audience', '=', 'people-concerned')] : []),
        eb.lit(false),
      ]),
    );

export function listForMember(
  db: Db,
  member: Membership,
  after: { readonly at: string; readonly id: string } | null,
  limit: number,
) {
  const query = ofMember(db, member);
  return (
    after === null
      ? query
      : query.where(
          sql<boolean>`(disclosure.first_published_at, disclosure.id) < (${after.at}::timestamptz, ${after.id})`,
        )
  )
    .orderBy('disclosure.first_published_at', 'desc')
    .orderBy('disclosure.id', 'desc')
    .limit(limit)
    .execute();
}

export const findForMember = (db: Db, member: Membership, id: string) =>
  ofMember(db, member).where('disclosure.id', '=', id).executeTakeFirst();

/** Codes of a body with how often each was used; the codes themselves are nowhere. */
export const listCodes = (db: Db, body: string) =>
  db
    .selectFrom('access_code')
    .select([
      'access_code.id',
      'scope_kind',
      'scope_id',
      'batch',
      'expires_on',
      'issued_at',
      'revoked_at',
      sql<number>`(SELECT count(*) FROM access_code_use u WHERE u.code_id = access_code.id)`.as('uses'),
    ])
    .where('body_code', '=', body)
    .orderBy('issued_at', 'desc')
    .orderBy('access_code.id')
    .limit(2000)
    .execute();
