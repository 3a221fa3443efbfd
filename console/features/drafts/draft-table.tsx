import { App, Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DraftSummary } from '../../../src/api/contract.ts';
import type { BatchAction, DraftView } from '../../../src/schema/vocabulary.ts';
import { api, draftExportUrl, type Query } from '../../api/resources.ts';
import { DueLight, lightOf, StateTag } from '../../components/marks.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { minuteOf } from '../../format.ts';
import { paths } from '../../paths.ts';
import { useCounters } from '../frame/app-shell.tsx';
import { BatchDialog } from './batch-dialog.tsx';

const EMPTY: Readonly<Record<DraftView, string>> = {
  todo: '没有待办，都已办完',
  handled: '还没有办理过的稿件',
  started: '还没有发起过稿件',
  drafts: '没有草稿',
  returned: '没有被退回的稿件',
  all: '没有符合条件的稿件',
};

const isFiltered = ({ body, ...rest }: Query): boolean => Object.values(rest).some((value) => value);

/** Drafts of one view; 待办 can be handled in batches. */
export function DraftTable({
  view,
  query,
  compact = false,
}: {
  view: DraftView;
  query: Query;
  compact?: boolean;
}) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const counters = useCounters().data;
  const [batch, setBatch] = useState<{ action: BatchAction; drafts: readonly DraftSummary[] } | null>(null);
  const full: Query = { ...query, view };

  const columns: TableColumnsType<DraftSummary> = [
    {
      title: '标题',
      key: 'title',
      render: (_, draft) => (
        <Link to={paths.draft(draft.id)} className="row-title" title={draft.title}>
          {draft.disclosure === null ? null : <span className="kind-mark">更正</span>}
          {draft.title}
        </Link>
      ),
    },
    {
      title: '事项',
      key: 'item',
      width: 150,
      render: (_, draft) => (
        <span className="clip" title={draft.itemTitle}>
          {draft.itemTitle}
        </span>
      ),
    },
    ...(compact
      ? []
      : [
          {
            title: '单位',
            key: 'body',
            width: 120,
            render: (_: unknown, draft: DraftSummary) => (
              <span className="clip" title={draft.bodyName}>
                {draft.bodyName}
              </span>
            ),
          },
        ]),
    {
      title: '状态',
      key: 'state',
      width: 108,
      render: (_, draft) => <StateTag state={draft.state} name={draft.stateName} />,
    },
    {
      title: '期限',
      key: 'due',
      width: 164,
      render: (_, draft) => (
        <DueLight light={lightOf(draft.dueOn, draft.state === 'published')} dueOn={draft.dueOn} />
      ),
    },
    {
      title: '最近修改',
      key: 'updated',
      width: 180,
      render: (_, draft) => `${minuteOf(draft.updatedAt).slice(5)} ${draft.updatedByName}`,
    },
    {
      title: '操作',
      key: 'open',
      width: 64,
      render: (_, draft) => <Link to={paths.draft(draft.id)}>{openLabel(view, draft)}</Link>,
    },
  ];

  const begin = (action: BatchAction, selected: readonly DraftSummary[]) => {
    const fitting = selected.filter((draft) => fits(action, draft));
    if (fitting.length === 0) {
      message.warning(selected.length === 0 ? '请先勾选要办理的稿件。' : '所选稿件当前不能这样办理。');
      return;
    }
    setBatch({ action, drafts: fitting });
  };

  return (
    <>
      <RecordTable<DraftSummary>
        name={`${view} 稿件列表`}
        rowKey={(draft) => draft.id}
        columns={columns}
        query={full}
        load={api.drafts}
        total={isFiltered(query) ? undefined : view === 'all' ? undefined : counters?.[view]}
        empty={EMPTY[view]}
        onOpen={(draft) => navigate(paths.draft(draft.id))}
        toolbar={(selected, clear) => (
          <>
            {view === 'todo'
              ? BATCH_ACTIONS.map(({ action, label, danger }) => (
                  <Button
                    key={action}
                    danger={danger}
                    disabled={!selected.some((draft) => fits(action, draft))}
                    onClick={() => {
                      begin(action, selected);
                      clear();
                    }}
                  >
                    {label}
                  </Button>
                ))
              : null}
            <Button href={draftExportUrl(full)} download className="push-right">
              导出Excel
            </Button>
          </>
        )}
      />
      {batch === null ? null : (
        <BatchDialog action={batch.action} drafts={batch.drafts} onClose={() => setBatch(null)} />
      )}
    </>
  );
}

const BATCH_ACTIONS: readonly { action: BatchAction; label: string; danger: boolean }[] = [
  { action: 'approve', label: '批量通过', danger: false },
  { action: 'return', label: '批量退回', danger: true },
  { action: 'publish', label: '批量签发', danger: false },
];

/** A return that waits for its author is in the same list, but it is not his to approve. */
function fits(action: BatchAction, draft: DraftSummary): boolean {
  if (action === 'approve') return draft.state === 'in-review';
  if (action === 'publish') return draft.state === 'approved';
  return draft.state === 'in-review' || draft.state === 'approved';
}

function openLabel(view: DraftView, draft: DraftSummary): string {
  if (draft.state === 'editing' || draft.state === 'returned') return '编辑';
  return view === 'todo' ? '办理' : '查看';
}
