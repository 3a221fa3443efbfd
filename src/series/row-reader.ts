import { firstDay, lastDay, PERIOD_EXAMPLES } from '../kernel/period.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { IndicatorDeclaration, PlaceDeclaration, SeriesAspect } from '../schema/declaration.ts';
import { type Cell, figureText, isDate, shownText } from '../tables/cell.ts';
import { fold } from '../tables/heading.ts';
import { parseCell } from './parse-cell.ts';
import { parsePeriod, type Span } from './parse-period.ts';
import { isHeldIn } from './places.ts';
import type { Reading } from './reading.ts';
import { findIndicator, type Header, sameUnit } from './table-header.ts';

export interface BatchContext {
  readonly span: Span | null;
  readonly today: string;
  /** Null: the body publishes all places; else those of one prefecture. */
  readonly prefecture: string | null;
}

/** Cells of a row, in words and as a JSON pointer for each column. */
export interface SourceRow {
  readonly cells: readonly Cell[];
  /** `“三月.csv”第3行`. */
  readonly where: string;
  readonly path: (column: number) => string;
}

interface ReadIndicator {
  readonly indicator: IndicatorDeclaration;
  readonly reading: Reading;
  /** Where it was read, for what is wrong with it. */
  readonly column: number;
}

/** Reads the rows of one batch; what it refuses it hands to `refuse` and gives null or nothing. */
export class RowReader {
  readonly #aspect: SeriesAspect;
  readonly #context: BatchContext;
  readonly #refuse: (refusal: Refusal) => void;
  /** By code, name and other names, folded. */
  readonly #places: ReadonlyMap<string, PlaceDeclaration>;

  constructor(aspect: SeriesAspect, context: BatchContext, refuse: (refusal: Refusal) => void) {
    this.#aspect = aspect;
    this.#context = context;
    this.#refuse = refuse;
    this.#places = placesByName(aspect);
  }

  place({ cells, where, path: pathOf }: SourceRow, column: number): PlaceDeclaration | null {
    const text = shownText(cells[column] ?? null);
    const path = pathOf(column);
    const place = this.#places.get(fold(text));
    if (place === undefined) {
      const values = { where, value: text.trim(), place: this.#aspect.placeTitle };
      this.#refuse(problem('series-place-unknown', values, { path }));
      return null;
    }
    const { prefecture } = this.#context;
    const own = place.prefecture === 'everybody' || place.prefecture === prefecture;
    if (prefecture !== null && !own)
      this.#refuse(problem('series-place-of-other-body', { where, value: place.name }, { path }));
    return place;
  }

  /** What is not measured yet, or no longer, has no reading of the period. */
  held(place: PlaceDeclaration, period: string, { where, path }: SourceRow, column: number): boolean {
    if (isHeldIn(place, period)) return true;
    const values = { where, place: this.#aspect.placeTitle, value: place.name, period };
    this.#refuse(problem('series-place-not-held', values, { path: path(column) }));
    return false;
  }

  /** A period that is known but may not be told is refused and given all the same: its readings are judged too. */
  period({ cells, where, path: pathOf }: SourceRow, column: number): string | null {
    const { frequency } = this.#aspect;
    const { span, today } = this.#context;
    const text = periodText(cells[column] ?? null, frequency);
    const path = pathOf(column);
    const period = parsePeriod(text, frequency, span);
    if (period === null) {
      const values = { where, value: text.trim(), example: PERIOD_EXAMPLES[frequency] };
      this.#refuse(problem('series-period-invalid', values, { path }));
      return null;
    }
    if (firstDay(period) > today)
      this.#refuse(problem('series-period-future', { where, value: period }, { path }));
    if (span !== null && (lastDay(period) < span.from || firstDay(period) > span.to)) {
      const values = { where, value: period, from: span.from, to: span.to };
      this.#refuse(problem('series-period-outside', values, { path }));
    }
    return period;
  }

  /**
   * One for each column of an indicator, or the only one of a row that names its indicator. An empty cell was not
   * measured.
   */
  readings({ indicators, long }: Header, row: SourceRow): readonly ReadIndicator[] {
    if (long !== null) return this.#namedReading(long, row);
    return indicators.flatMap((indicator, column) => {
      const text = figureText(row.cells[column] ?? null);
      return indicator === null || text === '' ? [] : this.#reading(indicator, text, row, column);
    });
  }

  #namedReading(columns: NonNullable<Header['long']>, row: SourceRow): readonly ReadIndicator[] {
    const { cells, where, path } = row;
    const name = shownText(cells[columns.indicator] ?? null);
    const indicator = findIndicator(this.#aspect, name);
    if (indicator === null) {
      const at = { path: path(columns.indicator) };
      this.#refuse(problem('series-indicator-unknown', { where, value: name }, at));
      return [];
    }
    const unit = shownText(cells[columns.unit] ?? null);
    if (unit !== '' && !sameUnit(unit, indicator.unit)) {
      const values = { where, indicator: indicator.title, expected: indicator.unit, value: unit };
      this.#refuse(problem('series-unit-mismatch', values, { path: path(columns.unit) }));
      return [];
    }
    return this.#reading(indicator, figureText(cells[columns.value] ?? null), row, columns.value);
  }

  #reading(
    indicator: IndicatorDeclaration,
    text: string,
    { where, path }: SourceRow,
    column: number,
  ): readonly ReadIndicator[] {
    const read = readingOf(indicator, text);
    if ('reading' in read) return [{ indicator, reading: read.reading, column }];
    const at = { path: path(column) };
    const values = { where, indicator: indicator.title };
    this.#refuse(
      'fault' in read
        ? problem('series-value-invalid', { ...values, value: text.trim(), detail: read.fault }, at)
        : problem(
            'series-value-impossible',
            {
              ...values,
              value: read.impossible,
              unit: indicator.unit,
              minimum: indicator.minimum,
              maximum: indicator.maximum,
            },
            at,
          ),
    );
    return [];
  }
}

/** `fault`: why the text is no reading; `impossible`: the value that lies outside the physical limits. */
type ReadCell = { readonly reading: Reading } | { readonly fault: string } | { readonly impossible: string };

function readingOf(indicator: IndicatorDeclaration, text: string): ReadCell {
  const reading = parseCell(indicator.unit === '%' ? text.replace(/[%％]$/, '') : text);
  if (reading === null) return { fault: '不是数字' };
  if (reading.value === null) return { reading };
  if (reading.quality === 'below-detection' && !indicator.detectionLimit)
    return { fault: '该指标没有检出限' };
  if ((reading.value.split('.')[1]?.length ?? 0) > indicator.scale)
    return { fault: `最多${indicator.scale}位小数` };
  const number = Number(reading.value);
  const possible = number >= indicator.minimum && number <= indicator.maximum;
  if (possible || reading.quality === 'invalid') return { reading };
  return indicator.outside === 'flag'
    ? { reading: { value: reading.value, quality: 'invalid' } }
    : { impossible: reading.value };
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
    case 'half-year':
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
