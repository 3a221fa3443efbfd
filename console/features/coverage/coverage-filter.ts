import type { OwnCoverage } from '../../../src/api/contract.ts';
import { COVERAGE_STATE_NAMES, choicesOf } from '../../../src/schema/vocabulary.ts';
import type { QueryValues } from '../../components/query-form.tsx';

/** What asks for an act: everything but what is current, not applicable or excepted. */
const OPEN: readonly string[] = ['never-published', 'out-of-date', 'review-due', 'partial'];

export const COVERAGE_FILTER_STATES: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'open', label: '需要办理' },
  { value: 'late', label: '已超期' },
  ...choicesOf(COVERAGE_STATE_NAMES),
  { value: 'all', label: '全部' },
];

const hasState = ({ cell }: OwnCoverage, state: string): boolean => {
  if (state === 'all') return true;
  if (state === 'late') return cell.late;
  return state === 'open' ? cell.late || OPEN.includes(cell.state) : cell.state === state;
};

/** The rows that the conditions leave; a body owes a few hundred items at most. */
export const filterCoverage = (rows: readonly OwnCoverage[], values: QueryValues): readonly OwnCoverage[] =>
  rows.filter(
    (row) =>
      hasState(row, values.state ?? 'open') &&
      (values.area === undefined || row.cell.area === values.area) &&
      (values.q === undefined || row.cell.itemTitle.includes(values.q) || row.cell.item.includes(values.q)),
  );

/** What is done about an item now: its draft is continued, its record revised, or a new one written. */
export function nextAct(row: OwnCoverage): 'continue' | 'revise' | 'write' | 'none' {
  if (row.draft !== null) return 'continue';
  const { state, disclosure } = row.cell;
  if (row.obligation === null && row.statement === null && state === 'review-due' && disclosure !== null)
    return 'revise';
  return state === 'not-applicable' || state === 'excepted' ? 'none' : 'write';
}

/** Whether the body may say that the item does not concern it: it still owes it, and has not just said so. */
export const mayDeclare = ({ cell, statement, statementDraft }: OwnCoverage): boolean =>
  OPEN.includes(cell.state) && statementDraft === null && statement?.state !== 'waiting';
