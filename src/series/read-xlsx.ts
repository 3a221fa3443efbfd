import { SaxesParser } from 'saxes';
import { openOfficeFile } from '../files/office-safety.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';

/** The cells of the first worksheet as texts: what was typed, not how it is formatted. Runs after the safety pass over the archive. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Result<string[][]>> {
  const opened = await openOfficeFile(bytes, name);
  if (!opened.ok) return opened;
  const { contents } = opened.value;
  const sheet = firstSheet(contents);
  if (sheet === null) return refused(problem('file-damaged', { name, detail: '没有工作表' }));
  return accepted(rowsOf(sheet, sharedStrings(contents.get('xl/sharedStrings.xml'))));
}

function firstSheet(contents: ReadonlyMap<string, Buffer>): Buffer | null {
  let relation = '';
  parse(contents.get('xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'sheet' && relation === '' && attributes.state === undefined)
        relation = attributes['r:id'] ?? '';
    },
  });
  let target = 'worksheets/sheet1.xml';
  parse(contents.get('xl/_rels/workbook.xml.rels'), {
    open: (tag, attributes) => {
      if (tag === 'Relationship' && attributes.Id === relation) target = attributes.Target ?? target;
    },
  });
  return contents.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? null;
}

function sharedStrings(part: Buffer | undefined): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  parse(part, {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic = true;
      inText = tag === 't' && !phonetic;
    },
    text: (value) => {
      if (inText) text += value;
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'si') strings.push(text);
    },
  });
  return strings;
}

function rowsOf(part: Buffer, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let kind = '';
  let value = '';
  let reading = false;
  parse(part, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = [];
        const number = Number(attributes.r ?? rows.length + 1);
        // Rows that a spreadsheet leaves out are empty, and the numbers in messages are those that people see.
        while (rows.length < Math.min(number - 1, 1_048_576)) rows.push([]);
        rows.push(row);
      }
      if (tag === 'c') {
        at = columnOf(attributes.r ?? '') ?? row.length;
        kind = attributes.t ?? 'n';
        value = '';
      }
      if (tag === 'v' || tag === 't') reading = true;
    },
    text: (text) => {
      if (reading) value += text;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') reading = false;
      if (tag !== 'c') return;
      while (row.length < at) row.push('');
      row[at] = kind === 's' ? (strings[Number(value)] ?? '') : kind === 'n' ? shortest(value) : value;
    },
  });
  return rows;
}

/** Spreadsheets write 0.052 as `5.1999999999999998E-2`; the shortest text of the same number is what was typed. */
const shortest = (value: string): string =>
  value.trim() !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : value;

/** `C12` is column 2; beyond `ZZ` nobody measures. */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,2})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function parse(
  part: Buffer | undefined,
  handlers: {
    readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void;
    readonly text?: (text: string) => void;
    readonly close?: (tag: string) => void;
  },
): void {
  if (part === undefined) return;
  const parser = new SaxesParser({ fragment: false });
  parser.on('opentag', (tag) => {
    handlers.open(
      tag.name,
      Object.fromEntries(Object.entries(tag.attributes).map(([key, value]) => [key, String(value)])),
    );
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', (tag) => handlers.close?.(tag.name));
  parser.write(part.toString('utf8')).close();
}
