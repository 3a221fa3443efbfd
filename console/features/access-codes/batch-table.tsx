import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { CODE_SCOPE_NAMES } from '../../../src/schema/vocabulary.ts';
import { minuteOf } from '../../format.ts';
import type { AccessCode } from './access-codes-api.ts';
import { type Batch, isLive } from './code-batches.ts';

interface Props {
  readonly batches: readonly Batch[];
  readonly loading: boolean;
  /** Stops some codes, called `what`; null where the person may not. */
  readonly onRevoke: ((what: string, codes: readonly AccessCode[]) => void) | null;
}

/** The codes that were handed out, batch by batch, with how many were used. */
export const BatchTable = ({ batches, loading, onRevoke }: Props) => (
  <Table<Batch>
    size="small"
    rowKey="key"
    loading={loading}
    columns={columnsFor(onRevoke)}
    dataSource={[...batches]}
    pagination={{ pageSize: 20, hideOnSinglePage: true }}
    expandable={{
      columnTitle: '明细',
      columnWidth: 60,
      expandedRowRender: (batch) => <CodeLines batch={batch} onRevoke={onRevoke} />,
    }}
    locale={{ emptyText: <span className="no-codes">还没有发放访问码</span> }}
  />
);

const columnsFor = (onRevoke: Props['onRevoke']): TableColumnsType<Batch> => [
  { title: '批次', dataIndex: 'name' },
  { title: '可查看', key: 'scope', width: 110, render: (_, batch) => CODE_SCOPE_NAMES[batch.scope.kind] },
  { title: '有效期至', dataIndex: 'expiresOn', width: 110 },
  { title: '发放时间', dataIndex: 'issuedAt', width: 150, render: minuteOf },
  { title: '发放', key: 'count', width: 70, align: 'right', render: (_, batch) => batch.codes.length },
  {
    title: '已使用',
    key: 'used',
    width: 90,
    align: 'right',
    render: (_, batch) => `${batch.codes.filter((code) => code.uses > 0).length} 个`,
  },
  {
    title: '状态',
    key: 'state',
    width: 90,
    render: (_, batch) => {
      const live = batch.codes.filter(isLive).length;
      return live > 0 ? <Tag color="green">有效 {live}</Tag> : <Tag>已失效</Tag>;
    },
  },
  {
    title: '操作',
    key: 'act',
    width: 110,
    render: (_, batch) => {
      const live = batch.codes.filter(isLive);
      return onRevoke && live.length > 0 ? (
        <Button size="small" danger onClick={() => onRevoke(`“${batch.name}”整批`, live)}>
          停用整批
        </Button>
      ) : null;
    },
  },
];

const CodeLines = ({ batch, onRevoke }: Pick<Props, 'onRevoke'> & { readonly batch: Batch }) => (
  <ol className="code-lines">
    {batch.codes.map((code) => (
      <li key={code.id}>
        <span className="code-id">编号 {code.id.slice(-6)}</span>
        <span>使用 {code.uses} 次</span>
        {isLive(code) ? (
          onRevoke ? (
            <Button
              size="small"
              type="text"
              danger
              aria-label={`停用编号 ${code.id.slice(-6)}`}
              onClick={() => onRevoke('一个访问码', [code])}
            >
              停用
            </Button>
          ) : null
        ) : (
          <span className="muted">
            {code.revokedAt === null ? '已过有效期' : `${minuteOf(code.revokedAt)}停用`}
          </span>
        )}
      </li>
    ))}
  </ol>
);
