import { sql } from 'kysely';
import { currentName, readBodies } from '../bodies/directory.ts';
import type { Db, Tx } from '../database/database.ts';
import { cellText } from '../fields/value-text.ts';
import { textOfFiles } from '../files/file-pages.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import type { SearchDocument } from '../search/index-document.ts';
import { attachmentsOf } from './draft-content.ts';

/** Longer lists are found line by line (`find-entries.ts`); their record carries so many lines. */
const MOST_ENTRIES = 3_000;

export interface SearchedRecord {
  readonly disclosureId: string;
  readonly type: TypeDeclaration;
  readonly content: JsonObject;
}

/**
 * What the search finds a record by beside its title and number: what it is called (index number, item, type, body with
 * all its names, the governments above it), and its text with labels, as people read it: the fields that the type
 * declares for search, the lines of a list that are in force, the text of attachments.
 */
export async function searchedTexts(
  db: Db | Tx,
  record: SearchedRecord,
): Promise<Pick<SearchDocument, 'names' | 'bodyNames' | 'bodyText'>> {
  const { disclosureId, type, content } = record;
  const index = await readBodies(db);
  const nameOf = (code: string): string => currentName(index, code);
  const parts = [
    fieldsText(type, content, nameOf),
    await entriesText(db, record, nameOf),
    await textOfFiles(db, attachmentsOf(type, content)),
  ];
  const called = await db
    .selectFrom('disclosure')
    .innerJoin('current_catalogue_item', 'current_catalogue_item.code', 'disclosure.item_code')
    .select([
      'disclosure.index_number',
      'disclosure.body_code',
      sql<string>`current_catalogue_item.declaration ->> 'title'`.as('title'),
    ])
    .where('disclosure.id', '=', disclosureId)
    .executeTakeFirst();
  const own = called === undefined ? undefined : index.byCode.get(called.body_code);
  const above: string[] = [];
  for (let code = own?.parent ?? null; code !== null; code = index.byCode.get(code)?.parent ?? null) {
    above.push(nameOf(code));
  }
  return {
    names: [
      ...(called === undefined ? [] : [called.index_number, called.title]),
      type.title,
      ...(type.shape === 'series' ? type.series.indicators.map(({ title }) => title) : []),
    ],
    bodyNames: [
      ...(own === undefined
        ? []
        : [...own.names.flatMap((each) => [each.name, each.shortName]), ...own.aliases]),
      ...above,
    ],
    bodyText: parts.filter((text) => text !== '').join('\n'),
  };
}

/** One line for each field with its title; title and number are given to the search by themselves. */
function fieldsText(type: TypeDeclaration, content: JsonObject, nameOf: (code: string) => string): string {
  const { identity, search } = type.views;
  const changes = type.shape === 'register' ? type.register.edition.changes : null;
  return search
    .filter((name) => name !== identity.title && name !== identity.documentNumber && name !== changes)
    .flatMap((name) => {
      const field = type.fields[name];
      const text = field === undefined ? '' : labelled(field, content[name], nameOf);
      return text === '' ? [] : [text];
    })
    .join('\n');
}

function labelled(
  field: FieldDeclaration,
  value: JsonObject[string] | undefined,
  nameOf: (code: string) => string,
): string {
  if (field.kind === 'rich-text') return typeof value === 'string' ? plainText(value) : '';
  const text = cellText(field, value, nameOf);
  return text === '' || field.kind === 'rows' || field.kind === 'long-text'
    ? text
    : `${field.title}：${text}`;
}

/**
 * The lines of a list as they are in force. A line with a term of its own is found line by line, until its last day.
 */
async function entriesText(
  db: Db | Tx,
  { disclosureId, type }: SearchedRecord,
  nameOf: (code: string) => string,
): Promise<string> {
  if (type.shape !== 'register' || !type.views.search.includes(type.register.edition.changes)) return '';
  const columns = Object.entries(type.register.fields).filter(([, field]) => field.privacy !== 'never');
  const { rows } = await sql<{ fields: JsonObject }>`
    SELECT fields FROM register_entry e
    WHERE e.disclosure_id = ${disclosureId} AND e.n_to IS NULL AND e.display_until IS NULL
    ORDER BY e.key LIMIT ${MOST_ENTRIES}`.execute(db);
  return rows
    .map((row) => {
      return columns
        .map(([name, field]) => [field.title, cellText(field, row.fields[name], nameOf)] as const)
        .filter(([, text]) => text !== '')
        .map(([title, text]) => `${title}：${text}`)
        .join('；');
    })
    .join('\n');
}
