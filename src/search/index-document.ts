import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { documentNumberKey, fold } from './fold.ts';
import { tsvectorText } from './segment.ts';

export interface SearchDocument {
  readonly disclosureId: string;
  readonly publishedOn: CivilDate;
  readonly bodyCode: string;
  readonly areaCode: string;
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
  /** What it is called beside its title: index number, item, type. Counts as title, is not shown. */
  readonly names: readonly string[];
  /** Whose it is: names of the body, then, now and in short, and of the governments above it. */
  readonly bodyNames: readonly string[];
  /** The public text, without markup. */
  readonly bodyText: string;
}

/** The row of `search_doc` for a document, in the order of its columns. */
export interface SearchRow {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly numberKey: string | null;
  readonly bodyText: string;
  readonly titleKey: string;
  readonly textKey: string;
  readonly lex: string;
}

/** PostgreSQL keeps no NUL in a text. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** Each once, one a line. */
const folded = (texts: readonly string[]): string =>
  [...new Set(texts.map((text) => fold(storable(text))))].filter((key) => key !== '').join('\n');

export function searchRow(doc: SearchDocument): SearchRow {
  const title = storable(doc.title);
  const documentNumber = doc.documentNumber === null ? null : storable(doc.documentNumber);
  const bodyText = storable(doc.bodyText);
  const titleKey = folded([title, ...doc.names]);
  const numberKey = documentNumber === null ? null : documentNumberKey(documentNumber);
  const textKey = [
    documentNumber === null ? '' : fold(documentNumber),
    titleKey,
    folded(doc.bodyNames),
    fold(bodyText),
  ]
    .filter((part) => part !== '')
    .join('\n');
  const lex = tsvectorText({ ...doc, titleKey, textKey, numberKey });
  return { title, documentNumber, numberKey, bodyText, titleKey, textKey, lex };
}

/**
 * Makes a public disclosure findable, in the transaction that publishes it. The database refuses what is not public.
 */
export async function indexDocument(tx: Tx, doc: SearchDocument): Promise<void> {
  const row = searchRow(doc);
  await sql`
    INSERT INTO search_doc (disclosure_id, published_on, body_code, area_code, kind, title, document_number, number_key, body_text, title_key, text_key, lex)
    VALUES (${doc.disclosureId}, ${doc.publishedOn}::date, ${doc.bodyCode}, ${doc.areaCode}, ${doc.kind}, ${row.title}, ${row.documentNumber},
      ${row.numberKey}, ${row.bodyText}, ${row.titleKey}, ${row.textKey}, ${row.lex}::tsvector)
    ON CONFLICT (disclosure_id) DO UPDATE SET published_on = excluded.published_on, body_code = excluded.body_code, area_code = excluded.area_code,
      kind = excluded.kind, title = excluded.title, document_number = excluded.document_number, number_key = excluded.number_key,
      body_text = excluded.body_text, title_key = excluded.title_key, text_key = excluded.text_key, lex = excluded.lex`.execute(
    tx,
  );
}

/** Takes a disclosure out of the search, in the transaction that withdraws it. */
export async function removeFromIndex(tx: Tx, disclosureId: string): Promise<void> {
  await sql`DELETE FROM search_doc WHERE disclosure_id = ${disclosureId}`.execute(tx);
}
