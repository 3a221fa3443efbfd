import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { refusalsOf } from '../api/problem.ts';
import type { PageOf, Query } from '../api/resources.ts';
import { RecordPages } from './record-pages.tsx';
import { RefusalList } from './refusal-list.tsx';
import { useCursorList } from './use-cursor-list.ts';

interface Props<T> {
  /** Accessible name and cache key. */
  readonly name: string;
  readonly rowKey: (row: T) => string;
  readonly columns: TableColumnsType<T>;
  readonly query: Query;
  readonly load: (query: Query) => Promise<PageOf<T>>;
  readonly total?: number | undefined;
  readonly empty?: ReactNode;
  /** Gets the selected rows; without it there are no checkboxes. */
  readonly toolbar?: (selected: readonly T[], clear: () => void) => ReactNode;
  readonly onOpen?: (row: T) => void;
}

/**
 * A list of the back office: 序号, checkboxes, status, page size. Pages go by cursor, so a list that grows while somebody
 * works through it neither repeats nor skips a line.
 */
export function RecordTable<T extends object>(props: Props<T>) {
  const { name, rowKey, toolbar, onOpen } = props;
  const list = useCursorList(name, props.query, props.load);
  const { page, selected } = list;
  const rows = page.data?.items ?? [];
  const next = page.data?.next ?? null;
  const known = props.total ?? (list.place === 1 && page.data?.next === null ? rows.length : undefined);
  const ordinal = ordinalColumn<T>((list.place - 1) * list.size);
  return (
    <section className="record-table" aria-label={name}>
      {toolbar ? <div className="table-toolbar">{toolbar(selected, () => list.setSelected([]))}</div> : null}
      {page.isError ? <RefusalList refusals={refusalsOf(page.error)} title="列表没有取到" /> : null}
      <Table<T>
        size="middle"
        rowKey={rowKey}
        loading={page.isFetching && !page.isRefetching}
        dataSource={[...rows]}
        pagination={false}
        tableLayout="fixed"
        locale={{ emptyText: <Nothing pending={page.isPending} says={props.empty} /> }}
        columns={[ordinal, ...props.columns.map(titled)]}
        {...(toolbar
          ? {
              rowSelection: {
                columnWidth: 40,
                selectedRowKeys: selected.map(rowKey),
                onChange: (_: unknown, chosen: T[]) => list.setSelected(chosen),
              },
            }
          : {})}
        {...(onOpen ? { onRow: (row: T) => ({ onDoubleClick: () => onOpen(row) }) } : {})}
      />
      <RecordPages
        count={countOf(known, rows.length, selected.length)}
        place={list.place}
        size={list.size}
        hasNext={next !== null}
        onSize={list.setSize}
        onPrevious={list.toPrevious}
        onNext={() => list.toNext(next)}
      />
    </section>
  );
}

/** On a phone each row is a card, and each cell says what it is. */
export function titled<T>(column: TableColumnsType<T>[number]): TableColumnsType<T>[number] {
  const cell = {
    className: 'titled-cell',
    'data-title': typeof column.title === 'string' ? column.title : '',
  };
  return { onCell: () => cell, ...column };
}

const ordinalColumn = <T,>(first: number): TableColumnsType<T>[number] => ({
  title: '序号',
  key: 'ordinal',
  width: 56,
  align: 'center',
  className: 'ordinal-cell',
  render: (_, __, index) => first + index + 1,
});

const countOf = (known: number | undefined, shown: number, selected: number): string =>
  `${known === undefined ? `本页 ${shown} 条` : `共 ${known} 条`}${selected > 0 ? `，已选 ${selected} 条` : ''}`;

const Nothing = (props: { readonly pending: boolean; readonly says: ReactNode }) =>
  props.pending ? (
    <span>正在加载</span>
  ) : (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={props.says ?? '没有符合条件的内容'} />
  );
