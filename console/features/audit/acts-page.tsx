import { Button, type TableColumnsType } from 'antd';
import type { AuditAct } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { minuteOf } from '../../format.ts';

const load = (query: Query) => client.request<PageOf<AuditAct>>(`/audit/acts${queryText(query)}`);

const COLUMNS: TableColumnsType<AuditAct> = [
  { title: '时间', key: 'at', width: 150, render: (_, row) => minuteOf(row.at) },
  {
    title: '谁',
    key: 'who',
    width: 170,
    render: (_, row) => (row.account === '' ? row.accountName : `${row.accountName}（${row.account}）`),
  },
  { title: '做了什么', key: 'what', width: 130, render: (_, row) => row.whatName },
  {
    title: '对象、详情',
    key: 'subject',
    render: (_, row) => (
      <>
        {row.subject}
        {row.detail === '{}' ? null : <div className="muted act-detail">{row.detail}</div>}
      </>
    ),
  },
  { title: '单位', key: 'body', width: 130, render: (_, row) => row.bodyName || '—' },
];

/** 操作记录, for the auditor: every act, found by who, what, upon what and when. */
export function ActsPage() {
  const [values, setValues] = useListQuery(['who', 'what', 'subject', 'body', 'from', 'to']);
  return (
    <Page
      title="操作记录"
      extra={
        <Button href={`/api/v1/audit/acts.xlsx${queryText(values)}`} download>
          按条件导出
        </Button>
      }
    >
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'text', name: 'who', label: '操作人', placeholder: '账号或者姓名' },
          { kind: 'text', name: 'what', label: '做了什么', placeholder: '如：签发' },
          { kind: 'days', name: 'at', label: '日期' },
          { kind: 'text', name: 'subject', label: '对象', placeholder: '编号，或者账号' },
          { kind: 'text', name: 'body', label: '单位代码' },
        ]}
      />
      <RecordTable<AuditAct>
        name="操作记录列表"
        rowKey={(row) => String(row.id)}
        columns={COLUMNS}
        query={values}
        load={load}
        empty="没有符合条件的记录"
      />
    </Page>
  );
}
