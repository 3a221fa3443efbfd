import { Button, type TableColumnsType, Tag } from 'antd';
import type { Obligation } from '../../../src/api/contract.ts';
import { isObligationState, OBLIGATION_LIGHT_NAMES } from '../../../src/schema/vocabulary.ts';
import { api, type Query } from '../../api/resources.ts';
import { DueLight, obligationLight } from '../../components/marks.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useCreateDraft } from '../../components/use-create-draft.ts';
import { periodOf } from '../../format.ts';
import { useSession } from '../../session/session.tsx';

const isOpen = (obligation: Obligation): boolean => ['due', 'due-soon', 'late'].includes(obligation.state);

/** What the body still owes, with how the day was computed. */
export function ObligationTable({ query }: { query: Query }) {
  const { has } = useSession();
  const create = useCreateDraft();
  const columns: TableColumnsType<Obligation> = [
    {
      title: '公开事项',
      key: 'item',
      render: (_, row) => (
        <span className="row-title" title={row.itemTitle}>
          {row.itemTitle}
          {row.subject === '' ? null : <span className="muted">（{row.subject}）</span>}
        </span>
      ),
    },
    {
      title: '单位',
      key: 'body',
      width: 150,
      render: (_, row) => (
        <span className="clip" title={row.bodyName}>
          {row.bodyName}
        </span>
      ),
    },
    { title: '所属期', key: 'period', width: 116, render: (_, row) => periodOf(row.period) },
    {
      title: '公开期限',
      key: 'due',
      width: 190,
      render: (_, row) => (
        <>
          <DueLight light={obligationLight(row.state)} dueOn={row.dueOn} hint={row.computation} />
          {row.provisional ? <Tag>暂定</Tag> : null}
        </>
      ),
    },
    {
      title: '状态',
      key: 'state',
      width: 90,
      render: (_, row) => (
        <span title={row.ended ?? undefined}>
          {isObligationState(row.state) ? OBLIGATION_LIGHT_NAMES[row.state] : row.state}
        </span>
      ),
    },
    {
      title: '依据',
      key: 'basis',
      width: 220,
      render: (_, row) => (
        <span className="clip" title={`${row.basis}\n${row.computation}`}>
          {row.basis}
        </span>
      ),
    },
    {
      title: '操作',
      key: 'act',
      width: 80,
      render: (_, row) =>
        row.disclosure === null ? (
          has('editor') && isOpen(row) ? (
            <Button
              type="link"
              size="small"
              aria-label={`去公开：${row.itemTitle}`}
              loading={create.isPending && create.variables.obligation === row.id}
              onClick={() => create.mutate({ item: row.item, body: row.body, obligation: row.id })}
            >
              去公开
            </Button>
          ) : (
            '—'
          )
        ) : (
          <a href={`/d/${row.disclosure}`} target="_blank" rel="noreferrer">
            查看
          </a>
        ),
    },
  ];
  return (
    <RecordTable<Obligation>
      name="公开义务列表"
      rowKey={(row) => String(row.id)}
      columns={columns}
      query={query}
      load={api.obligations}
      empty="没有待公开的义务"
    />
  );
}
