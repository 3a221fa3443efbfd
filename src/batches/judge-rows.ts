import type { JudgingContext } from '../registers/judge-change.ts';
import type { RegisterType, SeriesAspect } from '../schema/declaration.ts';
import type { BatchContext } from '../series/row-reader.ts';
import type { Heading } from '../tables/heading.ts';
import type { IncomingRow, JudgedRow, PlainJudge } from './incoming-row.ts';
import { entryJudge } from './judge-entries.ts';
import { readingJudge } from './judge-readings.ts';

/** All that a thread needs to judge the rows of one batch; it can be cloned. */
export type Judging =
  | {
      readonly kind: 'entries';
      readonly type: RegisterType;
      readonly heading: Heading;
      readonly context: JudgingContext;
    }
  | {
      readonly kind: 'readings';
      readonly aspect: SeriesAspect;
      readonly heading: Heading;
      readonly context: BatchContext;
    };

export interface RowsToJudge {
  /** Of the batch: a thread keeps what it judges by from one portion to the next. */
  readonly key: string;
  /** Null when the thread should have it. */
  readonly judging: Judging | null;
  readonly rows: readonly IncomingRow[];
}

export const judgeOf = (judging: Judging): PlainJudge =>
  judging.kind === 'entries'
    ? entryJudge(judging.type, judging.heading, judging.context)
    : readingJudge(judging.aspect, judging.heading, judging.context);

let kept: { readonly key: string; readonly judge: PlainJudge } | null = null;

/** Runs in a thread. Null when what the batch is judged by is not there: it is sent again with it. */
export function judgeRows({ key, judging, rows }: RowsToJudge): readonly JudgedRow[] | null {
  if (judging !== null) kept = { key, judge: judgeOf(judging) };
  return kept?.key === key ? kept.judge.judge(rows) : null;
}
