import { Button, type TableColumnsType } from 'antd';
import type { CoverageStatement } from '../../../src/api/contract.ts';
import { StatementTag } from './statement-mark.tsx';

export interface StatementActs {
  /** Number of the statement that is being confirmed. */
  readonly confirming: string | null;
  readonly onConfirm: (row: CoverageStatement) => void;
  readonly onRefuse: (row: CoverageStatement) => void;
}

/** What a body declared, why, since when, and what the office does about it. */
export const statementColumns = (acts: StatementActs): TableColumnsType<CoverageStatement> => [
  { title: '单位', key: 'body', width: 150, render: (_, row) => row.bodyName },
  {
    title: '公开事项',
    key: 'item',
    width: 200,
    render: (_, row) => (
      <a href={`/d/${row.disclosure}`} target="_blank" rel="noreferrer">
        {row.itemTitle}
      </a>
    ),
  },
  { title: '理由', key: 'reason', render: (_, row) => row.reason },
  { title: '声明日期', key: 'on', width: 110, render: (_, row) => row.declaredOn },
  {
    title: '状态',
    key: 'state',
    width: 190,
    render: (_, row) => (
      <>
        <StatementTag state={row.state} />
        {row.refusal === null ? null : <div className="muted">{row.refusal}</div>}
        {row.reviewOn === null ? null : <div className="muted">{row.reviewOn} 前重新核对</div>}
      </>
    ),
  },
  {
    title: '操作',
    key: 'act',
    width: 120,
    render: (_, row) =>
      row.state === 'waiting' ? (
        <span className="row-actions">
          <Button
            type="link"
            size="small"
            aria-label={`确认：${row.bodyName}${row.itemTitle}`}
            loading={acts.confirming === row.disclosure}
            onClick={() => acts.onConfirm(row)}
          >
            确认
          </Button>
          <Button
            type="link"
            size="small"
            danger
            aria-label={`退回：${row.bodyName}${row.itemTitle}`}
            onClick={() => acts.onRefuse(row)}
          >
            退回
          </Button>
        </span>
      ) : (
        '—'
      ),
  },
];
