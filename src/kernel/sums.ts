import { addDecimals } from './decimal.ts';
import { isJsonObject } from './json-object.ts';

export type Content = Readonly<Record<string, unknown>>;

const decimalOf = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};

/** The rows of a field of kind `rows`; what is no object is left out. */
export const rowsOf = (value: unknown): readonly Content[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

/** The decimals of a part: one of a field, all of a column (`rows.column`). */
export function decimalsIn(content: Content, part: string): readonly string[] {
  const [field = '', column] = part.split('.');
  const value = content[field];
  if (column === undefined) return [decimalOf(value)].filter((each) => each !== null);
  return rowsOf(value)
    .map((row) => decimalOf(row[column]))
    .filter((each) => each !== null);
}

/** What the total should be; null where no part is told. */
export function expectedTotal(
  sum: { readonly plus: readonly string[]; readonly minus: readonly string[] },
  content: Content,
): string | null {
  const terms = [
    ...sum.plus.flatMap((part) => decimalsIn(content, part).map((value) => ({ value, sign: 1 as const }))),
    ...sum.minus.flatMap((part) => decimalsIn(content, part).map((value) => ({ value, sign: -1 as const }))),
  ];
  return terms.length === 0 ? null : addDecimals(terms);
}
