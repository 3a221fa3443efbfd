import { buffer, text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../test/harness/api-client.ts';
import { CATALOGUE } from '../../test/harness/catalogue.ts';
import { type TestDatabase, testClock } from '../../test/harness/database.ts';
import { createDemonstration } from '../../test/harness/demonstration.ts';
import { urls } from '../portal/frame/urls.ts';
import { registerRoutes } from '../portal/pages/registers/route.ts';
import { seriesRoutes } from '../portal/pages/series/route.ts';
import { openPortalApp } from '../portal/testing/portal-app.ts';
import { asWritten } from '../tables/csv.ts';
import type { DownloadFormat } from '../tables/export-table.ts';
import { tableOf } from './table-of.ts';

/**
 * What a page shows, and what CSV, workbook, ZIP and JSON hold, is the same: for every type of which the demonstration
 * has published something. Files are read by other people's readers.
 */
const clock = testClock();
const SITE = 'https://zwgk.example.gov.cn';
let database: TestDatabase;
let site: Awaited<ReturnType<typeof openPortalApp>>;
let published: ReadonlySet<string>;

beforeAll(async () => {
  database = await createDemonstration(clock);
  site = await openPortalApp({
    db: database.db,
    clock,
    routes: (deps) => [...registerRoutes(deps), ...seriesRoutes(deps)],
  });
  const rows = await database.db
    .selectFrom('disclosure')
    .select('type_key')
    .distinct()
    .where('state', '=', 'published')
    .where('audience', '=', 'public')
    .execute();
  published = new Set(rows.map((row) => row.type_key));
}, 300_000);
afterAll(async () => {
  await site.app.close();
  await database.close();
});

type Line = Readonly<Record<string, string>>;
interface Field {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly unit?: string;
  readonly options?: readonly { readonly value: string; readonly title: string }[];
  readonly columns?: readonly Field[];
}

const download = (key: string, format: DownloadFormat) =>
  tableOf(
    { db: database.db, clock, catalogue: CATALOGUE, publicUrl: SITE },
    CATALOGUE.currentType(key),
    {},
    format,
  );

const linesOfCsv = (source: string): readonly Line[] => {
  const read: readonly Line[] = parse(source, { bom: true, columns: true, relax_quotes: false });
  return read.map((line) =>
    Object.fromEntries(Object.entries(line).map(([name, cell]) => [name, asWritten(cell)])),
  );
};

const workbookOf = async (bytes: Uint8Array): Promise<ReadonlyMap<string, readonly Line[]>> => {
  const { sheets } = await readXlsx(bytes);
  return new Map(
    sheets.map(({ name, rows: [head = [], ...rows] }) => [
      name,
      rows.map((row) =>
        Object.fromEntries(head.map((title, index) => [String(title), String(row[index] ?? '')])),
      ),
    ]),
  );
};

const headingOf = ({ title, unit }: Field): string => (unit === undefined ? title : `${title}（${unit}）`);
const lineEnds = (words: string): string => words.replace(/\r\n?/g, '\n');

/** What a cell must say, from the JSON and its dictionary alone; null for what is told in another form. */
function wordsOf(field: Field, value: unknown): string | null {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'date':
    case 'moment':
    case 'decimal':
    case 'integer':
      return String(value);
    case 'boolean':
      return value === true ? '是' : '否';
    case 'code':
      return field.options?.find((option) => option.value === value)?.title ?? String(value);
    default:
      return null;
  }
}

/** Without tags, blanks and separators of thousands: the words of a page. */
const seen = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[\s,\u2060\u200b]/g, '');

/** Days are written out on a page, and figures without zeros that say nothing. */
const onPage = (field: Field, words: string): string => {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/.exec(words);
  if (day !== null && (field.kind === 'date' || field.kind === 'moment'))
    return `${Number(day[1])}年${Number(day[2])}月${Number(day[3])}日`;
  return words.replace(/[\s,]/g, '');
};

const objects = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];

function compare(fields: readonly Field[], content: unknown, line: Line | undefined, page: string | null) {
  for (const field of fields) {
    const words = wordsOf(field, at(content, field.name));
    if (words === null) continue;
    expect(line?.[headingOf(field)], field.title).toBe(words);
    if (page !== null && words !== '') expect(page, field.title).toContain(onPage(field, words));
  }
}

async function filesOf(key: string) {
  const json: unknown = JSON.parse(await text(await download(key, 'json')));
  const csv = linesOfCsv(await text(await download(key, 'csv')));
  const sheets = await workbookOf(await buffer(await download(key, 'xlsx')));
  const zip = new Map(
    Object.entries(unzipSync(await buffer(await download(key, 'zip')))).map(([name, bytes]) => [
      name.replace(/\.csv$/, ''),
      linesOfCsv(strFromU8(bytes)),
    ]),
  );
  // The table of each sheet and of each file of the archive is one and the same.
  expect([...sheets.keys()]).toEqual([...zip.keys()]);
  for (const [name, lines] of zip)
    expect(
      sheets.get(name)?.map((line) => Object.values(line).map(lineEnds)),
      name,
    ).toEqual(lines.map((line) => Object.values(line).map(lineEnds)));
  const fields: readonly Field[] = JSON.parse(JSON.stringify(at(json, 'fields') ?? []));
  return { json, csv, sheets, fields };
}

const keysOf = (...shapes: readonly string[]): readonly string[] =>
  CATALOGUE.currentTypes.filter(({ shape }) => shapes.includes(shape)).map(({ key }) => key);

describe('records', () => {
  test.each(keysOf('document', 'dossier'))('%s: page, CSV, workbook, ZIP and JSON agree', async (key) => {
    if (!published.has(key)) return;
    const { json, csv, sheets, fields } = await filesOf(key);
    const items = objects(at(json, 'items'));
    expect(items.length).toBeGreaterThan(0);
    expect(csv).toHaveLength(items.length);
    const pages = await database.db
      .selectFrom('disclosure')
      .innerJoin('edition', (join) =>
        join
          .onRef('edition.disclosure_id', '=', 'disclosure.id')
          .onRef('edition.n', '=', 'disclosure.edition'),
      )
      .select(['disclosure.id', 'disclosure.title', 'edition.snapshot_html'])
      .where('disclosure.type_key', '=', key)
      .execute();
    for (const [index, item] of items.entries()) {
      const page = pages.find(({ id }) => id === item.id);
      // Keywords and the summary stand in the head of the page, which is drawn around the record.
      const { views } = CATALOGUE.currentType(key);
      const drawn = fields.filter(
        ({ name }) => ![views.identity.keywords, views.identity.summary].includes(name),
      );
      compare(fields, item.content, csv[index], null);
      compare(drawn, item.content, csv[index], seen(`${page?.title} ${page?.snapshot_html}`));
    }
    const tables = fields.filter(({ kind }) => kind === 'rows' || kind === 'division-of-labour');
    for (const [table, field] of tables.entries()) {
      if (field.kind !== 'rows') continue;
      const told = items.flatMap((item) =>
        objects(at(item.content, field.name)).map((line, n) => ({ line, n, of: item.indexNumber })),
      );
      const lines = [...sheets.values()][table + 1] ?? [];
      expect(lines, field.title).toHaveLength(told.length);
      for (const [index, { line, n, of }] of told.entries()) {
        expect(lines[index]).toMatchObject({ 索引号: of, 行号: String(n + 1) });
        compare(field.columns ?? [], line, lines[index], null);
      }
    }
  });
});

describe('lists', () => {
  test.each(keysOf('register'))('%s: the lines of all bodies in one table', async (key) => {
    if (!published.has(key)) return;
    const { json, csv, fields } = await filesOf(key);
    const entries = objects(at(json, 'entries'));
    expect(entries.length).toBeGreaterThan(0);
    expect(csv).toHaveLength(entries.length);
    for (const [index, entry] of entries.entries()) {
      expect(csv[index]).toMatchObject({ 发布机构: entry.bodyName, 清单: entry.registerTitle });
      compare(fields, entry.fields, csv[index], null);
    }
    const [entry] = entries;
    const page = await site.app.inject(urls.registerEntry(String(entry?.register), String(entry?.key)));
    expect(page.statusCode).toBe(200);
    compare(fields, entry?.fields, csv[0], seen(page.body));
    const lists = await database.db
      .selectFrom('register_edition')
      .innerJoin('disclosure', (join) =>
        join
          .onRef('disclosure.id', '=', 'register_edition.disclosure_id')
          .onRef('disclosure.edition', '=', 'register_edition.n'),
      )
      .select((eb) => eb.fn.sum('register_edition.entries').as('n'))
      .where('disclosure.type_key', '=', key)
      .where('disclosure.state', '=', 'published')
      .where('disclosure.audience', '=', 'public')
      .executeTakeFirst();
    // Terms end between editions: of lists that have them fewer lines may be left.
    expect(entries.length).toBeLessThanOrEqual(Number(lists?.n));
    if (CATALOGUE.findRegister(key)?.register.displayUntil === null)
      expect(entries).toHaveLength(Number(lists?.n));
  });
});

describe('series', () => {
  test.each(keysOf('series'))('%s: readings and judgements as the page tells them', async (key) => {
    if (!published.has(key)) return;
    const { json, csv } = await filesOf(key);
    const periods = objects(at(json, 'periods'));
    expect(csv).toHaveLength(periods.length);
    for (const [index, told] of periods.entries())
      for (const { title, result, figure, detail } of objects(told.judgements))
        expect(csv[index]).toMatchObject({
          [String(title)]: result,
          [`${title}·数值`]: figure,
          [`${title}·说明`]: detail,
        });
    const [first] = periods;
    const page = await site.app.inject(urls.series(`${first?.item}~${first?.body}`));
    expect(page.statusCode).toBe(200);
    for (const word of [first?.placeName, ...objects(first?.judgements).map(({ result }) => result)])
      expect(seen(page.body)).toContain(String(word).replace(/\s/g, ''));
  });
});
