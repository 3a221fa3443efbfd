import { sql } from 'kysely';
import { validateContent } from '../catalogue/validate-content.ts';
import type { Db } from '../database/database.ts';
import { digestOf, type JsonObject } from '../kernel/canonical-json.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import { type FoundLink, linksInContent, linksInFile, type Site } from './find-links.ts';

export interface ReadingDeps {
  readonly db: Db;
  readonly catalogue: Catalogue;
  readonly site: Site;
  readonly files: { read(sha256: string): Promise<Uint8Array | null> };
}

/** Records that are read in one transaction. */
const AT_ONCE = 50;
/** Larger files are not searched for addresses. */
const MAX_FILE_BYTES = 30 * 1024 * 1024;
const LONGEST_DETAIL = 400;

interface Row {
  readonly id: string;
  readonly body_code: string;
  readonly edition: number;
  readonly edition_id: string;
  readonly type_key: string;
  readonly content: JsonObject;
}

export interface RecordFault {
  readonly indicator: string;
  readonly place: string;
  readonly detail: string;
}

/** By which declarations a type's records are read: others are read anew. */
function readersOf({ catalogue, site }: ReadingDeps): Readonly<Record<string, string>> {
  const own = digestOf([
    site.publicUrl,
    JSON.stringify(catalogue.inspection.guides),
    JSON.stringify(catalogue.inspection.indicators.filter(({ check }) => check !== null)),
  ]).slice(0, 16);
  return Object.fromEntries(
    catalogue.currentTypes.map(({ key, version }) => [key, `${own}:${key}@${version}`]),
  );
}

/** The field at a JSON pointer below the content, through the columns of rows. */
function fieldAt(type: TypeDeclaration, path: string): FieldDeclaration | null {
  const [, , ...names] = path.split('/');
  let fields: Readonly<Record<string, FieldDeclaration>> = type.fields;
  let found: FieldDeclaration | null = null;
  for (const name of names) {
    if (/^\d+$/.test(name)) continue;
    found = fields[name] ?? null;
    if (found === null) return null;
    fields = 'columns' in found ? found.columns : {};
  }
  return found;
}

/** What is masked or left out for the public is not what the official entered: it tells nothing of the record. */
const isPlain = (field: FieldDeclaration | null): boolean =>
  field !== null && (!('privacy' in field) || field.privacy === 'public');

function elementFaults(
  { catalogue }: ReadingDeps,
  row: Row,
  today: CivilDate,
  knownBody: (code: string) => boolean,
): readonly RecordFault[] {
  const type = catalogue.findCurrentType(row.type_key);
  if (type === null) return [];
  const refusals = validateContent(type, row.content, 'submit', { today, knownBody });
  const indicators = catalogue.inspection.indicators;
  return refusals.flatMap((refusal: Refusal) => {
    if (!isPlain(fieldAt(type, refusal.path ?? ''))) return [];
    const fault = refusal.code === 'field-required' ? 'missing' : 'wrong';
    return indicators
      .filter(({ check }) => check?.kind === 'element' && check.fault === fault)
      .map(({ code }) => ({
        indicator: code,
        place: `/d/${row.id}`,
        detail: refusal.message.slice(0, LONGEST_DETAIL),
      }));
  });
}

/** Each entry of a list of guides, with the key elements that it lacks. */
async function guideFaults({ db, catalogue }: ReadingDeps, row: Row): Promise<readonly RecordFault[]> {
  const { guides, indicators } = catalogue.inspection;
  const guide = guides.find(({ type }) => type === row.type_key);
  if (guide === undefined) return [];
  const entries = await db
    .selectFrom('register_entry')
    .select(['key', 'title', 'fields'])
    .where('disclosure_id', '=', row.id)
    .where('n_to', 'is', null)
    .where('valid_to', 'is', null)
    .orderBy('key')
    .execute();
  return entries.flatMap(({ key, title, fields }) => {
    const lacking = Object.entries(guide.elements)
      .filter(([, names]) => names.every((name) => isBlank(fields, name)))
      .map(([element]) => element);
    return indicators
      .filter(
        ({ check }) =>
          check?.kind === 'guide-elements' &&
          lacking.length >= check.atLeast &&
          lacking.length <= check.atMost,
      )
      .map(({ code }) => ({
        indicator: code,
        place: `/registers/${row.id}/entries/${encodeURIComponent(key)}`,
        detail: `“${title}”缺${lacking.join('、')}`.slice(0, LONGEST_DETAIL),
      }));
  });
}

function isBlank(fields: unknown, name: string): boolean {
  if (fields === null || typeof fields !== 'object') return true;
  const value: unknown = Object.entries(fields).find(([key]) => key === name)?.[1];
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

interface Linked extends FoundLink {
  readonly within: 'text' | 'attachment';
  readonly source: string;
}

async function linksOf({ db, site, files }: ReadingDeps, row: Row): Promise<readonly Linked[]> {
  const attached = await db
    .selectFrom('edition_file')
    .innerJoin('stored_file', 'stored_file.sha256', 'edition_file.sha256')
    .select(['edition_file.sha256', 'edition_file.name', 'stored_file.size_bytes'])
    .where('edition_id', '=', row.edition_id)
    .orderBy('ordinal')
    .execute();
  const inFiles: Linked[] = [];
  for (const file of attached) {
    if (Number(file.size_bytes) > MAX_FILE_BYTES) continue;
    const bytes = await files.read(file.sha256);
    if (bytes === null) continue;
    const found = await linksInFile(Buffer.from(bytes), file.name, site);
    inFiles.push(...found.map((link) => ({ ...link, within: 'attachment' as const, source: file.name })));
  }
  return [
    ...linksInContent(row.content, site).map((link) => ({ ...link, within: 'text' as const, source: '' })),
    ...inFiles,
  ];
}

async function keep(
  db: Db,
  row: Row,
  reader: string,
  faults: readonly RecordFault[],
  links: readonly Linked[],
  today: CivilDate,
) {
  const read = {
    edition: row.edition,
    reader,
    faults: JSON.stringify(faults),
  };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('inspection_record')
      .values({ disclosure_id: row.id, body_code: row.body_code, ...read })
      .onConflict((conflict) => conflict.column('disclosure_id').doUpdateSet(read))
      .execute();
    await tx.deleteFrom('inspection_link').where('disclosure_id', '=', row.id).execute();
    if (links.length > 0)
      await tx
        .insertInto('inspection_link')
        .values(links.map((link) => ({ disclosure_id: row.id, ...link })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    const outside = links.filter(({ kind }) => kind === 'outside').map(({ target }) => target);
    if (outside.length > 0)
      await tx
        .insertInto('outside_address')
        .values(outside.map((url) => ({ url, host: new URL(url).host, next_on: today })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  });
}

/**
 * Reads the public records of these bodies that were not read yet as they are now: elements, guides, addresses in texts
 * and attachments. What was read is kept for each edition, so that a day without publications reads nothing.
 */
export async function readRecords(
  deps: ReadingDeps,
  bodies: readonly string[],
  today: CivilDate,
  knownBody: (code: string) => boolean,
  stop?: AbortSignal,
): Promise<void> {
  const { db } = deps;
  const readers = readersOf(deps);
  for (let after = ''; ; ) {
    stop?.throwIfAborted();
    const { rows } = await sql<Row>`
      SELECT d.id, d.body_code, d.edition, e.id AS edition_id, d.type_key, e.content
        FROM disclosure d JOIN edition e ON e.disclosure_id = d.id AND e.n = d.edition
        LEFT JOIN inspection_record r ON r.disclosure_id = d.id
       WHERE d.body_code = ANY(${[...bodies]}::text[]) AND d.state = 'published' AND d.audience = 'public' AND d.id > ${after}
         AND (r.edition, r.reader) IS DISTINCT FROM (d.edition, ${JSON.stringify(readers)}::jsonb ->> d.type_key)
       ORDER BY d.id LIMIT ${AT_ONCE}`.execute(db);
    for (const row of rows) {
      const faults = [...elementFaults(deps, row, today, knownBody), ...(await guideFaults(deps, row))];
      await keep(db, row, readers[row.type_key] ?? '', faults, await linksOf(deps, row), today);
    }
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || last === undefined) return;
    after = last.id;
  }
}
