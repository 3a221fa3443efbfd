import { Buffer } from 'node:buffer';
import { writeXlsx } from 'hucre/xlsx';

/** A filled sheet as a clerk would save it. */
export async function filledSheet(
  name: string,
  rows: readonly (readonly string[])[],
): Promise<{ readonly name: string; readonly buffer: Buffer }> {
  const bytes = await writeXlsx({ sheets: [{ name: '填报', rows: rows.map((row) => [...row]) }] });
  return { name, buffer: Buffer.from(bytes) };
}
