import type { Db, Tx } from '../database/database.ts';
import { publicStateOf } from '../database/public-day.ts';
import type { FileFinding } from '../screening/screen-file-name.ts';

export interface FileRecord {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly extension: string;
}

export interface FileAccess {
  readonly file: FileRecord;
  /**
   * `published`: some public disclosure that stands carries it; `gone`: only such as are withdrawn or past their term;
   * `none`: no public one ever did.
   */
  readonly publicState: 'published' | 'gone' | 'none';
  /** Some of those that carry it are shown for a term only, so that caches may not keep it. */
  readonly hasTerm: boolean;
  /** Names under which it was published or uploaded. */
  readonly names: readonly string[];
  /** Bodies whose people uploaded it. */
  readonly bodies: readonly string[];
}

/**
 * What decides who may read some bytes; null when nobody ever uploaded them. Every edition counts, past ones stay
 * readable.
 */
export async function findFileAccess(db: Db, sha256: string): Promise<FileAccess | null> {
  const file = await db
    .selectFrom('stored_file')
    .select(['sha256', 'size_bytes', 'media_type', 'extension'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!file) return null;
  const editions = await db
    .selectFrom('edition_file')
    .innerJoin('edition', 'edition.id', 'edition_file.edition_id')
    .innerJoin('disclosure', 'disclosure.id', 'edition.disclosure_id')
    .select(['edition_file.name', publicStateOf('disclosure').as('state'), 'disclosure.display_until'])
    .where('edition_file.sha256', '=', sha256)
    .where('disclosure.audience', '=', 'public')
    .execute();
  const uploads = await db
    .selectFrom('upload')
    .select(['name', 'body_code'])
    .where('sha256', '=', sha256)
    .execute();
  const published = editions.filter((edition) => edition.state === 'published');
  return {
    file: {
      sha256: file.sha256,
      sizeBytes: Number(file.size_bytes),
      mediaType: file.media_type,
      extension: file.extension,
    },
    publicState: published.length > 0 ? 'published' : editions.length > 0 ? 'gone' : 'none',
    hasTerm: published.some((edition) => edition.display_until !== null),
    names: [...published, ...uploads].map((row) => row.name),
    bodies: [...new Set(uploads.map((row) => row.body_code))],
  };
}

/** Taken out for good, by two people and with a ground of law; it stays gone when the same bytes are sent again. */
export const isExpungedFile = async (db: Db, sha256: string): Promise<boolean> =>
  (await db
    .selectFrom('expunge')
    .innerJoin('expunge_done', 'expunge_done.expunge_id', 'expunge.id')
    .select('expunge.id')
    .where('expunge.sha256', '=', sha256)
    .executeTakeFirst()) !== undefined;

export const bodyExists = async (db: Db, code: string): Promise<boolean> =>
  (await db.selectFrom('public_body').select('code').where('code', '=', code).executeTakeFirst()) !==
  undefined;

/** The same bytes again are the same file; each upload is a name of its own for them. */
export async function insertUpload(
  tx: Tx,
  row: {
    readonly id: string;
    readonly file: FileRecord & { readonly sm3: string };
    readonly name: string;
    readonly bodyCode: string;
    readonly uploadedBy: string;
    readonly at: Date;
    readonly findings?: readonly FileFinding[];
    /** Null where the public copy is what came in. */
    readonly originalSha256?: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      sha256: row.file.sha256,
      sm3: row.file.sm3,
      size_bytes: row.file.sizeBytes,
      media_type: row.file.mediaType,
      extension: row.file.extension,
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  await tx
    .insertInto('upload')
    .values({
      id: row.id,
      sha256: row.file.sha256,
      name: row.name,
      body_code: row.bodyCode,
      uploaded_by: row.uploadedBy,
      created_at: row.at,
      findings: JSON.stringify(row.findings ?? []),
      original_sha256: row.originalSha256 ?? null,
    })
    .execute();
}

/** Whose record that is not for everybody carries the file; null when none does. */
export async function restrictedBodyOf(db: Db, sha256: string): Promise<string | null> {
  const row = await db
    .selectFrom('edition_file')
    .innerJoin('edition', 'edition.id', 'edition_file.edition_id')
    .innerJoin('disclosure', 'disclosure.id', 'edition.disclosure_id')
    .select('disclosure.body_code')
    .where('edition_file.sha256', '=', sha256)
    .where('disclosure.audience', '<>', 'public')
    .executeTakeFirst();
  return row?.body_code ?? null;
}
