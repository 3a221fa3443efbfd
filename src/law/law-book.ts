import type { Source } from '../catalogue/source.ts';
import type { Db, Tx } from '../database/database.ts';
import { keptByVersion } from '../database/kept-by-version.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { StatuteReading } from '../schema/statute.ts';
import { StatuteBook } from '../schema/statute-book.ts';
import { type LawEntry, readLawEntry, withEntries } from './law-entry.ts';

export async function listLawEntries(db: Db | Tx): Promise<readonly LawEntry[]> {
  const rows = await db.selectFrom('law_entry').select('content').orderBy('id').execute();
  return rows.map((row) => readLawEntry(row.content));
}

export async function listLawReadings(db: Db | Tx): Promise<readonly StatuteReading[]> {
  const rows = await db.selectFrom('law_reading').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    statute: row.statute,
    label: row.label,
    place: row.place,
    reader: row.reader,
    readOn: row.read_on,
    finding: row.finding,
    confirmed: row.confirmed,
  }));
}

/** The statutes of the catalogue with these entries and readings. */
export const bookWith = (
  catalogue: Catalogue,
  entries: readonly LawEntry[],
  readings: readonly StatuteReading[],
): StatuteBook =>
  entries.length + readings.length === 0
    ? catalogue.law
    : new StatuteBook(
        withEntries(catalogue.law.statutes, entries),
        entries.flatMap((entry) => entry.moves),
        readings,
      );

interface Entered {
  readonly entries: readonly LawEntry[];
  readonly readings: readonly StatuteReading[];
}

const lawEntered = keptByVersion(
  'law',
  async (db): Promise<Entered> => ({
    entries: await listLawEntries(db),
    readings: await listLawReadings(db),
  }),
);
/** The last one made of each catalogue. */
const books = new WeakMap<Catalogue, { readonly entered: Entered; readonly book: StatuteBook }>();

/**
 * The law as this installation knows it now: the catalogue's, and what its office and its lawyers have entered since.
 */
export async function lawBook({ db, catalogue }: Source): Promise<StatuteBook> {
  const entered = await lawEntered(db);
  const known = books.get(catalogue);
  if (known?.entered === entered) return known.book;
  const book = bookWith(catalogue, entered.entries, entered.readings);
  books.set(catalogue, { entered, book });
  return book;
}
