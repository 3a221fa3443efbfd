import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Area, DisclosureSummary, Item } from '../../../src/api/contract.ts';
import { api } from '../../api/resources.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { Page } from '../../components/page.tsx';
import { type QueryField, QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { useSession } from '../../session/session.tsx';
import { ExpungeDialog } from './expunge-dialog.tsx';
import { publishedColumns } from './published-columns.tsx';
import { useCorrection } from './use-correction.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What is public: correct it with a new edition, or withdraw it and leave the reason in its place. */
export function PublishedPage() {
  const { body, has } = useSession();
  const [values, setValues] = useListQuery(['q', 'area', 'item', 'from', 'to']);
  const [withdrawing, setWithdrawing] = useState<DisclosureSummary | null>(null);
  const [expunging, setExpunging] = useState<DisclosureSummary | null>(null);
  const items = useQuery({ queryKey: ['items'], queryFn: () => api.items(), staleTime: 300_000 });
  const areas = useQuery({ queryKey: ['areas'], queryFn: api.areas, staleTime: 300_000 });
  const titles = new Map((items.data ?? []).map((item) => [item.code, item.title]));
  const correct = useCorrection();
  const columns = publishedColumns((code) => titles.get(code) ?? code, {
    onCorrect: has('editor') ? correct : null,
    onWithdraw: has('issuer') ? setWithdrawing : null,
    onExpunge: has('editor') || has('issuer') ? setExpunging : null,
  });
  return (
    <Page title="已公开">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={queryFields(areas.data ?? [], items.data ?? [])}
      />
      <RecordTable<DisclosureSummary>
        name="已公开列表"
        rowKey={(row) => row.id}
        columns={columns}
        query={{ ...values, body: bodyFilter(body.code) }}
        load={api.disclosures}
        empty="还没有公开的信息"
      />
      {withdrawing === null ? null : (
        <WithdrawDialog disclosure={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
      {expunging === null ? null : (
        <ExpungeDialog disclosure={expunging} onClose={() => setExpunging(null)} />
      )}
    </Page>
  );
}

const queryFields = (areas: readonly Area[], items: readonly Item[]): readonly QueryField[] => [
  { kind: 'text', name: 'q', label: '标题', placeholder: '标题、文号或正文中的文字' },
  {
    kind: 'choice',
    name: 'area',
    label: '领域',
    options: areas.map((area) => ({ value: area.code, label: area.title })),
  },
  { kind: 'days', name: 'days', label: '公开时间' },
  {
    kind: 'choice',
    name: 'item',
    label: '事项',
    options: items.map((item) => ({ value: item.code, label: item.title })),
  },
];
