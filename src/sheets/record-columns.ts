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

/** What somebody said that headings of their table mean: the name of a field, or '' for a column that is not read. */
export type NamedColumns = Readonly<Record<string, string>>;

/** A record, or a row of a table inside one, in each row; `preset` fields need no column. */
export const recordTable = (
  fields: Fields,
  preset: Readonly<Record<string, unknown>>,
  named: NamedColumns = {},
): WantedTable => ({
  columns: columnsOf(fields, namesByField(named)).map((column) =>
    column.key in preset ? { ...column, required: false } : column,
  ),
  passedOver: ['序号', ...Object.keys(named).filter((heading) => named[heading] === '')],
  known: Math.min(2, Object.keys(fields).length),
  refusesUnknown: true,
  within: 5,
});

function namesByField(named: NamedColumns): Readonly<Record<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const [heading, field] of Object.entries(named))
    names.set(field, [...(names.get(field) ?? []), heading]);
  return Object.fromEntries(names);
}
