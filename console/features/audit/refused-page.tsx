import type { TableColumnsType } from 'antd';
import type { RefusedAttempt } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { minuteOf } from '../../format.ts';

const load = (query: Query) => client.request<PageOf<RefusedAttempt>>(`/audit/refused${queryText(query)}`);

const COLUMNS: TableColumnsType<RefusedAttempt> = [
  { title: '时间', key: 'at', width: 150, render: (_, row) => minuteOf(row.at) },
  { title: '谁', key: 'who', width: 220, render: (_, row) => `${row.accountName}（${row.account}）` },
  { title: '想执行的操作', key: 'operation', render: (_, row) => row.operation },
  { title: '来自', key: 'ip', width: 150, render: (_, row) => row.ip },
];

/** 越权尝试, for the auditor: what somebody signed in tried and was not allowed. */
export function RefusedPage() {
  const [values, setValues] = useListQuery(['who']);
  return (
    <Page title="越权尝试">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[{ kind: 'text', name: 'who', label: '操作人', placeholder: '账号或者姓名' }]}
      />
      <RecordTable<RefusedAttempt>
        name="越权尝试列表"
        rowKey={(row) => String(row.id)}
        columns={COLUMNS}
        query={values}
        load={load}
        empty="没有越权尝试"
      />
    </Page>
  );
}
