import { Button, type TableColumnsType } from 'antd';
import type { DisclosureSummary } from '../../../src/api/contract.ts';
import { StateTag } from '../../components/marks.tsx';
import { minuteOf } from '../../format.ts';

export interface PublishedActs {
  /** Null where the person may not. */
  readonly onCorrect: ((disclosure: DisclosureSummary) => void) | null;
  readonly onWithdraw: ((disclosure: DisclosureSummary) => void) | null;
  readonly onExpunge: ((disclosure: DisclosureSummary) => void) | null;
}

export const publishedColumns = (
  itemTitle: (code: string) => string,
  acts: PublishedActs,
): TableColumnsType<DisclosureSummary> => [
  {
    title: '标题',
    key: 'title',
    render: (_, row) => (
      <>
        <a className="row-title" href={row.url} target="_blank" rel="noreferrer" title={row.title}>
          {row.title}
        </a>
        <small className="clip muted" title={row.indexNumber}>
          索引号 {row.indexNumber}
        </small>
      </>
    ),
  },
  {
    title: '事项',
    key: 'item',
    width: 180,
    render: (_, row) => (
      <span className="clip" title={itemTitle(row.item)}>
        {itemTitle(row.item)}
      </span>
    ),
  },
  {
    title: '发文字号',
    key: 'number',
    width: 170,
    render: (_, row) => <span className="clip">{row.documentNumber ?? '—'}</span>,
  },
  { title: '公开时间', key: 'at', width: 140, render: (_, row) => minuteOf(row.publishedAt) },
  {
    title: '版本',
    key: 'edition',
    width: 84,
    render: (_, row) =>
      row.state === 'withdrawn' ? <StateTag state="withdrawn" name="已撤下" /> : `第 ${row.edition} 版`,
  },
  { title: '操作', key: 'act', width: 190, render: (_, row) => <Acts row={row} {...acts} /> },
];

const Acts = ({
  row,
  onCorrect,
  onWithdraw,
  onExpunge,
}: PublishedActs & { readonly row: DisclosureSummary }) => (
  <span className="row-actions">
    {onCorrect && row.state === 'published' ? (
      <Button type="link" size="small" aria-label={`更正：${row.title}`} onClick={() => onCorrect(row)}>
        更正
      </Button>
    ) : null}
    {onWithdraw && row.state === 'published' ? (
      <Button
        type="link"
        size="small"
        danger
        aria-label={`撤下：${row.title}`}
        onClick={() => onWithdraw(row)}
      >
        撤下
      </Button>
    ) : null}
    {onExpunge ? (
      <Button
        type="link"
        size="small"
        danger
        aria-label={`删除内容：${row.title}`}
        onClick={() => onExpunge(row)}
      >
        删除内容
      </Button>
    ) : null}
    <a href={row.url} target="_blank" rel="noreferrer" aria-label={`查看：${row.title}`}>
      查看
    </a>
  </span>
);
