import { Button, Empty, Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { AgendaEntry } from '../../../src/api/contract.ts';
import { titled } from '../../components/record-table.tsx';
import { periodOf } from '../../format.ts';
import { paths } from '../../paths.ts';

/** One row for each obligation: to the draft that exists, or to a new one that is filled with item, body and period. */
export const AgendaList = (props: {
  readonly items: readonly AgendaEntry[];
  readonly mayWrite: boolean;
  readonly opening: number | null;
  readonly onWrite: (entry: AgendaEntry) => void;
}) => (
  <Table<AgendaEntry>
    className="record-table"
    size="middle"
    rowKey="obligation"
    pagination={false}
    dataSource={[...props.items]}
    locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有到期的公开义务" /> }}
    columns={(
      [
        { title: '到期日', key: 'due', width: 140, render: (_, row) => <DueDay row={row} /> },
        {
          title: '公开事项',
          key: 'item',
          render: (_, row) => `${row.itemTitle}${row.subject === '' ? '' : `（${row.subject}）`}`,
        },
        { title: '所属期', key: 'period', width: 116, render: (_, row) => periodOf(row.period) },
        { title: '操作', key: 'act', width: 110, render: (_, row) => <Act row={row} {...props} /> },
      ] satisfies TableColumnsType<AgendaEntry>
    ).map(titled)}
  />
);

const DueDay = ({ row }: { readonly row: AgendaEntry }) => (
  <>
    {row.dueOn} {row.late ? <Tag color="red">已超期</Tag> : null}
    {row.provisional ? <Tag>暂定</Tag> : null}
  </>
);

function Act(props: {
  readonly row: AgendaEntry;
  readonly mayWrite: boolean;
  readonly opening: number | null;
  readonly onWrite: (entry: AgendaEntry) => void;
}) {
  const { row } = props;
  if (row.draft !== null) return <Link to={paths.draft(row.draft)}>继续起草</Link>;
  if (!props.mayWrite) return '—';
  return (
    <Button
      type="link"
      size="small"
      aria-label={`去公开：${row.itemTitle}`}
      loading={props.opening === row.obligation}
      onClick={() => props.onWrite(row)}
    >
      去公开
    </Button>
  );
}
