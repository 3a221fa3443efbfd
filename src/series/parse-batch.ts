import { firstDay, lastDay, PERIOD_EXAMPLES } from '../kernel/period.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { IndicatorDeclaration, PlaceDeclaration, SeriesAspect } from '../schema/declaration.ts';
import { type Cell, figureText, isDate, isFilled, shownText } from '../tables/cell.ts';
import { findHeading, fold } from '../tables/heading.ts';
import { parseCell } from './parse-cell.ts';
import { parsePeriod, type Span } from './parse-period.ts';
import type { Quality, Reading } from './reading.ts';
import {
  findIndicator,
  type Header,
  headerMissing,
  readHeader,
  sameUnit,
  seriesTable,
} from './table-header.ts';

export interface Observation {
  readonly place: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string | null;
  readonly quality: Quality;
}

/** A table from the form or from a file. */
export interface SourceTable {
  /** `“监测数据”` or `“三月.csv”`. */
  readonly name: string;
  /** The heading, and what stands below it. */
  readonly cells: readonly (readonly Cell[])[];
  /** Number of the first row below the header as people count it. */
  readonly firstRow: number;
  readonly path: (row: number, column: number) => string;
}

export interface BatchContext {
  readonly span: Span | null;
  readonly today: string;
  /** Null: the body publishes all places; else those of one prefecture. */
  readonly prefecture: string | null;
}

/** So many faults are listed, the others are counted. */
export const LISTED = 200;

/** Collects refusals, but never so many that nobody can read the answer. */
class Faults {
  readonly #listed: Refusal[] = [];
  #more = 0;
  add(...refusals: readonly Refusal[]): void {
    for (const refusal of refusals) {
      if (this.#listed.length < LISTED) this.#listed.push(refusal);
      else this.#more += 1;
    }
  }
  all(): readonly Refusal[] {
    return this.#more === 0
      ? this.#listed
      : [...this.#listed, problem('series-more-faults', { count: this.#more })];
  }
}

/**
 * Everything that a batch says, and everything wrong with it. An empty cell was not measured and leaves nothing; `--` was to be measured and is missing,
 * which is kept. Values outside the physical limits are refused, or kept as invalid where the indicator declares so.
 */
export function parseBatch(
  aspect: SeriesAspect,
  tables: readonly SourceTable[],
  context: BatchContext,
): { readonly observations: readonly Observation[]; readonly refusals: readonly Refusal[] } {
  const faults = new Faults();
  const observations: Observation[] = [];
  const firstSeen = new Map<string, string>();
  const places = placesByName(aspect);
  for (const table of tables) {
    const [head = [], ...rows] = table.cells;
    const found = findHeading(seriesTable(aspect), [head], table.name.replace(/^“|”$/g, ''));
    if (found === null) {
      faults.add(...headerMissing(aspect, table.name));
      continue;
    }
    const { header, refusals } = readHeader(aspect, found.heading, table.name, (column) =>
      table.path(0, column),
    );
    faults.add(...refusals);
    if (header === null) continue;
    for (const [index, cells] of rows.entries()) {
      if (!cells.some(isFilled)) continue;
      const where = `${table.name}第${index + table.firstRow}行`;
      const path = (column: number): string => table.path(index + 1, column);
      const place = placeOf(shownText(cells[header.place] ?? null), where, path(header.place));
      const period = periodOf(
        periodText(cells[header.period] ?? null, aspect.frequency),
        where,
        path(header.period),
      );
      for (const { indicator, reading, column } of readingsOf(header, cells, where, path)) {
        if (place === null || period === null) continue;
        const key = `${place.code} ${period} ${indicator.code}`;
        const first = firstSeen.get(key);
        if (first !== undefined) {
          faults.add(
            problem(
              'series-duplicate',
              {
                where,
                place: place.name,
                period,
                indicator: indicator.title,
                first,
                kind: aspect.placeTitle,
              },
              { path: path(column) },
            ),
          );
          continue;
        }
        firstSeen.set(key, where);
        observations.push({ place: place.code, indicator: indicator.code, period, ...reading });
      }
    }
  }
  if (observations.length === 0 && faults.all().length === 0) faults.add(problem('series-empty'));
  return { observations, refusals: faults.all() };

  function placeOf(text: string, where: string, path: string): PlaceDeclaration | null {
    const place = places.get(fold(text));
    if (place === undefined) {
      faults.add(
        problem('series-place-unknown', { where, value: text.trim(), place: aspect.placeTitle }, { path }),
      );
      return null;
    }
    const own = place.prefecture === 'everybody' || place.prefecture === context.prefecture;
    if (context.prefecture !== null && !own)
      faults.add(problem('series-place-of-other-body', { where, value: place.name }, { path }));
    return place;
  }

  function periodOf(text: string, where: string, path: string): string | null {
    const period = parsePeriod(text, aspect.frequency, context.span);
    const value = text.trim();
    if (period === null) {
      const example = PERIOD_EXAMPLES[aspect.frequency];
      faults.add(problem('series-period-invalid', { where, value, example }, { path }));
      return null;
    }
    if (firstDay(period) > context.today)
      faults.add(problem('series-period-future', { where, value: period }, { path }));
    const { span } = context;
    if (span !== null && (lastDay(period) < span.from || firstDay(period) > span.to))
      faults.add(
        problem('series-period-outside', { where, value: period, from: span.from, to: span.to }, { path }),
      );
    return period;
  }

  function readingsOf(
    header: Header,
    cells: readonly Cell[],
    where: string,
    path: (column: number) => string,
  ): readonly { indicator: IndicatorDeclaration; reading: Reading; column: number }[] {
    const { long } = header;
    if (long === null) {
      return header.indicators.flatMap((indicator, column) => {
        const text = figureText(cells[column] ?? null);
        if (indicator === null || text === '') return [];
        const reading = readingOf(indicator, text, where, path(column));
        return reading === null ? [] : [{ indicator, reading, column }];
      });
    }
    const name = shownText(cells[long.indicator] ?? null);
    const indicator = findIndicator(aspect, name);
    if (indicator === null) {
      faults.add(problem('series-indicator-unknown', { where, value: name }, { path: path(long.indicator) }));
      return [];
    }
    const unit = shownText(cells[long.unit] ?? null);
    if (unit !== '' && !sameUnit(unit, indicator.unit)) {
      const values = { where, indicator: indicator.title, expected: indicator.unit, value: unit };
      faults.add(problem('series-unit-mismatch', values, { path: path(long.unit) }));
      return [];
    }
    const reading = readingOf(indicator, figureText(cells[long.value] ?? null), where, path(long.value));
    return reading === null ? [] : [{ indicator, reading, column: long.value }];
  }

  function readingOf(
    indicator: IndicatorDeclaration,
    text: string,
    where: string,
    path: string,
  ): Reading | null {
    const refuse = (detail: string): null => {
      const values = { where, indicator: indicator.title, value: text.trim(), detail };
      faults.add(problem('series-value-invalid', values, { path }));
      return null;
    };
    const reading = parseCell(indicator.unit === '%' ? text.replace(/[%％]$/, '') : text);
    if (reading === null) return refuse('不是数字');
    if (reading.value === null) return reading;
    if (reading.quality === 'below-detection' && !indicator.detectionLimit) return refuse('该指标没有检出限');
    if ((reading.value.split('.')[1]?.length ?? 0) > indicator.scale)
      return refuse(`最多${indicator.scale}位小数`);
    const number = Number(reading.value);
    const possible = number >= indicator.minimum && number <= indicator.maximum;
    if (possible || reading.quality === 'invalid') return reading;
    if (indicator.outside === 'flag') return { value: reading.value, quality: 'invalid' };
    faults.add(
      problem(
        'series-value-impossible',
        {
          where,
          indicator: indicator.title,
          value: reading.value,
          unit: indicator.unit,
          minimum: indicator.minimum,
          maximum: indicator.maximum,
        },
        { path },
      ),
    );
    return null;
  }
}

/** A cell that holds a date means the period that it lies in, however it is shown. */
function periodText(cell: Cell, frequency: SeriesAspect['frequency']): string {
  if (!isDate(cell)) return shownText(cell);
  const { date, time } = cell;
  switch (frequency) {
    case 'year':
      return date.slice(0, 4);
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return cell.shown;
    case 'day':
      return date;
    case 'hour':
      return `${date} ${time ?? '00:00'}`;
  }
}

const placesByName = (aspect: SeriesAspect): ReadonlyMap<string, PlaceDeclaration> =>
  new Map(
    aspect.places.flatMap((place) =>
      [place.code, place.name, ...place.aliases].map((name) => [fold(name), place] as const),
    ),
  );
