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
  /** Null for whoever does not answer for the body. */
  readonly onObject: ((finding: InspectionFinding) => void) | null;
  /** Null for whoever is no office. */
  readonly onDecide: ((finding: InspectionFinding, upheld: boolean) => void) | null;
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
        <Objection row={row} />
      </>
    ),
  },
  { title: '扣分', key: 'points', width: 64, render: (_, row) => row.points },
  { title: '发现时间', key: 'found', width: 140, render: (_, row) => minuteOf(row.foundAt) },
  { title: '办理', key: 'task', width: 150, render: (_, row) => <Task row={row} /> },
  { title: '操作', key: 'act', width: 110, render: (_, row) => <Act row={row} {...acts} /> },
];

const Task = ({ row }: { readonly row: InspectionFinding }) => {
  if (row.mendedAt !== null) return <Tag color="green">已整改</Tag>;
  if (row.struck) return <Tag>经异议撤销</Tag>;
  if (row.objection !== null && row.objection.decidedAt === null) return <Tag color="blue">异议待处理</Tag>;
  if (row.instrument === null) return '—';
  return (
    <Link to={paths.instrument(row.instrument)} title={row.instrumentNumber ?? ''}>
      {row.instrumentState}
    </Link>
  );
};

const Objection = ({ row: { objection } }: { readonly row: InspectionFinding }) =>
  objection === null ? null : (
    <div className="muted">
      异议：{objection.text}
      {objection.decidedAt === null ? null : (
        <div>
          处理：{objection.upheld === true ? '成立' : '不成立'}。{objection.decision}
        </div>
      )}
    </div>
  );

const nameOf = (row: InspectionFinding): string => `${row.indicatorTitle}，${row.itemTitle ?? row.detail}`;

/** What the reader may do with the finding now. */
const Act = ({
  row,
  onMend,
  opening,
  onObject,
  onDecide,
}: Omit<FindingActs, 'showsBody'> & { readonly row: InspectionFinding }) => {
  if (row.mendedAt !== null || row.struck) return '—';
  const { objection } = row;
  const acts = [
    ...(onMend !== null && row.item !== null
      ? [{ word: '去整改', loading: opening, run: () => onMend(row) }]
      : []),
    ...(onObject !== null && objection === null
      ? [{ word: '提出异议', loading: false, run: () => onObject(row) }]
      : []),
    ...(onDecide !== null && objection !== null && objection.decidedAt === null
      ? [
          { word: '异议成立', loading: false, run: () => onDecide(row, true) },
          { word: '异议不成立', loading: false, run: () => onDecide(row, false) },
        ]
      : []),
  ];
  return acts.length === 0
    ? '—'
    : acts.map(({ word, loading, run }) => (
        <Button
          key={word}
          type="link"
          size="small"
          loading={loading}
          aria-label={`${word}：${nameOf(row)}`}
          onClick={run}
        >
          {word}
        </Button>
      ));
};
