import { sql } from 'kysely';
import type { Db, Tx } from '../database/database.ts';
import type { Reading } from '../recognition/read-picture.ts';
import type { PageText } from '../screening/file-screen.ts';
import { screenRecognised } from '../screening/screen-file-name.ts';

/** A page of print that a program tried to read; null = 识别失败. */
export interface RecognisedPage {
  readonly page: number;
  readonly reading: Reading | null;
}

export interface FilePage {
  readonly page: number;
  readonly source: 'text' | 'recognised' | 'failed' | 'waiting';
  readonly text: string;
  readonly confidence: number | null;
}

interface NewPages {
  readonly sha256: string;
  readonly name: string;
  readonly pages: readonly PageText[];
  readonly scans: readonly number[];
  readonly recognised: readonly RecognisedPage[];
  readonly at: Date;
}

const outcomeOf = (name: string, { page, reading }: RecognisedPage) => ({
  source: reading === null ? ('failed' as const) : ('recognised' as const),
  text: (reading?.text ?? '').replaceAll('\0', ''),
  confidence: reading === null ? null : reading.confidence,
  findings: JSON.stringify(screenRecognised(name, page, reading?.text ?? null)),
});

/**
 * Enters the pages of a file, those that were read and those that wait. The same bytes again are the same pages: what
 * was read of them before stays.
 */
export async function insertPages(
  tx: Tx,
  { sha256, name, pages, scans, recognised, at }: NewPages,
): Promise<void> {
  const waiting = { source: 'waiting' as const, text: '', confidence: null, findings: '[]', read_at: null };
  const rows = [
    ...pages.map(({ page, text }) => ({
      page,
      source: 'text' as const,
      text: text.toWellFormed().replaceAll('\0', ''),
      confidence: null,
      findings: '[]',
      read_at: at,
    })),
    ...scans.map((page) => {
      const read = recognised.find((each) => each.page === page);
      return read === undefined ? { page, ...waiting } : { page, ...outcomeOf(name, read), read_at: at };
    }),
  ];
  if (rows.length === 0) return;
  await tx
    .insertInto('file_page')
    .values(rows.map((row) => ({ sha256, ...row })))
    .onConflict((conflict) => conflict.columns(['sha256', 'page']).doNothing())
    .execute();
}

/** Keeps what was read of a page that waited, or failed before. */
export const keepReading = (
  db: Db | Tx,
  file: { readonly sha256: string; readonly name: string },
  page: RecognisedPage,
  at: Date,
): Promise<unknown> =>
  db
    .updateTable('file_page')
    .set({ ...outcomeOf(file.name, page), read_at: at })
    .where('sha256', '=', file.sha256)
    .where('page', '=', page.page)
    .where('source', 'in', ['waiting', 'failed'])
    .execute();

export const pagesOf = (db: Db | Tx, sha256: string): Promise<readonly FilePage[]> =>
  db
    .selectFrom('file_page')
    .select(['page', 'source', 'text', 'confidence'])
    .where('sha256', '=', sha256)
    .orderBy('page')
    .$narrowType<{ source: FilePage['source'] }>()
    .execute();

export const waitingPages = async (db: Db | Tx, sha256: string): Promise<readonly number[]> =>
  (
    await db
      .selectFrom('file_page')
      .select('page')
      .where('sha256', '=', sha256)
      .where('source', '=', 'waiting')
      .orderBy('page')
      .execute()
  ).map(({ page }) => page);

/** What was asked for longer ago than this and is not there will not come: a person must look. */
const PATIENCE = '30 minutes';

/** Files of which pages are being read, with how many wait. */
export async function filesBeingRead(
  tx: Tx,
  sha256s: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (sha256s.length === 0) return new Map();
  const { rows } = await sql<{ sha256: string; waiting: number }>`
    SELECT sha256, count(*)::int AS waiting FROM file_page
     WHERE sha256 = ANY(${[...sha256s]}) AND source = 'waiting' AND asked_at > now() - ${PATIENCE}::interval
     GROUP BY sha256`.execute(tx);
  return new Map(rows.map(({ sha256, waiting }) => [sha256, waiting]));
}

/** A word is one word across the end of a line; what a program read is said to be so. */
const searchedPage = ({ source, text }: FilePage): string =>
  (source === 'recognised' ? '〔机器识别〕' : '') +
  text.replace(/(?<=[\p{Script=Han}，、])\n(?=\p{Script=Han})/gu, '');

/** The first signs of a record's files, as the search takes them: PostgreSQL's limit for one document is near. */
const MOST_SEARCHED = 100_000;

/** The text of files in their order, each with its name and with what was read by a program marked. */
export async function textOfFiles(
  db: Db | Tx,
  files: readonly { readonly sha256: string; readonly name: string }[],
): Promise<string> {
  const parts: string[] = [];
  let left = MOST_SEARCHED;
  for (const { sha256, name } of files) {
    if (left <= 0) break;
    const pages = (await pagesOf(db, sha256)).filter(({ text }) => text !== '');
    if (pages.length === 0) continue;
    const text = [`附件：${name}`, ...pages.map(searchedPage)].join('\n').slice(0, left);
    left -= text.length;
    parts.push(text);
  }
  return parts.join('\n');
}
