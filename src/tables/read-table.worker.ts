import { ProblemError } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { Heading, WantedTable } from './heading.ts';
import type { TableFile } from './open.ts';
import { openRows, type TableRow } from './rows.ts';

export interface ReadTableInput {
  readonly file: TableFile;
  readonly wanted: WantedTable;
  /** One more is read, so that it is seen that there are more. */
  readonly mostRows: number;
}

/** A table read whole, as it can be sent between threads. */
export interface ReadTable {
  readonly sheet: string;
  readonly heading: Heading;
  /** The number of its last row. */
  readonly headingRow: number;
  /** Below the heading, those with something written. */
  readonly rows: readonly TableRow[];
  /** What is wrong with the file as a whole. */
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly string[];
}

/**
 * Reads a table whose heading is in order; of one whose heading is refused, no row. Null where no sheet has the
 * heading.
 */
export default async function readTable({
  file,
  wanted,
  mostRows,
}: ReadTableInput): Promise<Result<ReadTable | null>> {
  const opened = await openRows(file, wanted);
  if (!opened.ok || opened.value === null) return opened.ok ? accepted(null) : opened;
  const { sheet, heading, headingRow, rows: read, refusals, warnings } = opened.value;
  const rows: TableRow[] = [];
  try {
    if (heading.refusals.length === 0)
      for await (const row of read()) {
        rows.push(row);
        if (rows.length > mostRows) break;
      }
  } catch (error) {
    if (error instanceof ProblemError) return refused(...error.refusals);
    throw error;
  }
  return accepted({ sheet, heading, headingRow, rows, refusals: refusals(), warnings: warnings() });
}
