import { read, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';

/**
 * A workbook of Excel 97–2003, and WPS's .et, which is built alike, as a present one: values, formats,
 * merged blocks, what is hidden. So what a cell shows is decided in one place for all. Throws for what is none, and for
 * one behind a password.
 */
export function asPresentWorkbook(bytes: Uint8Array): Uint8Array {
  const book = read(bytes, { type: 'buffer', cellNF: true, cellStyles: true });
  const made: unknown = write(book, { bookType: 'xlsx', type: 'buffer', cellStyles: true });
  if (!(made instanceof Uint8Array)) throw new Error('a workbook was written as something else');
  return made;
}

export const partsOfOld = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(asPresentWorkbook(bytes))));
