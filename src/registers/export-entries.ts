import { Readable } from 'node:stream';
import type { Db } from '../database/database.ts';
import { headingWithUnit } from '../fields/template-column.ts';
import { cellText } from '../fields/value-text.ts';
import { positionOf } from '../geo/location.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import { exportTable, TABLE_FORMATS, TABLE_MEDIA_TYPES } from '../tables/export-table.ts';
import { type EntryQuery, listEntries, type RegisterEntry } from './entry-queries.ts';
import type { RegisterDetail } from './register-queries.ts';
import { publicFields } from './register-type.ts';

export const EXPORT_FORMATS = [...TABLE_FORMATS, 'geojson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  ...TABLE_MEDIA_TYPES,
  geojson: 'application/geo+json; charset=utf-8',
};

const PAGE = 2_000;

interface Source {
  readonly db: Db;
  readonly register: RegisterDetail;
  readonly declaration: RegisterDeclaration;
  readonly query: EntryQuery;
}

/** Page by page behind the last key. */
async function* pages(source: Source): AsyncGenerator<readonly RegisterEntry[]> {
  for (let after: string | undefined; ; ) {
    const page = await listEntries(source.db, source.register.id, source.query, { after, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.key;
  }
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

/** The list as it stood on a day, with the same conditions as its table. */
export function exportEntries(format: ExportFormat, source: Source): Readable {
  if (format === 'geojson') return Readable.from(geoJsonText(source));
  const { register, declaration, query } = source;
  const columns = publicFields(declaration).flatMap((name) => {
    const field = declaration.fields[name];
    return field === undefined ? [] : [{ name, field }];
  });
  return exportTable(format, {
    name: declaration.entryName,
    headings: columns.map(({ field }) => headingWithUnit(field)),
    pages: () => pages(source),
    cells: (entry) => columns.map(({ name, field }) => cellText(field, entry.fields[name], (code) => code)),
    json: {
      head: {
        register: {
          id: register.id,
          title: register.title,
          type: register.type,
          body: register.body,
          bodyName: register.bodyName,
          edition: register.edition,
          on: query.on,
        },
      },
      rows: 'entries',
      row: (entry) => entry,
    },
  });
}
