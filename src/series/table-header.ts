import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { IndicatorDeclaration, SeriesAspect } from '../schema/declaration.ts';
import { fold, type Heading, unitOf, type WantedColumn, type WantedTable } from '../tables/heading.ts';

/** What the columns of a table mean; `indicators[i]` is null for a column that is not a measurement. */
export interface Header {
  readonly place: number;
  readonly period: number;
  readonly indicators: readonly (IndicatorDeclaration | null)[];
  /** One reading a row: name, value and unit in columns of their own. */
  readonly long: { readonly indicator: number; readonly value: number; readonly unit: number } | null;
}

const PLACE = ['监测点', '监测点位', '点位', '点位名称', '站点', '站点名称', '监测站', '名称'];
const PERIOD = [
  ...['监测时间', '监测日期', '监测月份', '时间', '日期', '月份', '年月'],
  ...['所属时期', '统计时期', '时期', '季度', '年度', '年份'],
];
/**
 * What tables say about a place or a result beside the readings: known from the catalogue or computed here, so it is
 * not taken over.
 */
const DESCRIPTIVE = [
  ...[
    '序号',
    '省份',
    '流域',
    '水系',
    '所在水体',
    '所属水系',
    '所在市州',
    '市州',
    '县区',
    '城市',
    '地区',
    '级别',
  ],
  ...[
    '水质类别',
    '水质状况',
    '主要污染指标',
    '是否达标',
    '达标情况',
    '首要污染物',
    '空气质量指数',
    'AQI',
    '备注',
  ],
];
const SPELLINGS: Readonly<Record<string, string>> = { 'ug/m3': 'μg/m3', 'us/cm': 'μs/cm' };

/** `㎎/L`, `mg/L` and `MG/L` are one unit; `μg/L` is another. */
const unitKey = (unit: string): string => {
  const key = fold(unit).replaceAll('µ', 'μ');
  return SPELLINGS[key] ?? key;
};
export const sameUnit = (a: string, b: string): boolean => unitKey(a) === unitKey(b);

const names = (indicator: IndicatorDeclaration): readonly string[] =>
  [indicator.code, indicator.title, ...indicator.aliases].map(fold);

/** By code, title or another heading, whatever the width and case of the letters; null for none. */
export const findIndicator = (aspect: SeriesAspect, name: string): IndicatorDeclaration | null =>
  aspect.indicators.find((indicator) => names(indicator).includes(fold(name))) ?? null;

const column = (key: string, title: string, names: readonly string[] = []): WantedColumn => ({
  key,
  title,
  names,
  required: false,
});
/**
 * A table may have several columns of the kind (name and code of a place); the first one counts, and none is doubled.
 */
const anyOf = (key: string, titles: readonly string[]): readonly WantedColumn[] =>
  titles.map((title, index) => column(`${key} ${index}`, title));

/** The headings under which tables list place, period, indicators, and readings one a row. */
export function seriesTable(aspect: SeriesAspect): WantedTable {
  const own = aspect.placeTitle;
  const columns = [
    ...anyOf('own place', [own, `${own}名称`, `${own}代码`]),
    ...anyOf('place', ['place', ...PLACE]),
    ...anyOf('period', ['period', ...PERIOD]),
    ...anyOf('long indicator', ['指标', '指标名称', 'indicator']),
    ...anyOf('long value', ['数值', '监测值', '值', 'value']),
    ...anyOf('long unit', ['单位', 'unit']),
  ];
  return {
    columns: [
      ...columns,
      ...aspect.indicators.map(({ code, title, aliases }) =>
        column(`indicator ${code}`, title, [code, ...aliases]),
      ),
    ],
    passedOver: DESCRIPTIVE,
    known: columns.flatMap(({ key }) => (/^(?:own place|place|period) /.test(key) ? [key] : [])),
    refusesUnknown: false,
    within: 6,
  };
}

/** A table without any column of a place or a time. */
export const headerMissing = (aspect: SeriesAspect, where: string): readonly Refusal[] =>
  [aspect.placeTitle, aspect.wording.period].map((title) =>
    problem('series-column-missing', { where, column: title }),
  );

/** What the columns mean; refusals name the column. */
export function readHeader(
  aspect: SeriesAspect,
  { keys, texts, unknown, refusals: doubled }: Heading,
  where: string,
  path: (column: number) => string,
): { readonly header: Header | null; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [...doubled];
  const at = (kind: string): number => keys.findIndex((key) => key?.startsWith(`${kind} `) === true);
  const place = at('own place') >= 0 ? at('own place') : at('place');
  const period = at('period');
  const missing = (title: string) =>
    refusals.push(problem('series-column-missing', { where, column: title }));
  if (place < 0) missing(aspect.placeTitle);
  if (period < 0) missing(aspect.wording.period);
  const long =
    at('long indicator') < 0
      ? null
      : { indicator: at('long indicator'), value: at('long value'), unit: at('long unit') };
  if (long !== null && long.value < 0) missing('数值');
  if (long === null)
    for (const each of unknown)
      refusals.push(
        problem('series-indicator-unknown', { where, value: each.text }, { path: path(each.column) }),
      );
  const indicators = keys.map((key, index): IndicatorDeclaration | null => {
    const code = key?.startsWith('indicator ') === true ? key.slice('indicator '.length) : null;
    const indicator = aspect.indicators.find((each) => each.code === code) ?? null;
    if (long !== null || indicator === null) return null;
    refusals.push(...unitRefusals(indicator, texts[index] ?? '', where, path(index)));
    return indicator;
  });
  const readable = doubled.length === 0 && place >= 0 && period >= 0 && (long === null || long.value >= 0);
  return { header: readable ? { place, period, indicators, long } : null, refusals };
}

/** A name that ends in brackets (`细颗粒物（PM2.5）`) is a name; what stands behind one is the unit. */
function unitRefusals(
  indicator: IndicatorDeclaration,
  text: string,
  where: string,
  path: string,
): readonly Refusal[] {
  const unit = unitOf(text);
  if (unit === null || names(indicator).includes(fold(text)) || sameUnit(unit, indicator.unit)) return [];
  const values = { where, indicator: indicator.title, expected: indicator.unit, value: unit };
  return [problem('series-unit-mismatch', values, { path })];
}
