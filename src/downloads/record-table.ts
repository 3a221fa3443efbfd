import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { currentName, readBodies } from '../bodies/directory.ts';
import type { Source } from '../catalogue/source.ts';
import { currentEdition } from '../database/current-edition.ts';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import type { DB } from '../database/schema.generated.ts';
import { recordReferences } from '../fields/record-references.ts';
import { headingWithUnit } from '../fields/template-column.ts';
import { cellText } from '../fields/value-text.ts';
import { recordAddress } from '../kernel/addresses.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { isJsonObject, jsonObject } from '../kernel/json-object.ts';
import { listDisclosuresById } from '../publication/disclosure-queries.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import type { NestedTable, TableSource } from '../tables/export-table.ts';
import { type Asked, dictionaryOf, holdsTable, publicColumns } from './asked.ts';

const PAGE = 200;

interface Row {
  readonly id: string;
  readonly indexNumber: string;
  readonly bodyName: string;
  readonly publishedAt: Date;
  readonly content: JsonObject;
  /** What the records are called that it names. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Conditions on `disclosure`: public, in force, of the type, and what was asked. */
export const askedFor =
  (type: string, { item, area, body, from, to }: Asked) =>
  (eb: ExpressionBuilder<DB, 'disclosure'>) => {
    const midnight = (day: string) => sql<Date>`${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai'`;
    const nextMidnight = (day: string) =>
      sql<Date>`(${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`;
    return eb.and([
      eb('disclosure.audience', '=', 'public'),
      eb('disclosure.state', '=', 'published'),
      termLasts('disclosure'),
      eb('disclosure.type_key', '=', type),
      ...(item === undefined ? [] : [eb('disclosure.item_code', '=', item)]),
      ...(area === undefined ? [] : [eb('disclosure.area_code', '=', area)]),
      ...(body === undefined ? [] : [eb('disclosure.body_code', '=', body)]),
      ...(from === undefined ? [] : [eb('disclosure.first_published_at', '>=', midnight(from))]),
      ...(to === undefined ? [] : [eb('disclosure.first_published_at', '<', nextMidnight(to))]),
    ]);
  };

interface Place {
  readonly at: string;
  readonly id: string;
}

/** What stands and may still be shown, newest first, behind a record. */
const recordsBehind = (db: Db, type: string, asked: Asked, place: Place | null) =>
  db
    .selectFrom('disclosure')
    .innerJoin('edition', currentEdition)
    .select([
      'disclosure.id',
      'disclosure.index_number',
      'disclosure.first_published_at',
      'edition.body_name',
      'edition.content',
      sql<string>`disclosure.first_published_at::text`.as('cursor_at'),
    ])
    .where(askedFor(type, asked))
    .where(
      place === null
        ? sql<SqlBool>`true`
        : sql<SqlBool>`(disclosure.first_published_at, disclosure.id) < (${place.at}::timestamptz, ${place.id})`,
    )
    .orderBy('disclosure.first_published_at', 'desc')
    .orderBy('disclosure.id', 'desc')
    .limit(PAGE)
    .execute();

async function* pages(db: Db, type: TypeDeclaration, asked: Asked): AsyncGenerator<readonly Row[]> {
  for (let place: Place | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof recordsBehind>> = await recordsBehind(db, type.key, asked, place);
    const contents = rows.map((row) => jsonObject(row.content));
    const named = contents.flatMap((content) => recordReferences(type, content).disclosures);
    const titles = new Map(
      (await listDisclosuresById(db, [...new Set(named)])).map(({ id, title }) => [id, title]),
    );
    yield rows.map((row, index) => ({
      id: row.id,
      indexNumber: row.index_number,
      bodyName: row.body_name,
      publishedAt: row.first_published_at,
      content: contents[index] ?? {},
      titles,
    }));
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return;
    place = { at: last.cursor_at, id: last.id };
  }
}

const objectsOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];
const textsOf = (value: JsonValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

type CellOf = (field: FieldDeclaration, value: JsonValue | undefined) => string;

/** Records by title and address, files by name and address: what a page links. */
function linkedText(
  field: FieldDeclaration,
  value: JsonValue | undefined,
  titles: Row['titles'],
  siteUrl: string,
): string | null {
  if (field.kind === 'disclosures')
    return textsOf(value)
      .map((id) => `${titles.get(id) ?? ''} ${siteUrl}${recordAddress.disclosure(id)}`.trim())
      .join('\n');
  if (field.kind !== 'attachments') return null;
  return objectsOf(value)
    .map(({ name, sha256 }) =>
      typeof name === 'string' && typeof sha256 === 'string'
        ? `${name} ${siteUrl}${recordAddress.file(sha256, name)}`
        : '',
    )
    .join('\n');
}

const DIVISION = ['条目', '任务', '牵头单位', '责任单位'] as const;
const phrases = (value: JsonValue | undefined): string =>
  objectsOf(value)
    .map(({ phrase }) => (typeof phrase === 'string' ? phrase : ''))
    .join('、');
const word = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** A table inside the records of a type, each line with the record that holds it. */
function nestedTable(name: string, field: FieldDeclaration, cellOf: CellOf): NestedTable<Row> {
  const columns = field.kind === 'rows' ? publicColumns(field.columns) : [];
  return {
    name: field.title,
    headings: [
      '索引号',
      '行号',
      ...(field.kind === 'rows' ? columns.map(([, column]) => headingWithUnit(column)) : DIVISION),
    ],
    lines: (row) =>
      objectsOf(row.content[name]).map((line, index) => [
        row.indexNumber,
        String(index + 1),
        ...(field.kind === 'rows'
          ? columns.map(([key, column]) => cellOf(column, line[key]))
          : [word(line.article), word(line.heading), phrases(line.leads), phrases(line.responsible)]),
      ]),
  };
}

/** The records of a type that are in force, one a row, with all that the public sees of them. */
export async function recordTable(
  { db }: Source,
  type: TypeDeclaration,
  asked: Asked,
  siteUrl: string,
): Promise<TableSource<Row>> {
  const columns = publicColumns(type.fields);
  const bodies = await readBodies(db);
  const cellOf: CellOf = (field, value) => cellText(field, value, (code) => currentName(bodies, code));
  return {
    name: type.title,
    headings: [
      '索引号',
      '发布机构',
      '发布时间',
      ...columns.map(([, field]) => headingWithUnit(field)),
      '网址',
    ],
    pages: () => pages(db, type, asked),
    cells: ({ content, titles, ...row }, alone) => [
      row.indexNumber,
      row.bodyName,
      shanghaiTime(row.publishedAt),
      ...columns.map(([name, field]) => {
        const value = content[name];
        if (!alone && holdsTable(field)) {
          const count = objectsOf(value).length;
          return count === 0 ? '' : `${count} 行，见“${field.title}”表`;
        }
        return linkedText(field, value, titles, siteUrl) ?? cellOf(field, value);
      }),
      siteUrl + recordAddress.disclosure(row.id),
    ],
    nested: columns.flatMap(([name, field]) => (holdsTable(field) ? [nestedTable(name, field, cellOf)] : [])),
    json: {
      head: { type: type.key, typeVersion: type.version, title: type.title, fields: dictionaryOf(columns) },
      rows: 'items',
      row: (row) => ({
        id: row.id,
        indexNumber: row.indexNumber,
        bodyName: row.bodyName,
        publishedAt: row.publishedAt.toISOString(),
        url: recordAddress.disclosure(row.id),
        content: Object.fromEntries(columns.map(([name]) => [name, row.content[name] ?? null])),
      }),
    },
  };
}
