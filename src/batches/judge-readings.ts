import type { Refusal } from '../kernel/result.ts';
import type { SeriesAspect } from '../schema/declaration.ts';
import { parseBatch } from '../series/parse-batch.ts';
import type { BatchContext } from '../series/row-reader.ts';
import type { Heading } from '../tables/heading.ts';
import { cellText, faultOf, type IncomingRow, type JudgedRow, type PlainJudge } from './incoming-row.ts';

/** Readings of a series: each row judged as the record will judge it, but for what it means beside the others. */
export const readingJudge = (
  aspect: SeriesAspect,
  { texts }: Heading,
  context: BatchContext,
): PlainJudge => ({
  headings: texts,
  judge: (rows) => judged(aspect, texts, context, rows),
});

/** What is wrong with the heading itself: a unit, an unknown indicator. */
export const headingRefusals = (
  aspect: SeriesAspect,
  texts: readonly string[],
  context: BatchContext,
): readonly Refusal[] =>
  parseBatch(aspect, [tableOf(texts, [])], context).refusals.filter(({ code }) => code !== 'series-empty');

const tableOf = (texts: readonly string[], rows: readonly IncomingRow[]) => ({
  name: '',
  cells: [texts, ...rows.map(({ cells, refusals }) => (refusals.length === 0 ? cells : []))],
  firstRow: 1,
  path: (row: number, column: number) => `${row}/${column}`,
});

const ENOUGH = 'series-more-faults';

function judged(
  aspect: SeriesAspect,
  texts: readonly string[],
  context: BatchContext,
  rows: readonly IncomingRow[],
): readonly JudgedRow[] {
  const { refusals } = parseBatch(aspect, [tableOf(texts, rows)], context);
  // So many faults that they are only counted: row by row then.
  if (rows.length > 1 && refusals.some(({ code }) => code === ENOUGH))
    return rows.flatMap((row) => judged(aspect, texts, context, [row]));
  const byRow = Map.groupBy(refusals, ({ path }) => Number(path?.split('/')[0] ?? 0));
  return rows.map((row, at) => ({
    n: row.n,
    cells: texts.map((_, column) => cellText(row.cells[column] ?? null)),
    faults: [
      ...row.refusals.map((refusal) => faultOf('', refusal)),
      ...(byRow.get(at + 1) ?? []).map((refusal) =>
        faultOf(texts[Number(refusal.path?.split('/')[1] ?? -1)] ?? '', {
          ...refusal,
          message: refusal.message.replace(/^第\d+行[：:]?/, ''),
        }),
      ),
    ],
  }));
}
