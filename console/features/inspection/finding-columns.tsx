import { Button, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { InspectionFinding } from '../../../src/api/contract.ts';
import { minuteOf } from '../../format.ts';
import { paths } from '../../paths.ts';

export interface FindingActs {
  readonly showsBody: boolean;
  /** Null for whoever writes nothing. */
  readonly onMend: ((finding: InspectionFinding) => void) | null;
  readonly opening: boolean;
}

export const findingColumns = ({ showsBody, ...acts }: FindingActs): TableColumnsType<InspectionFinding> => [
  {
    title: '指标',
    key: 'indicator',
    width: 190,
    render: (_, row) => <span title={`${row.rule}\n${row.source}`}>{row.indicatorTitle}</span>,
  },
  ...(showsBody
    ? [
        {
          title: '单位',
          key: 'body',
          width: 130,
          render: (_: unknown, row: InspectionFinding) => row.bodyName,
        },
      ]
    : []),
  {
    title: '位置和情况',
    key: 'place',
    render: (_, row) => (
      <>
        <a href={row.place} target="_blank" rel="noreferrer">
          {row.itemTitle ?? row.place}
        </a>
        <div className="muted">{row.detail}</div>
      </>
    ),
  },
  { title: '扣分', key: 'points', width: 64, render: (_, row) => row.points },
  { title: '发现时间', key: 'found', width: 140, render: (_, row) => minuteOf(row.foundAt) },
  { title: '办理', key: 'task', width: 150, render: (_, row) => <Task row={row} /> },
  { title: '操作', key: 'act', width: 90, render: (_, row) => <Act row={row} {...acts} /> },
];

const Task = ({ row }: { readonly row: InspectionFinding }) => {
  if (row.mendedAt !== null) return <Tag color="green">已整改</Tag>;
  if (row.struck) return <Tag>经异议撤销</Tag>;
  if (row.instrument === null) return '—';
  return (
    <Link to={paths.instrument(row.instrument)} title={row.instrumentNumber ?? ''}>
      {row.instrumentState}
    </Link>
  );
};

const Act = ({
  row,
  onMend,
  opening,
}: Omit<FindingActs, 'showsBody'> & { readonly row: InspectionFinding }) =>
  onMend === null || row.item === null || row.mendedAt !== null ? (
    '—'
  ) : (
    <Button
      type="link"
      size="small"
      loading={opening}
      aria-label={`去整改：${row.indicatorTitle}，${row.itemTitle ?? ''}`}
      onClick={() => onMend(row)}
    >
      去整改
    </Button>
  );
