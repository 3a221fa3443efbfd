import { type WriteSheet, writeXlsx, writeXlsxStream } from 'hucre/xlsx';

export type { WriteSheet };

/** A workbook of a few sheets, held whole. */
export const writeWorkbook = async (sheets: WriteSheet[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets }));

/**
 * A workbook of one sheet, written while it is sent. Every cell is a text cell: nothing in it runs as a formula, and no
 * digit of a long code is lost.
 */
export async function* streamWorkbook(
  name: string,
  headings: readonly string[],
  rows: AsyncIterable<string[]>,
): AsyncGenerator<Uint8Array> {
  const stream = writeXlsxStream(rows, {
    name: name.slice(0, 30),
    columns: headings.map((header) => ({ header, width: 22 })),
  });
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
