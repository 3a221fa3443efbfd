import { Tag } from 'antd';
import { Link } from 'react-router';
import type { OwnCoverage } from '../../../src/api/contract.ts';
import { STATEMENT_STATE_NAMES, type StatementState } from '../../../src/schema/vocabulary.ts';
import { paths } from '../../paths.ts';

const COLOURS: Readonly<Record<StatementState, string>> = {
  waiting: 'gold',
  'review-due': 'gold',
  confirmed: 'green',
  refused: 'red',
};

export const StatementTag = ({ state }: { readonly state: StatementState }) => (
  <Tag color={COLOURS[state]}>{STATEMENT_STATE_NAMES[state]}</Tag>
);

/** What became of the body's word that the item does not concern it. */
export function StatementMark({ row: { statement, statementDraft } }: { readonly row: OwnCoverage }) {
  if (statementDraft !== null)
    return <Link to={paths.draft(statementDraft.id)}>声明{statementDraft.stateName}</Link>;
  if (statement === null) return '—';
  return (
    <>
      <StatementTag state={statement.state} />
      {statement.refusal === null ? null : <div className="muted">理由：{statement.refusal}</div>}
      {statement.reviewOn === null ? null : <div className="muted">{statement.reviewOn} 前重新核对</div>}
    </>
  );
}
