import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { SeriesAspect } from '../schema/declaration.ts';
import { type Cell, isFilled } from '../tables/cell.ts';
import { findHeading } from '../tables/heading.ts';
import type { Quality } from './reading.ts';
import { type BatchContext, RowReader, type SourceRow } from './row-reader.ts';
import { type Header, headerMissing, readHeader, seriesTable } from './table-header.ts';

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
 * Everything that a batch says, and everything wrong with it. An empty cell was not measured and leaves nothing; `--`
 * was to be measured and is missing, which is kept. Values outside the physical limits are refused, or kept as invalid
 * where the indicator declares so.
 */
export function parseBatch(
  aspect: SeriesAspect,
  tables: readonly SourceTable[],
  context: BatchContext,
): { readonly observations: readonly Observation[]; readonly refusals: readonly Refusal[] } {
  const batch = new Batch(aspect, context);
  for (const table of tables) batch.add(table);
  return batch.read();
}

class Batch {
  readonly #aspect: SeriesAspect;
  readonly #faults = new Faults();
  readonly #reader: RowReader;
  readonly #observations: Observation[] = [];
  /** Where each place, period and indicator was first said. */
  readonly #firstSeen = new Map<string, string>();

  constructor(aspect: SeriesAspect, context: BatchContext) {
    this.#aspect = aspect;
    this.#reader = new RowReader(aspect, context, (refusal) => this.#faults.add(refusal));
  }

  add(table: SourceTable): void {
    const header = this.#header(table);
    if (header === null) return;
    for (const [index, cells] of table.cells.slice(1).entries()) {
      if (!cells.some(isFilled)) continue;
      this.#addRow(header, {
        cells,
        where: `${table.name}第${index + table.firstRow}行`,
        path: (column) => table.path(index + 1, column),
      });
    }
  }

  read(): { readonly observations: readonly Observation[]; readonly refusals: readonly Refusal[] } {
    if (this.#observations.length === 0 && this.#faults.all().length === 0)
      this.#faults.add(problem('series-empty'));
    return { observations: this.#observations, refusals: this.#faults.all() };
  }

  #header(table: SourceTable): Header | null {
    const found = findHeading(
      seriesTable(this.#aspect),
      [table.cells[0] ?? []],
      table.name.replace(/^“|”$/g, ''),
    );
    if (found === null) {
      this.#faults.add(...headerMissing(this.#aspect, table.name));
      return null;
    }
    const { header, refusals } = readHeader(this.#aspect, found.heading, table.name, (column) =>
      table.path(0, column),
    );
    this.#faults.add(...refusals);
    return header;
  }

  #addRow(header: Header, row: SourceRow): void {
    const place = this.#reader.place(row, header.place);
    const period = this.#reader.period(row, header.period);
    if (place !== null && period !== null && !this.#reader.held(place, period, row, header.place)) return;
    for (const { indicator, reading, column } of this.#reader.readings(header, row)) {
      if (place === null || period === null) continue;
      const key = `${place.code} ${period} ${indicator.code}`;
      const first = this.#firstSeen.get(key);
      if (first === undefined) {
        this.#firstSeen.set(key, row.where);
        this.#observations.push({ place: place.code, indicator: indicator.code, period, ...reading });
        continue;
      }
      const said = { place: place.name, period, indicator: indicator.title };
      this.#faults.add(
        problem(
          'series-duplicate',
          { where: row.where, ...said, first, kind: this.#aspect.placeTitle },
          { path: row.path(column) },
        ),
      );
    }
  }
}
