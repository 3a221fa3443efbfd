import type { ObligationState } from '../../schema/vocabulary.ts';

export type ObligationCounts = Readonly<Record<ObligationState, number>>;

export const NO_OBLIGATIONS: ObligationCounts = {
  late: 0,
  'due-soon': 0,
  due: 0,
  done: 0,
  'done-late': 0,
  'nothing-to-publish': 0,
  'not-applicable': 0,
  excepted: 0,
};

export function sumObligations(
  rows: readonly { readonly obligations: ObligationCounts }[],
): ObligationCounts {
  const sum = (state: ObligationState) => rows.reduce((total, row) => total + row.obligations[state], 0);
  return {
    late: sum('late'),
    'due-soon': sum('due-soon'),
    due: sum('due'),
    done: sum('done'),
    'done-late': sum('done-late'),
    'nothing-to-publish': sum('nothing-to-publish'),
    'not-applicable': sum('not-applicable'),
    excepted: sum('excepted'),
  };
}

/** What has fallen due, whatever became of it. */
export const fallenDue = (obligations: ObligationCounts): number =>
  obligations.done + obligations['nothing-to-publish'] + obligations['done-late'] + obligations.late;
