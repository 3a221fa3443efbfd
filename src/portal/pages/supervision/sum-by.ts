import { type Figures, sumFigures } from '../../../obligations/figures.ts';

/** What a line of a board is about. */
export interface Heading {
  readonly code: string;
  readonly title: string;
}

/** One line of a board. */
export interface BoardRow extends Heading {
  readonly figures: Figures;
}

/** One line for each of the heads that has something, in their order. */
export function sumBy<Row extends Figures>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  heads: readonly Heading[],
): readonly BoardRow[] {
  const groups = Map.groupBy(rows, keyOf);
  return heads.flatMap((head) => {
    const own = groups.get(head.code);
    return own === undefined ? [] : [{ ...head, figures: sumFigures(own) }];
  });
}
