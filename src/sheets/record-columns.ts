import type { FieldDeclaration } from '../schema/declaration.ts';
import type { WantedColumn, WantedTable } from '../tables/heading.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

/** Fields as columns of a table. `other`: what tables of this kind also call them. */
export const columnsOf = (
  fields: Fields,
  other: Readonly<Record<string, readonly string[]>> = {},
): readonly WantedColumn[] =>
  Object.entries(fields).map(([key, { title, required }]) => ({
    key,
    title,
    names: other[key] ?? [],
    required,
  }));

/** A record, or a row of a table inside one, in each row; `preset` fields need no column. */
export const recordTable = (fields: Fields, preset: Readonly<Record<string, unknown>>): WantedTable => ({
  columns: columnsOf(fields).map((column) =>
    column.key in preset ? { ...column, required: false } : column,
  ),
  passedOver: ['序号'],
  known: Math.min(2, Object.keys(fields).length),
  refusesUnknown: true,
  within: 5,
});
