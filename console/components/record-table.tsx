import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Empty, Select, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { refusalsOf } from '../api/problem.ts';
import type { PageOf, Query } from '../api/resources.ts';
import { RefusalList } from './refusal-list.tsx';

const PAGE_SIZES = [10, 20, 50, 100];

/**
 * A list of the back office: 序号, checkboxes, status, page size. Pages go by cursor, so a list that grows while somebody
 * works through it neither repeats nor skips a line.
 */
export function RecordTable<T extends object>({
  name,
  rowKey,
  columns,
  query,
  load,
  total,
  empty,
  toolbar,
  onOpen,
}: {
  /** Accessible name and cache key. */
  name: string;
  rowKey: (row: T) => string;
  columns: TableColumnsType<T>;
  query: Query;
  load: (query: Query) => Promise<PageOf<T>>;
  total?: number | undefined;
  empty?: ReactNode;
  /** Gets the selected rows; without it there are no checkboxes. */
  toolbar?: (selected: readonly T[], clear: () => void) => ReactNode;
  onOpen?: (row: T) => void;
}) {
  const [size, setSize] = useState(20);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [selected, setSelected] = useState<readonly T[]>([]);
  const queryKey = JSON.stringify(query);
  // Another query or page size starts at the first page.
  const listKey = `${queryKey} ${size}`;
  const [shownKey, setShownKey] = useState(listKey);
  if (shownKey !== listKey) {
    setShownKey(listKey);
    setCursors([null]);
    setSelected([]);
  }

  const cursor = cursors[cursors.length - 1] ?? null;
  const page = useQuery({
    queryKey: ['list', name, queryKey, size, cursor],
    queryFn: () => load({ ...query, limit: size, cursor }),
    placeholderData: keepPreviousData,
  });
  const rows = page.data?.items ?? [];
  const first = (cursors.length - 1) * size;
  const known = total ?? (cursors.length === 1 && page.data?.next === null ? rows.length : undefined);
  const next = page.data?.next ?? null;

  return (
    <section className="record-table" aria-label={name}>
      {toolbar ? <div className="table-toolbar">{toolbar(selected, () => setSelected([]))}</div> : null}
      {page.isError ? <RefusalList refusals={refusalsOf(page.error)} title="列表没有取到" /> : null}
      <Table<T>
        size="middle"
        rowKey={rowKey}
        loading={page.isFetching && !page.isRefetching}
        dataSource={[...rows]}
        pagination={false}
        tableLayout="fixed"
        locale={{
          emptyText: page.isPending ? (
            <span>正在加载</span>
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty ?? '没有符合条件的内容'} />
          ),
        }}
        columns={[
          {
            title: '序号',
            key: 'ordinal',
            width: 56,
            align: 'center',
            render: (_, __, index) => first + index + 1,
          },
          ...columns,
        ]}
        {...(toolbar
          ? {
              rowSelection: {
                columnWidth: 40,
                selectedRowKeys: selected.map(rowKey),
                onChange: (_: unknown, chosen: T[]) => setSelected(chosen),
              },
            }
          : {})}
        {...(onOpen ? { onRow: (row: T) => ({ onDoubleClick: () => onOpen(row) }) } : {})}
      />
      <nav className="table-pages" aria-label="分页">
        <span>
          {known === undefined ? `本页 ${rows.length} 条` : `共 ${known} 条`}
          {selected.length > 0 ? `，已选 ${selected.length} 条` : ''}
        </span>
        <Button size="small" disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>
          上一页
        </Button>
        <span>第 {cursors.length} 页</span>
        <Button
          size="small"
          disabled={next === null}
          onClick={() => {
            setCursors([...cursors, next]);
            setSelected([]);
          }}
        >
          下一页
        </Button>
        <span>
          <Select
            size="small"
            aria-label="每页条数"
            value={size}
            onChange={setSize}
            options={PAGE_SIZES.map((value) => ({ value, label: `${value} 条/页` }))}
          />
        </span>
      </nav>
    </section>
  );
}
