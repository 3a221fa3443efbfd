import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { currentName, readBodies } from '../bodies/directory.ts';
import { currentEdition } from '../database/current-edition.ts';
import type { Db } from '../database/database.ts';
import { termLasts } from '../database/public-day.ts';
import { headingWithUnit } from '../fields/template-column.ts';
import { cellText } from '../fields/value-text.ts';
import { recordAddress } from '../kernel/addresses.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { shanghaiTime } from '../kernel/civil-date.ts';
import { jsonObject } from '../kernel/json-object.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { exportTable, type TableFormat } from '../tables/export-table.ts';

export interface ExportFilter {
  readonly item?: string | undefined;
  readonly area?: string | undefined;
  readonly body?: string | undefined;
  /** Civil dates of first publication, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const PAGE = 200;

interface ExportRow {
  readonly id: string;
  readonly indexNumber: string;
  readonly bodyName: string;
  readonly publishedAt: Date;
  readonly content: JsonObject;
}

/** What stands and may still be shown, newest first, page by page behind the last id. */
async function* pages(
  db: Db,
  type: TypeDeclaration,
  filter: ExportFilter,
): AsyncGenerator<readonly ExportRow[]> {
  let before: { readonly at: string; readonly id: string } | null = null;
  for (;;) {
    let query = db
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
      .where('disclosure.audience', '=', 'public')
      .where('disclosure.state', '=', 'published')
      .where(termLasts('disclosure'))
      .where('disclosure.type_key', '=', type.key);
    if (filter.item !== undefined) query = query.where('disclosure.item_code', '=', filter.item);
    if (filter.area !== undefined) query = query.where('disclosure.area_code', '=', filter.area);
    if (filter.body !== undefined) query = query.where('disclosure.body_code', '=', filter.body);
    if (filter.from !== undefined)
      query = query.where(
        sql<boolean>`disclosure.first_published_at >= (${filter.from}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
      );
    if (filter.to !== undefined)
      query = query.where(
        sql<boolean>`disclosure.first_published_at < (${filter.to}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
      );
    if (before !== null)
      query = query.where(
        sql<boolean>`(disclosure.first_published_at, disclosure.id) < (${before.at}::timestamptz, ${before.id})`,
      );
    const rows = await query
      .orderBy('disclosure.first_published_at', 'desc')
      .orderBy('disclosure.id', 'desc')
      .limit(PAGE)
      .execute();
    yield rows.map((row) => ({
      id: row.id,
      indexNumber: row.index_number,
      bodyName: row.body_name,
      publishedAt: row.first_published_at,
      content: jsonObject(row.content),
    }));
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return;
    before = { at: last.cursor_at, id: last.id };
  }
}

/** The declared open data of a type: what is in force of it, one record a row. */
export async function exportDisclosures(
  db: Db,
  format: TableFormat,
  source: { readonly type: TypeDeclaration; readonly filter: ExportFilter; readonly siteUrl: string },
): Promise<Readable> {
  const { type, filter, siteUrl } = source;
  const columns = type.openData.columns.flatMap((name) => {
    const field = type.fields[name];
    return field === undefined || field.privacy === 'never' ? [] : [{ name, field }];
  });
  const bodies = await readBodies(db);
  const nameOf = (code: string): string => currentName(bodies, code);
  return exportTable<ExportRow>(format, {
    name: type.title,
    headings: [
      '索引号',
      '发布机构',
      '发布时间',
      ...columns.map(({ field }) => headingWithUnit(field)),
      '网址',
    ],
    pages: () => pages(db, type, filter),
    cells: (row) => [
      row.indexNumber,
      row.bodyName,
      shanghaiTime(row.publishedAt),
      ...columns.map(({ name, field }) => cellText(field, row.content[name], nameOf)),
      `${siteUrl}/d/${row.id}`,
    ],
    json: {
      head: { type: type.key, typeVersion: type.version, title: type.title },
      rows: 'items',
      row: (row) => ({
        id: row.id,
        indexNumber: row.indexNumber,
        bodyName: row.bodyName,
        publishedAt: row.publishedAt.toISOString(),
        url: recordAddress.disclosure(row.id),
        content: Object.fromEntries(columns.map(({ name }) => [name, row.content[name] ?? null])),
      }),
    },
  });
}
