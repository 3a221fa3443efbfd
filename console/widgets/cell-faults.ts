import type { Refusal } from '../api/problem.ts';

export const cellKey = (row: number, column: string): string => `${row}/${column}`;

/** `/content/list/3/name` is a cell; what concerns a whole row or table has no column. */
const CELL = /^\/(?:content\/)?[^/]+\/(\d+)\/([^/]+)$/;
export const isCellFault = ({ path }: Refusal): boolean => CELL.test(path ?? '');

/**
 * What is wrong with each cell of a table, in words; the place need not be said again where the sentence stands in it.
 */
export function cellFaults(refusals: readonly Refusal[]): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const { path, message, advice } of refusals) {
    const [, row, column] = CELL.exec(path ?? '') ?? [];
    if (row === undefined || column === undefined) continue;
    const key = cellKey(Number(row), column);
    const text = `${message.replace(/^“[^”]*”第\d+行：/, '')}${advice}`;
    faults.set(key, `${faults.get(key) ?? ''}${text}`);
  }
  return faults;
}
