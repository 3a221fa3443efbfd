import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { IndicatorDeclaration, SeriesAspect } from '../schema/declaration.ts';

export const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** What the columns of a table mean; `indicators[i]` is null for a column that is not a measurement. */
export interface Header {
  readonly place: number;
  readonly period: number;
  readonly indicators: readonly (IndicatorDeclaration | null)[];
  /** One reading a row: name, value and unit in columns of their own. */
  readonly long: { readonly indicator: number; readonly value: number; readonly unit: number } | null;
}

const PLACE = ['place', '监测点', '监测点位', '点位', '点位名称', '站点', '站点名称', '监测站', '名称'];
const PERIOD = [
  ...['period', '监测时间', '监测日期', '监测月份', '时间', '日期', '月份', '年月'],
  ...['所属时期', '统计时期', '时期', '季度', '年度', '年份'],
];
/** What tables say about a place or a result beside the readings: known from the catalogue or computed here, so it is not taken over. */
const DESCRIPTIVE = new Set(
  [
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
  ].map(fold),
);
const SPELLINGS: Readonly<Record<string, string>> = { 'ug/m3': 'μg/m3', 'us/cm': 'μs/cm', 'mg/l': 'mg/l' };

/** `㎎/L`, `mg/L` and `MG/L` are one unit; `μg/L` is another. */
const unitKey = (unit: string): string => {
  const key = fold(unit).replaceAll('µ', 'μ');
  return SPELLINGS[key] ?? key;
};
export const sameUnit = (a: string, b: string): boolean => unitKey(a) === unitKey(b);

const names = (indicator: IndicatorDeclaration): readonly string[] =>
  [indicator.code, indicator.title, ...indicator.aliases].map(fold);

export const findIndicator = (aspect: SeriesAspect, name: string): IndicatorDeclaration | null =>
  aspect.indicators.find((indicator) => names(indicator).includes(fold(name))) ?? null;

/** Reads the first row; refusals name the column. */
export function readHeader(
  aspect: SeriesAspect,
  cells: readonly string[],
  where: string,
  path: (column: number) => string,
): { readonly header: Header | null; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const folded = cells.map(fold);
  const own = [aspect.placeTitle, `${aspect.placeTitle}名称`, `${aspect.placeTitle}代码`].map(fold);
  const find = (wanted: readonly string[]): number => folded.findIndex((cell) => wanted.includes(cell));
  const place = find(own) >= 0 ? find(own) : find(PLACE.map(fold));
  const period = find(PERIOD.map(fold));
  const missing = (column: string) => refusals.push(problem('series-column-missing', { where, column }));
  if (place < 0) missing(aspect.placeTitle);
  if (period < 0) missing(aspect.wording.period);

  const longIndicator = find(['指标', '指标名称', 'indicator'].map(fold));
  const long =
    longIndicator < 0
      ? null
      : {
          indicator: longIndicator,
          value: find(['数值', '监测值', '值', 'value']),
          unit: find(['单位', 'unit']),
        };
  if (long !== null && long.value < 0) missing('数值');

  const indicators = cells.map((cell, column): IndicatorDeclaration | null => {
    if (long !== null || column === place || column === period || fold(cell) === '') return null;
    const whole = findIndicator(aspect, cell);
    if (whole !== null) return whole;
    const split = /^(.+?)\(([^()]*)\)$/.exec(cell.normalize('NFKC').trim());
    const indicator = split?.[1] === undefined ? null : findIndicator(aspect, split[1]);
    if (indicator === null) {
      if (!DESCRIPTIVE.has(fold(split?.[1] ?? cell)))
        refusals.push(problem('series-indicator-unknown', { where, value: cell }, { path: path(column) }));
      return null;
    }
    const unit = split?.[2] ?? '';
    if (!sameUnit(unit, indicator.unit)) {
      refusals.push(
        problem(
          'series-unit-mismatch',
          { where, indicator: indicator.title, expected: indicator.unit, value: unit },
          { path: path(column) },
        ),
      );
    }
    return indicator;
  });
  const readable = place >= 0 && period >= 0 && (long === null || long.value >= 0);
  return { header: readable ? { place, period, indicators, long } : null, refusals };
}
