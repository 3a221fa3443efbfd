import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DraftSummary } from '../../../src/api/contract.ts';
import type { BatchAction, DraftView } from '../../../src/schema/vocabulary.ts';
import { api, draftExportUrl, type Query } from '../../api/resources.ts';
import { RecordTable } from '../../components/record-table.tsx';
import { useCounters } from '../../components/use-counters.ts';
import { paths } from '../../paths.ts';
import { BatchActs } from './batch-acts.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { draftColumns } from './draft-columns.tsx';

const EMPTY: Readonly<Record<DraftView, string>> = {
  todo: '没有待办，都已办完',
  handled: '还没有办理过的稿件',
  started: '还没有发起过稿件',
  drafts: '没有草稿',
  returned: '没有被退回的稿件',
  all: '没有符合条件的稿件',
};

const isFiltered = ({ body, ...rest }: Query): boolean => Object.values(rest).some((value) => value);

interface Props {
  readonly view: DraftView;
  readonly query: Query;
  readonly compact?: boolean;
}

/** Drafts of one view; 待办 can be handled in batches. */
export function DraftTable({ view, query, compact = false }: Props) {
  const navigate = useNavigate();
  const counters = useCounters().data;
  const [batch, setBatch] = useState<{ action: BatchAction; drafts: readonly DraftSummary[] } | null>(null);
  const full: Query = { ...query, view };
  return (
    <>
      <RecordTable<DraftSummary>
        name={`${view} 稿件列表`}
        rowKey={(draft) => draft.id}
        columns={draftColumns(view, compact)}
        query={full}
        load={api.drafts}
        total={isFiltered(query) || view === 'all' ? undefined : counters?.[view]}
        empty={EMPTY[view]}
        onOpen={(draft) => navigate(paths.draft(draft.id))}
        toolbar={(selected, clear) => (
          <>
            {view === 'todo' ? (
              <BatchActs
                selected={selected}
                onBegin={(action, drafts) => {
                  setBatch({ action, drafts });
                  clear();
                }}
              />
            ) : null}
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
