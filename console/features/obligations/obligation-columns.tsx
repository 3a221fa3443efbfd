import { Button, type TableColumnsType, Tag } from 'antd';
import type { Obligation } from '../../../src/api/contract.ts';
import { isObligationState, OBLIGATION_LIGHT_NAMES } from '../../../src/schema/vocabulary.ts';
import { DueLight, obligationLight } from '../../components/marks.tsx';
import { periodOf } from '../../format.ts';

const isOpen = (obligation: Obligation): boolean => ['due', 'due-soon', 'late'].includes(obligation.state);

export interface ObligationActs {
  readonly mayPublish: boolean;
  /** The obligation for which a draft is being opened; null = none. */
  readonly opening: number | null;
  readonly onPublish: (obligation: Obligation) => void;
}

/** What is owed, with how the day was computed. */
export const obligationColumns = (acts: ObligationActs): TableColumnsType<Obligation> => [
  {
    title: '公开事项',
    key: 'item',
    render: (_, row) => (
      <span className="row-title" title={row.itemTitle}>
        {row.itemTitle}
        {row.subject === '' ? null : <span className="muted">（{row.subject}）</span>}
      </span>
    ),
  },
  {
    title: '单位',
    key: 'body',
    width: 150,
    render: (_, row) => (
      <span className="clip" title={row.bodyName}>
        {row.bodyName}
      </span>
    ),
  },
  { title: '所属期', key: 'period', width: 116, render: (_, row) => periodOf(row.period) },
  {
    title: '公开期限',
    key: 'due',
    width: 190,
    render: (_, row) => (
      <>
        <DueLight light={obligationLight(row.state)} dueOn={row.dueOn} hint={row.computation} />
        {row.provisional ? <Tag>暂定</Tag> : null}
      </>
    ),
  },
  {
    title: '状态',
    key: 'state',
    width: 90,
    render: (_, row) => (
      <span title={row.ended ?? undefined}>
        {isObligationState(row.state) ? OBLIGATION_LIGHT_NAMES[row.state] : row.state}
      </span>
    ),
  },
  {
    title: '依据',
    key: 'basis',
    width: 220,
    render: (_, row) => (
      <span className="clip" title={`${row.basis}\n${row.computation}`}>
        {row.basis}
      </span>
    ),
  },
  { title: '操作', key: 'act', width: 80, render: (_, row) => <Act row={row} {...acts} /> },
];

function Act({ row, mayPublish, opening, onPublish }: ObligationActs & { readonly row: Obligation }) {
  if (row.disclosure !== null)
    return (
      <a href={`/d/${row.disclosure}`} target="_blank" rel="noreferrer">
        查看
      </a>
    );
  if (!mayPublish || !isOpen(row)) return '—';
  return (
    <Button
      type="link"
      size="small"
      aria-label={`去公开：${row.itemTitle}`}
      loading={opening === row.id}
      onClick={() => onPublish(row)}
    >
      去公开
    </Button>
  );
}
