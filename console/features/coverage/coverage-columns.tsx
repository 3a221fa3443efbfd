import { Button, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { OwnCoverage } from '../../../src/api/contract.ts';
import { COVERAGE_STATE_NAMES } from '../../../src/schema/vocabulary.ts';
import { DueLight, lightOf } from '../../components/marks.tsx';
import { paths } from '../../paths.ts';
import { mayDeclare, nextAct } from './coverage-filter.ts';
import { StatementMark } from './statement-mark.tsx';

export interface CoverageActs {
  readonly mayPublish: boolean;
  /** The item for which a draft is being opened. */
  readonly opening: string | null;
  readonly onPublish: (row: OwnCoverage) => void;
  readonly onDeclare: (row: OwnCoverage) => void;
}

/** An item that the body owes, one a row: its state, its day, what was declared, and what is done next. */
export const coverageColumns = (acts: CoverageActs): TableColumnsType<OwnCoverage> => [
  {
    title: '公开事项',
    key: 'item',
    render: (_, { cell }) => (
      <span className="row-title" title={`${cell.itemTitle}（${cell.item}）`}>
        {cell.itemTitle}
      </span>
    ),
  },
  {
    title: '状态',
    key: 'state',
    width: 104,
    render: (_, { cell }) => (
      <Tag color={cell.late ? 'red' : cell.state === 'current' ? 'green' : 'default'}>
        {COVERAGE_STATE_NAMES[cell.state]}
      </Tag>
    ),
  },
  {
    title: '期限',
    key: 'due',
    width: 170,
    render: (_, { cell }) => <DueLight light={lightOf(cell.dueOn)} dueOn={cell.dueOn} />,
  },
  { title: '不涉及声明', key: 'statement', width: 230, render: (_, row) => <StatementMark row={row} /> },
  { title: '操作', key: 'act', width: 190, render: (_, row) => <Acts row={row} acts={acts} /> },
];

const ACT_NAMES = { revise: '更新', write: '去公开' } as const;

function Acts({ row, acts }: { readonly row: OwnCoverage; readonly acts: CoverageActs }) {
  const { cell, draft } = row;
  const act = nextAct(row);
  return (
    <span className="row-actions">
      {draft === null ? null : <Link to={paths.draft(draft.id)}>继续办理（{draft.stateName}）</Link>}
      {acts.mayPublish && (act === 'write' || act === 'revise') ? (
        <Button
          type="link"
          size="small"
          aria-label={`${ACT_NAMES[act]}：${cell.itemTitle}`}
          loading={acts.opening === cell.item}
          onClick={() => acts.onPublish(row)}
        >
          {ACT_NAMES[act]}
        </Button>
      ) : null}
      {acts.mayPublish && mayDeclare(row) ? (
        <Button
          type="link"
          size="small"
          aria-label={`声明不涉及：${cell.itemTitle}`}
          onClick={() => acts.onDeclare(row)}
        >
          不涉及
        </Button>
      ) : null}
      {cell.disclosure === null ? null : (
        <a
          href={`/d/${cell.disclosure}`}
          target="_blank"
          rel="noreferrer"
          aria-label={`查看：${cell.itemTitle}`}
        >
          查看
        </a>
      )}
    </span>
  );
}
