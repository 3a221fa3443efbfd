import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { DisclosureSummary } from '../../src/api/contract.ts';
import { type Refusal, refusalsOf } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { StateTag } from '../components/marks.tsx';
import { Page } from '../components/page.tsx';
import { QueryForm } from '../components/query-form.tsx';
import { RecordTable } from '../components/record-table.tsx';
import { RefusalList } from '../components/refusal-list.tsx';
import { RemarkField } from '../components/remark-field.tsx';
import { useCreateDraft } from '../components/use-create-draft.ts';
import { useListQuery } from '../components/use-list-query.ts';
import { minuteOf } from '../format.ts';
import { useSession } from '../session/session.tsx';
import { bodyFilter } from './desk.tsx';

/** What is public: correct it with a new edition, or withdraw it and leave the reason in its place. */
export function PublishedPage() {
  const { body, has } = useSession();
  const { modal } = App.useApp();
  const create = useCreateDraft();
  const [values, setValues] = useListQuery(['q', 'area', 'item', 'from', 'to']);
  const [withdrawing, setWithdrawing] = useState<DisclosureSummary | null>(null);
  const items = useQuery({ queryKey: ['items'], queryFn: () => api.items(), staleTime: 300_000 });
  const areas = useQuery({ queryKey: ['areas'], queryFn: api.areas, staleTime: 300_000 });
  const itemTitles = new Map((items.data ?? []).map((item) => [item.code, item.title]));

  const correct = (row: DisclosureSummary) =>
    modal.confirm({
      title: '更正公开信息',
      content: `将以《${row.title}》的现行版本（第 ${row.edition} 版）为底稿新建草稿。更正经审核、签发后发布为新版本，原版本继续可查。`,
      okText: '更正',
      cancelText: '取消',
      onOk: () =>
        create.mutateAsync({ item: row.item, body: row.body, disclosure: row.id }).catch(() => undefined),
    });

  const columns: TableColumnsType<DisclosureSummary> = [
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
        <span className="clip" title={itemTitles.get(row.item) ?? row.item}>
          {itemTitles.get(row.item) ?? row.item}
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
    {
      title: '操作',
      key: 'act',
      width: 120,
      render: (_, row) => (
        <span className="row-actions">
          {has('editor') && row.state === 'published' ? (
            <Button type="link" size="small" aria-label={`更正：${row.title}`} onClick={() => correct(row)}>
              更正
            </Button>
          ) : null}
          {has('issuer') && row.state === 'published' ? (
            <Button
              type="link"
              size="small"
              danger
              aria-label={`撤下：${row.title}`}
              onClick={() => setWithdrawing(row)}
            >
              撤下
            </Button>
          ) : null}
          <a href={row.url} target="_blank" rel="noreferrer" aria-label={`查看：${row.title}`}>
            查看
          </a>
        </span>
      ),
    },
  ];

  return (
    <Page title="已公开">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'text', name: 'q', label: '标题', placeholder: '标题、文号或正文中的文字' },
          {
            kind: 'choice',
            name: 'area',
            label: '领域',
            options: (areas.data ?? []).map((area) => ({ value: area.code, label: area.title })),
          },
          { kind: 'days', name: 'days', label: '公开时间' },
          {
            kind: 'choice',
            name: 'item',
            label: '事项',
            options: (items.data ?? []).map((item) => ({ value: item.code, label: item.title })),
          },
        ]}
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
    </Page>
  );
}

function WithdrawDialog({ disclosure, onClose }: { disclosure: DisclosureSummary; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const withdraw = async () => {
    if (reason.trim() === '') {
      setRefusals([
        { code: 'reason-required', message: '撤下必须填写理由。', advice: '理由将在原网址向社会公示。' },
      ]);
      return;
    }
    setBusy(true);
    try {
      await api.withdraw(disclosure.id, reason.trim());
      message.success(`已撤下《${disclosure.title}》`);
      void queryClient.invalidateQueries();
      onClose();
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title="撤下公开信息"
      okText="撤下"
      okButtonProps={{ danger: true }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={withdraw}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        将撤下《{disclosure.title}》（索引号 {disclosure.indexNumber}
        ）。撤下后公众看不到内容，原网址保留撤下的理由和时间； 公开日志中的记录不变。
      </p>
      <RemarkField
        value={reason}
        onChange={setReason}
        required
        label="撤下理由（向社会公示）"
        withPhrases={false}
      />
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
