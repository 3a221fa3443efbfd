import { createHash } from 'node:crypto';
import { objectsIn } from '../batches/json-rows.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { ConnectorFormat } from '../schema/vocabulary.ts';

const MOST_PAGES = 500;
const MOST_BYTES = 60 * 1024 * 1024;

/** Stands in an address for the number of the page, from 1 on until a page is empty. */
const NUMBER = '{页}';
export const isNumbered = (address: string): boolean => address.includes(NUMBER);
export const pageAddress = (address: string, page: number): string =>
  address.replaceAll(NUMBER, String(page));

/** Formats whose pages can be one table; of others a second page would have a heading of its own. */
export const canPage = (format: ConnectorFormat): boolean => format === 'json' || format === 'ndjson';

/** One answer of a source, and where it says that the next page is (`Link: <…>; rel="next"`). */
export interface Page {
  readonly content: AsyncIterable<Uint8Array>;
  readonly next: URL | null;
}

export function nextPage(link: string | null, from: URL): URL | null {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next\b/i.exec(link ?? '')?.[1];
  return target !== undefined && URL.canParse(target, from.href) ? new URL(target, from) : null;
}

const failed = (reason: string) => refused(problem('connector-source-failed', { reason }));

/**
 * The rows of all pages as one text: all of them or none, so that a source that breaks off in the middle is not taken
 * for a short one. A page that comes again is a source that does not count pages.
 */
export async function joinedPages(
  format: ConnectorFormat,
  fetchPage: (page: number, before: Page | null) => Promise<Result<Page> | null>,
): Promise<Result<string>> {
  const rows: string[] = [];
  const seen = new Set<string>();
  let [before, bytes]: [Page | null, number] = [null, 0];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const fetched = await fetchPage(page, before);
    if (fetched === null) return accepted(joined(format, rows));
    if (!fetched.ok) return fetched;
    before = fetched.value;
    const read = await bytesOf(before.content, MOST_BYTES - bytes);
    if (read === null) return failed('各页合计超过60 MB');
    bytes += read.length;
    const found = rowsOf(format, read.toString('utf8'));
    if (found === null) return failed(`第${page}页不是 ${format.toUpperCase()}，或者其中没有成列的记录`);
    if (found.length === 0 && before.next === null) return accepted(joined(format, rows));
    const digest = createHash('sha256').update(read).digest('hex');
    if (found.length > 0 && seen.has(digest)) return failed(`第${page}页和前面的一页完全相同`);
    seen.add(digest);
    rows.push(...found);
  }
  return failed(`超过${MOST_PAGES}页`);
}

const joined = (format: ConnectorFormat, rows: readonly string[]): string =>
  rows.length === 0 ? '' : format === 'json' ? `[${rows.join(',')}]` : `${rows.join('\n')}\n`;

function rowsOf(format: ConnectorFormat, text: string): readonly string[] | null {
  if (format === 'ndjson') return text.split('\n').filter((line) => line.trim() !== '');
  return objectsIn(parsed(text))?.map((object) => JSON.stringify(object)) ?? null;
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Null when there are more than `most`. */
async function bytesOf(content: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
