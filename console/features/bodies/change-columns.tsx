import { Button, type TableColumnsType, Tag } from 'antd';
import type { BodyChange } from '../../../src/api/contract.ts';
import { BODY_CHANGE_KIND_NAMES, BODY_CHANGE_STATE_NAMES } from '../../../src/schema/vocabulary.ts';

export interface ChangeActs {
  /** Number of this person, who does not confirm what they entered. */
  readonly me: string;
  readonly today: string;
  readonly deciding: string | null;
  readonly onConfirm: (row: BodyChange) => void;
  readonly onRefuse: (row: BodyChange) => void;
}

const saying = (row: BodyChange): string => {
  switch (row.kind) {
    case 'add':
      return `设于“${row.parentName ?? ''}”之下`;
    case 'rename':
      return `改称“${row.name ?? ''}”`;
    case 'merge':
      return `并入“${row.successorName ?? ''}”`;
    case 'close':
      return '不再保留';
  }
};

/** One change a row: what was decided, on what basis, and who entered and confirmed it. */
export const changeColumns = (acts: ChangeActs): TableColumnsType<BodyChange> => [
  { title: '变动', key: 'kind', width: 64, render: (_, row) => BODY_CHANGE_KIND_NAMES[row.kind] },
  {
    title: '单位',
    key: 'body',
    render: (_, row) => (
      <>
        {row.bodyName}
        <div className="muted">{saying(row)}</div>
      </>
    ),
  },
  { title: '生效日期', key: 'day', width: 110, render: (_, row) => row.effectiveOn },
  { title: '批准文件', key: 'basis', render: (_, row) => row.basis },
  { title: '登记', key: 'by', width: 100, render: (_, row) => row.proposedByName },
  {
    title: '状态',
    key: 'state',
    width: 150,
    render: (_, row) => (
      <>
        <Tag color={row.state === 'proposed' ? 'gold' : row.state === 'confirmed' ? 'green' : 'red'}>
          {BODY_CHANGE_STATE_NAMES[row.state]}
        </Tag>
        {row.decidedByName === null ? null : <div className="muted">{row.decidedByName}</div>}
        {row.remark === '' ? null : <div className="muted">{row.remark}</div>}
      </>
    ),
  },
  { title: '操作', key: 'act', width: 130, render: (_, row) => <Acts row={row} {...acts} /> },
];

function Acts({ row, me, today, deciding, onConfirm, onRefuse }: ChangeActs & { readonly row: BodyChange }) {
  if (row.state !== 'proposed') return '—';
  if (row.proposedBy === me) return <span className="muted">待另一人确认</span>;
  return (
    <span className="row-actions">
      {row.effectiveOn > today ? null : (
        <Button
          type="link"
          size="small"
          aria-label={`确认：${row.bodyName}`}
          loading={deciding === row.id}
          onClick={() => onConfirm(row)}
        >
          确认
        </Button>
      )}
      <Button
        type="link"
        size="small"
        danger
        aria-label={`退回：${row.bodyName}`}
        onClick={() => onRefuse(row)}
      >
        退回
      </Button>
    </span>
  );
}
