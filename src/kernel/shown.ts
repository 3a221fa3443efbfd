/**
 * By what pages kept in memory are found again when something changes. A page that names what it shows is drawn anew
 * when one of these is told of; every other page is drawn anew whenever anything was published.
 */
export const shown = {
  record: (id: string): string => `record:${id}`,
  series: (item: string, body: string): string => `series:${item}~${body}`,
  /** What is published and owed under an item, and by a body: rows themselves tell of it (migration 0690). */
  item: (code: string): string => `item:${code}`,
  body: (code: string): string => `body:${code}`,
  /** Numbers and lists of more items and bodies than can be named. */
  sums: 'sums',
  /** Whatever list: lines name lines of other lists, and say where series are measured. */
  registers: 'registers',
  /** What records leave out by law. */
  exceptions: 'exceptions',
} as const;

/** Null: anything. */
export type Shown = readonly string[] | null;
