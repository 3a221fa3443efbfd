import { type Figures, sumFigures } from '../../../obligations/figures.ts';

/** One line of a board. */
export interface BoardRow {
  readonly code: string;
  readonly title: string;
  readonly figures: Figures;
}

/** One line for each of the heads that has something, in their order. */
export function sumBy<Row extends Figures>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  heads: readonly { readonly code: string; readonly title: string }[],
): readonly BoardRow[] {
  const groups = Map.groupBy(rows, keyOf);
  return heads.flatMap((head) => {
    const own = groups.get(head.code);
    return own === undefined ? [] : [{ ...head, figures: sumFigures(own) }];
  });
}
