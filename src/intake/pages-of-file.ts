import { ARCHIVE_LIMITS } from '../archives/archive.ts';
import { examineFile } from '../files/examine.ts';
import { accepted, type Result } from '../kernel/result.ts';
import { recognisePage } from '../recognition/recognise-page.ts';
import type { PageOfDocument } from './read-pages.ts';

/** Formats whose pages are read as lines of print. */
export const hasPages = (name: string): boolean => /\.(?:pdf|ofd|png|jpe?g)$/i.test(name);

/** Two seconds each, while the clerk waits. Longer scans come in as attachments, where a job reads them. */
const MOST_RECOGNISED = 20;
const MILLISECONDS = 60_000;

/** The pages of a file: its own text, and of pages that are pictures what a program reads of their print. */
export async function pagesOfFile(
  bytes: Uint8Array,
  name: string,
): Promise<Result<readonly PageOfDocument[]>> {
  const copy = new Uint8Array(bytes);
  const examined = await examineFile(copy, name, {
    milliseconds: MILLISECONDS,
    limits: ARCHIVE_LIMITS,
    screens: true,
  });
  if (!examined.ok) return examined;
  const { extension, pages, scans } = examined.value;
  const read: PageOfDocument[] = pages.map(({ page, text }) => ({ page, text, isMachineRead: false }));
  for (const [index, page] of scans.entries()) {
    const reading = index < MOST_RECOGNISED ? await recognisePage({ bytes, extension, page }) : null;
    read.push({ page, text: reading?.text ?? null, isMachineRead: true });
  }
  return accepted(read.toSorted((one, other) => one.page - other.page));
}
