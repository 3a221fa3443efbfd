import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Table } from 'antd';
import { useState } from 'react';
import { CursorPages } from '../../components/cursor-pages.tsx';
import { consultationsApi, type HandledOpinion, type HandlingOverview } from './consultations-api.ts';
import type { Handling } from './handling.ts';
import { opinionColumns } from './opinion-columns.tsx';
import { type OpinionFilter, OpinionToolbar } from './opinion-toolbar.tsx';
import { useModeration } from './use-moderation.tsx';

interface Props {
  readonly handling: Handling;
  readonly overview: HandlingOverview;
}

/** Opinions one by one: read, select, put into an issue, hide what breaks the rules. */
export function OpinionTable({ handling, overview }: Props) {
  const [filter, setFilter] = useState<OpinionFilter>({ issue: 'open', channel: '' });
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [title, setTitle] = useState('');
  const query = { ...filter, cursor: cursors.at(-1) };
  const page = useQuery({
    queryKey: ['consultation', handling.id, 'opinions', query],
    queryFn: () => consultationsApi.opinions(handling.id, query),
  });
  const { move, split } = usePlacing(handling, selected, () => {
    setSelected([]);
    setTitle('');
  });
  const moderate = useModeration(handling);
  const may = overview.mayHandle && overview.report === null;
  return (
    <div className="record-table">
      <OpinionToolbar
        overview={overview}
        filter={filter}
        selected={selected.length}
        title={title}
        mayPlace={may}
        splitting={split.isPending}
        onFilter={(next) => {
          setFilter(next);
          setCursors([]);
          if (next.issue !== filter.issue) setSelected([]);
        }}
        onTitle={setTitle}
        onMove={(to) => move.mutate(to)}
        onSplit={() => split.mutate(title)}
      />
      <Table<HandledOpinion>
        rowKey="id"
        size="middle"
        loading={page.isPending}
        dataSource={[...(page.data?.items ?? [])]}
        pagination={false}
        locale={{ emptyText: '没有意见。' }}
        {...(may ? { rowSelection: selectionOf(selected, setSelected) } : {})}
        columns={opinionColumns(overview, moderate)}
      />
      <CursorPages cursors={cursors} next={page.data?.next} onChange={setCursors} />
    </div>
  );
}

const selectionOf = (selected: readonly string[], onChange: (ids: readonly string[]) => void) => ({
  selectedRowKeys: [...selected],
  onChange: (keys: React.Key[]) => onChange(keys.map(String)),
  getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部' }),
  getCheckboxProps: (row: HandledOpinion) => ({ 'aria-label': `选择意见：${row.text.slice(0, 20)}` }),
});

/** The selected opinions go into another issue, or become one of their own. */
function usePlacing(handling: Handling, selected: readonly string[], onPlaced: () => void) {
  const { message } = App.useApp();
  const done = async (text: string) => {
    onPlaced();
    message.success(text);
    await handling.changed();
  };
  const move = useMutation({
    mutationFn: (to: string | null) => consultationsApi.move(handling.id, to, { opinions: selected }),
    onSuccess: ({ moved }) => done(`已移动 ${moved} 条`),
    onError: handling.refuse,
  });
  const split = useMutation({
    mutationFn: (title: string) => consultationsApi.createIssue(handling.id, title, { opinions: selected }),
    onSuccess: () => done('已建为新问题'),
    onError: handling.refuse,
  });
  return { move, split };
}
