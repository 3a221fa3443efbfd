import { type WriteSheet, writeXlsx } from 'hucre/xlsx';

export type { WriteSheet };

/** A workbook of a few sheets, held whole. */
export const writeWorkbook = async (sheets: WriteSheet[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets }));
