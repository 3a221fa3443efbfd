import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { TYPES } from '../../catalogue/index.ts';
import { drillSeed } from '../../test/harness/drill-seed.ts';
import { validateContent } from '../catalogue/validate-content.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { changesInFile } from '../registers/incoming-changes.ts';
import { templateOf } from '../registers/template.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { batchTables } from '../series/batch-tables.ts';
import { parseBatch } from '../series/parse-batch.ts';
import { seriesTemplate } from '../series/template.ts';
import { withListedPlaces } from '../series/testing/listed-places.ts';
import { readRecords } from '../sheets/read-records.ts';
import { cellFields, recordTemplate, tableColumns, tableTemplate } from '../sheets/record-sheet.ts';
import { type Cell, shownText } from '../tables/cell.ts';
import { openTable } from '../tables/open.ts';

/** Templates as people get them are filled in by what their own notes say, and come back through the importers. */
const SEED = drillSeed(20160217);
/** `npm run drill -- templates` fills in all of them; among the tests it is a sample. */
const SHARE = process.env.DRILL_SEED === undefined ? 12 : 1;
const TODAY = civilDate('2030-12-31');

interface Note {
  readonly heading: string;
  readonly required: boolean;
  readonly format: string;
  readonly example: string;
}

async function sheetOf(bytes: Uint8Array, at: number): Promise<readonly (readonly string[])[]> {
  const opened = await openTable({ name: '模板.xlsx', bytes });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const rows: (readonly string[])[] = [];
  for await (const { cells } of opened.value.sheets[at]?.rows({ rows: 0, columns: new Set() }) ?? [])
    rows.push(Array.from(cells, (cell: Cell | undefined) => shownText(cell ?? null)));
  return rows;
}

async function notesOf(template: Uint8Array): Promise<readonly Note[]> {
  const guide = await sheetOf(template, 1);
  const from = guide.findIndex(([first]) => first === '栏目');
  return guide.slice(from + 1).map(([heading = '', required = '', format = '', , example = '']) => ({
    heading,
    required: required === '是',
    format,
    example,
  }));
}

/** Other ways to write what the example says, as the notes offer them. */
function writtenBy({ format, example }: Note, chance: number): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(example);
  if (!format.startsWith('日期') || day === null) return example;
  const [, year, month, date] = day;
  return (
    [example, `${year}/${Number(month)}/${Number(date)}`, `${year}年${Number(month)}月${Number(date)}日`][
      chance % 3
    ] ?? example
  );
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The very file, with one row below its heading. */
function filled(template: Uint8Array, cells: readonly string[]): Uint8Array {
  const parts = unzipSync(template);
  const name = 'xl/worksheets/sheet1.xml';
  const column = (at: number): string =>
    at < 26 ? String.fromCharCode(65 + at) : column(Math.floor(at / 26) - 1) + column(at % 26);
  const row = cells
    .map((text, at) =>
      text === ''
        ? ''
        : `<c r="${column(at)}2" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    .join('');
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  expect(sheet).toContain('</sheetData>');
  parts[name] = strToU8(sheet.replace('</sheetData>', `<row r="2">${row}</row></sheetData>`));
  return zipSync(parts);
}

type Import = (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<readonly string[]>;

const intoRecords =
  (fields: NonNullable<ReturnType<typeof tableColumns>>, preset: JsonObject = {}): Import =>
  async (file) => {
    const { faults, rows } = await readRecords(fields, file, {
      today: TODAY,
      knownBody: () => true,
      bodyCode: (text) => text,
      mostRows: 10,
      preset,
    });
    if (faults.length === 0) expect(rows).toHaveLength(1);
    return faults.map(({ column, message }) => `${column} ${message}`);
  };

const uploaded = (bytes: Uint8Array) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  files: { read: () => Promise.resolve(bytes) },
});

interface Template {
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
  readonly import: Import;
}

function ownTemplate(type: TypeDeclaration): Template {
  const name = type.key;
  if (type.shape === 'register')
    return {
      name,
      make: () => templateOf(type),
      import: async (file) => {
        const { sha256, files } = uploaded(file.bytes);
        const faults: string[] = [];
        for await (const change of changesInFile(type.register, files, { sha256, name: file.name })) {
          const context = { today: TODAY, knownBody: () => true };
          const wrong = validateContent({ fields: type.register.fields }, change.fields, 'submit', context);
          faults.push(...[...(change.faults ?? []), ...wrong].map(({ message }) => message));
        }
        return faults;
      },
    };
  if (type.shape === 'series')
    return {
      name,
      make: () => seriesTemplate(type, withListedPlaces(type).places),
      import: async (file) => {
        const { sha256, files } = uploaded(file.bytes);
        const content = { [type.series.filesField]: [{ sha256, name: file.name }] };
        const { tables, refusals } = await batchTables(files, withListedPlaces(type), content);
        const span = { from: '2020-01-01', to: TODAY };
        const batch = parseBatch(withListedPlaces(type), tables, { span, today: TODAY, prefecture: null });
        expect(batch.observations.length + refusals.length + batch.refusals.length).toBeGreaterThan(0);
        return [...refusals, ...batch.refusals].map(({ message }) => message);
      },
    };
  return { name, make: () => recordTemplate(type), import: intoRecords(cellFields(type)) };
}

const templates: readonly Template[] = TYPES.flatMap((type) => [
  ownTemplate(type),
  ...Object.keys(type.fields).flatMap((field): readonly Template[] => {
    const columns = tableColumns(type, field);
    if (columns === null) return [];
    const preset: JsonObject =
      type.shape === 'register' && field === type.register.edition.changes ? { operation: 'add' } : {};
    return [
      {
        name: `${type.key} ${field}`,
        make: () => tableTemplate(type, field, columns),
        import: intoRecords(columns, preset),
      },
    ];
  }),
]);

describe('a template that is filled in by its own notes is imported without a fault', () => {
  const chosen = templates.filter((_, at) => (at + SEED) % SHARE === 0);
  test.each(chosen.map((each) => [each.name, each] as const))('%s', async (_, { make, import: read }) => {
    const template = await make();
    const notes = await notesOf(template);
    const [heading = []] = await sheetOf(template, 0);
    expect(heading).toEqual(notes.map((note) => `${note.heading}${note.required ? '*' : ''}`));
    const [chances = []] = fc.sample(
      fc.array(fc.nat(99), { minLength: notes.length, maxLength: notes.length }),
      { numRuns: 1, seed: SEED },
    );
    const cells = notes.map((note, at) => {
      const chance = chances[at] ?? 0;
      // What need not be filled in may stay empty; of figures one is there.
      return note.required || chance % 2 === 0 || at < 3 ? writtenBy(note, chance) : '';
    });
    expect(await read({ name: '模板.xlsx', bytes: filled(template, cells) })).toEqual([]);
  });
});
