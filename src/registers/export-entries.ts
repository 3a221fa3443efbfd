import { Readable } from 'node:stream';
import { writeXlsxStream } from 'hucre/xlsx';
import type { RegisterDeclaration } from '../catalogue/declaration.ts';
import type { Db } from '../database/database.ts';
import { positionOf } from '../geo/location.ts';
import { csvRow, UTF8_BOM } from '../kernel/csv.ts';
import { type EntryQuery, listEntries, type RegisterEntry } from './entry-queries.ts';
import { headingWithUnit, valueText } from './entry-value.ts';
import type { RegisterDetail } from './register-queries.ts';
import { publicFields } from './register-type.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'geojson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

const PAGE = 2_000;

interface Source {
  readonly db: Db;
  readonly register: RegisterDetail;
  readonly declaration: RegisterDeclaration;
  readonly query: EntryQuery;
}

/** Page by page behind the last key, so that nothing large is ever held. */
async function* pages(source: Source): AsyncGenerator<readonly RegisterEntry[]> {
  for (let after: string | undefined; ; ) {
    const page = await listEntries(source.db, source.register.id, source.query, { after, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.key;
  }
}

const columnsOf = (declaration: RegisterDeclaration) =>
  publicFields(declaration).flatMap((name) => {
    const field = declaration.fields[name];
    return field === undefined ? [] : [{ name, field, heading: headingWithUnit(field) }];
  });

type Columns = ReturnType<typeof columnsOf>;
const cellsOf = (columns: Columns, entry: RegisterEntry): string[] =>
  columns.map(({ name, field }) => valueText(field, entry.fields[name]));

async function* csvText(source: Source): AsyncGenerator<string> {
  const columns = columnsOf(source.declaration);
  yield UTF8_BOM + csvRow(columns.map((column) => column.heading));
  for await (const page of pages(source)) yield page.map((entry) => csvRow(cellsOf(columns, entry))).join('');
}

async function* jsonText(source: Source): AsyncGenerator<string> {
  const { register, query } = source;
  const head = {
    id: register.id,
    title: register.title,
    type: register.type,
    body: register.body,
    bodyName: register.bodyName,
    edition: register.edition,
    on: query.on,
  };
  yield `{"register":${JSON.stringify(head)},"entries":[`;
  let first = true;
  for await (const page of pages(source)) {
    yield (first ? '' : ',') + page.map((entry) => JSON.stringify(entry)).join(',');
    first = false;
  }
  yield ']}\n';
}

/** RFC 7946: every line that says where it is, with its public fields. */
async function* geoJsonText(source: Source): AsyncGenerator<string> {
  const { map } = source.declaration;
  if (map === null) throw new Error('a list without places has no GeoJSON');
  const names = publicFields(source.declaration).filter(
    (name) => name !== map.longitude && name !== map.latitude,
  );
  yield '{"type":"FeatureCollection","features":[';
  let first = true;
  for await (const page of pages(source)) {
    const features = page.flatMap((entry) => {
      const position = positionOf(map, entry.fields);
      if (position === null) return [];
      const { longitude, latitude } = position;
      const told = names.filter((name) => entry.fields[name] !== undefined);
      return JSON.stringify({
        type: 'Feature',
        id: entry.key,
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
        properties: {
          title: entry.title,
          ...Object.fromEntries(told.map((name) => [name, entry.fields[name]])),
        },
      });
    });
    if (features.length === 0) continue;
    yield (first ? '' : ',') + features.join(',');
    first = false;
  }
  yield ']}\n';
}

async function* sheetRows(source: Source, columns: Columns): AsyncGenerator<string[]> {
  for await (const page of pages(source)) for (const entry of page) yield cellsOf(columns, entry);
}

/** Every cell is a text cell, so nothing in it is ever run as a formula. */
function xlsxBytes(source: Source): Readable {
  const columns = columnsOf(source.declaration);
  const stream = writeXlsxStream(sheetRows(source, columns), {
    name: source.declaration.entryName,
    columns: columns.map((column) => ({ header: column.heading, width: 22 })),
  });
  return Readable.from(chunksOf(stream));
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The list as it stood on a day, with the same conditions as its table, read while it is sent. */
export function exportEntries(format: ExportFormat, source: Source): Readable {
  if (format === 'xlsx') return xlsxBytes(source);
  const texts = { csv: csvText, json: jsonText, geojson: geoJsonText } as const;
  return Readable.from(texts[format](source));
}
