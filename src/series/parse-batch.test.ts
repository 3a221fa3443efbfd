import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SURFACE_WATER, WATER_STATIONS } from '../../catalogue/types/series/surface-water.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { parseBatch } from './parse-batch.ts';
import { parsePeriod } from './parse-period.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { sameUnit } from './table-header.ts';

const aspectOf = (type: TypeDeclaration) => {
  if (type.series === undefined) throw new Error('no series');
  return type.series;
};
const WATER = aspectOf(SURFACE_WATER);
const SPAN = { from: '2026-02-01', to: '2026-02-28' };
const batch = (cells: readonly (readonly string[])[], aspect = WATER) =>
  parseBatch(aspect, [{ name: '“表”', cells, firstRow: 2, path: (row, column) => `/${row}/${column}` }], {
    span: SPAN,
    today: '2026-03-09',
    prefecture: null,
  });

describe('times', () => {
  it.each([
    ['month', '2026-03', '2026-03'],
    ['month', '2026年3月', '2026-03'],
    ['month', '2026/3', '2026-03'],
    ['month', '202603', '2026-03'],
    ['month', '46082', '2026-03'],
    ['month', '2026-13', null],
    ['month', '2026-03-01', null],
    ['day', '2026-3-1', '2026-03-01'],
    ['day', '2026年3月1日', '2026-03-01'],
    ['day', '20260301', '2026-03-01'],
    ['day', '46082', '2026-03-01'],
    ['day', '2026-02-29', null],
    ['day', '02-25', '2026-02-25'],
    ['day', '03-25', null],
    ['hour', '2026-03-01 9:00', '2026-03-01T09:00'],
    ['hour', '2026-03-01T09:00:00', '2026-03-01T09:00'],
    ['hour', '2026年3月1日 9时', '2026-03-01T09:00'],
    ['hour', '46082.375', '2026-03-01T09:00'],
    ['hour', '02-25 09:00', '2026-02-25T09:00'],
    ['hour', '2026-03-01 24:00', null],
    ['hour', '2026-03-01', null],
  ] as const)('by %s: “%s” is %s', (frequency, text, period) => {
    expect(parsePeriod(text, frequency, SPAN)).toBe(period);
  });
  it('takes no year from a period that spans two of them', () => {
    expect(parsePeriod('02-25', 'day', { from: '2025-02-01', to: '2026-03-31' })).toBeNull();
    expect(parsePeriod('12-25', 'day', { from: '2025-12-01', to: '2026-01-31' })).toBe('2025-12-25');
    expect(parsePeriod('02-25', 'day', null)).toBeNull();
  });
});

it.each([
  ['mg/L', 'MG/L', true],
  ['μg/m³', 'ug/m3', true],
  ['µg/m³', 'μg/m³', true],
  ['μg/L', 'mg/L', false],
  ['', 'mg/L', false],
])('“%s” and “%s” are one unit: %s', (a, b, same) => {
  expect(sameUnit(a, b)).toBe(same);
});

it('reads quotation marks, line ends and separators as spreadsheets write them', () => {
  expect(readCsv('\ufeffa,"b ""c"", d"\r\n1,"x\ny"\n')).toEqual([
    ['a', 'b "c", d'],
    ['1', 'x\ny'],
  ]);
  expect(readCsv('a;b\n1;2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(readCsv('a\tb\n1\t2\n')?.[1]).toEqual(['1', '2']);
  expect(readCsv('a,"b\n')).toBeNull();
});

it('gives back any table that was written as CSV', () => {
  const cell = fc.string({ maxLength: 8 }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        // The first line decides the separator; a quoted one has commas between its cells whatever is in them.
        fc.pre(!/[\t;\n\r]/.test(rows[0]?.join('') ?? ''));
        expect(readCsv(text)).toEqual(rows);
      },
    ),
  );
});

it('reads the first worksheet: shared and inline texts, numbers as typed, gaps as gaps', async () => {
  const part = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`, 'utf8');
  const bytes = zipSync({
    '[Content_Types].xml': part('<Types/>'),
    'xl/workbook.xml': part(
      '<workbook xmlns:r="r"><sheets><sheet name="隐藏" state="hidden" r:id="rId1"/><sheet name="数据" r:id="rId2"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': part(
      '<sst><si><t>断面</t></si><si><r><t>监测</t></r><r><t>时间</t></r><rPh><t>jian</t></rPh></si><si><t>总磷</t></si></sst>',
    ),
    'xl/worksheets/sheet1.xml': part('<worksheet><sheetData/></worksheet>'),
    'xl/worksheets/sheet2.xml': part(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t>鹿角</t></is></c><c r="B3"><v>46054</v></c><c r="D3"><v>5.1999999999999998E-2</v></c></row></sheetData></worksheet>',
    ),
  });
  const read = await readXlsx(bytes, '表.xlsx');
  expect(read).toEqual({
    ok: true,
    value: [['断面', '监测时间', '', '总磷'], [], ['鹿角', '46054', '', '0.052']],
  });
  const { observations, refusals } = batch(read.ok ? read.value : []);
  expect(refusals).toEqual([]);
  expect(observations).toEqual([
    { place: 'dt-lujiao', indicator: 'tp', period: '2026-02', value: '0.052', quality: 'valid' },
  ]);
});

describe('a batch', () => {
  it('keeps an impossible reading of a sensor as invalid where the declaration says so', () => {
    const { observations, refusals } = batch(
      [
        ['断面', '监测时间', '浊度(NTU)'],
        ['坡头', '2026-02-25 09:00', '99999'],
      ],
      aspectOf(WATER_STATIONS),
    );
    expect(refusals).toEqual([]);
    expect(observations).toMatchObject([{ indicator: 'turbidity', value: '99999', quality: 'invalid' }]);
  });
  it('names both rows of a duplicate, also across spellings of place and time', () => {
    const { refusals } = batch([
      ['断面', '监测时间', '总磷'],
      ['橘子洲', '2026-02', '0.05'],
      ['桔子洲', '2026年2月', '0.05'],
    ]);
    expect(refusals.map((refusal) => refusal.message)).toEqual([
      '“表”第3行：橘子洲2026-02的“总磷”与“表”第2行重复。',
    ]);
  });
  it('never throws and never stores what it refuses, whatever the table holds', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('鹿角', '2026-02', '0.05', '--', '<1', '断面', '总磷(mg/L)'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const { observations, refusals } = batch([['断面', '监测时间', '总磷', 'pH'], ...rows]);
        const keys = observations.map((each) => `${each.place} ${each.period} ${each.indicator}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of observations) expect(each.period).toMatch(/^\d{4}-\d{2}$/);
        expect(observations.length + refusals.length).toBeGreaterThan(0);
      }),
    );
  });
});
