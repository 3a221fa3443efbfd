import type { TableColumnsType } from 'antd';
import type { SensitiveRead } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { minuteOf } from '../../format.ts';

const load = (query: Query) => client.request<PageOf<SensitiveRead>>(`/audit/reads${queryText(query)}`);

const COLUMNS: TableColumnsType<SensitiveRead> = [
  { title: '时间', key: 'at', width: 150, render: (_, row) => minuteOf(row.at) },
  { title: '查阅人', key: 'who', render: (_, row) => `${row.accountName}（${row.account}）` },
  { title: '查阅内容', key: 'what', render: (_, row) => row.whatName },
  { title: '所属单位', key: 'body', render: (_, row) => row.bodyName },
  { title: '编号', key: 'subject', render: (_, row) => row.subject || '—' },
  { title: '条数', key: 'records', width: 72, render: (_, row) => row.records },
];

/** 查阅记录, for the auditor: who read contact data of citizens and records that are not for everybody. */
export function ReadsPage() {
  const [values, setValues] = useListQuery(['account', 'subject']);
  return (
    <Page title="查阅记录">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'text', name: 'account', label: '查阅人' },
          { kind: 'text', name: 'subject', label: '编号' },
        ]}
      />
      <RecordTable<SensitiveRead>
        name="查阅记录"
        rowKey={(row) => String(row.id)}
        columns={COLUMNS}
        query={values}
        load={load}
        empty="没有查阅记录"
      />
    </Page>
  );
}
