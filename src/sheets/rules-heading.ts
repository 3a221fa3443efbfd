import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration } from '../schema/declaration.ts';
import type { Cell } from './rules-cell.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

const trimmed = (text: string): string => text.replace(/\s+/g, '').replace(/^[*＊]|[*＊]$/g, '');

/** `职权名称*` and `职权名称` are one heading, and so are `数量（台（套））` and `数量`. */
export const headingOf = (cell: Cell): string =>
  trimmed(String(cell ?? '')).replace(/[（(](?:[^（）()]|[（(][^（）()]*[)）])*[)）]$/, '');

/** Which field stands in which column; null = a column without meaning (序号, blank). */
export type Heading = readonly (string | null)[];

/**
 * Reads a row as the heading of a table. Null when it is none: a title above the table, or a row of it. A column that nobody declared and a column that
 * must be there and is not are refused by name.
 */
export function readHeading(
  fields: Fields,
  cells: readonly Cell[],
  name: string,
): { readonly heading: Heading; readonly refusals: readonly Refusal[] } | null {
  const exact = new Map(Object.entries(fields).map(([field, { title }]) => [trimmed(title), field]));
  const loose = new Map(Object.entries(fields).map(([field, { title }]) => [headingOf(title), field]));
  const find = (cell: Cell): string | undefined =>
    exact.get(trimmed(String(cell ?? ''))) ??
    // `细颗粒物（PM2.5）` is a title without its unit, not a title with one.
    loose.get(trimmed(String(cell ?? ''))) ??
    loose.get(headingOf(cell));
  const found = cells.map(find);
  const known = new Set(found.filter((field) => field !== undefined));
  if (known.size < Math.min(2, Object.keys(fields).length)) return null;
  const unknown = cells.filter(
    (cell, index) => found[index] === undefined && !['', '序号'].includes(headingOf(cell)),
  );
  const missing = Object.entries(fields).filter(([field, { required }]) => required && !known.has(field));
  return {
    heading: found.map((field) => field ?? null),
    refusals: [
      ...unknown.map((cell) => problem('sheet-column-unknown', { name, column: headingOf(cell) })),
      ...missing.map(([, { title }]) => problem('sheet-column-missing', { name, column: title })),
    ],
  };
}
