import { useQuery } from '@tanstack/react-query';
import { Alert, Input, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnnualRequests } from '../../../src/api/contract.ts';
import {
  APPLICANT_KIND_NAMES,
  APPLICANT_KINDS,
  DISPUTE_OUTCOME_NAMES,
} from '../../../src/schema/vocabulary.ts';
import { refusalsOf } from '../../api/problem.ts';
import { queryText } from '../../api/resources.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { annualWordAddress, requestsApi } from './requests-api.ts';

const COLUMNS = [
  ...APPLICANT_KINDS.map((kind) => ({ kind, title: APPLICANT_KIND_NAMES[kind] })),
  { kind: '', title: '总计' },
];

function RequestsTable({ data, body }: { readonly data: AnnualRequests; readonly body: string }) {
  return (
    <Table
      size="small"
      bordered
      pagination={false}
      scroll={{ x: 900 }}
      rowKey={({ key }) => key}
      dataSource={data.requests}
      columns={[
        { title: '行', key: 'key', width: 80, render: (_, row) => row.key },
        { title: '内容', key: 'title', width: 300, render: (_, row) => row.title },
        ...COLUMNS.map(({ kind, title }, n) => ({
          title,
          key: title,
          render: (_: unknown, row: AnnualRequests['requests'][number]) => {
            const count = row.counts[n] ?? 0;
            const query = queryText({ body, year: data.year, row: row.key, kind });
            return count === 0 ? 0 : <Link to={paths.requests(query)}>{count}</Link>;
          },
        })),
      ]}
    />
  );
}

const DisputesTable = ({ data }: { readonly data: AnnualRequests }) => (
  <Table
    size="small"
    bordered
    pagination={false}
    tableLayout="fixed"
    rowKey={({ course }) => course}
    dataSource={data.disputes}
    columns={[
      { title: '途径', key: 'title', render: (_, row) => row.title },
      ...[...Object.values(DISPUTE_OUTCOME_NAMES), '总计'].map((title, n) => ({
        title,
        key: title,
        render: (_: unknown, row: AnnualRequests['disputes'][number]) => row.counts[n] ?? 0,
      })),
    ]}
  />
);

/** 年报统计: the tables of parts three and four, each number leads to what it counts. */
export function AnnualRequestsPage() {
  const { body, session } = useSession();
  const [values, setValues] = useListQuery(['year', 'body']);
  const [typed, setTyped] = useState(values.year ?? '');
  const of = body.code === '*' ? (values.body ?? '') : body.code;
  const year = /^\d{4}$/.test(values.year ?? '') ? Number(values.year) : null;
  const { data, error } = useQuery({
    queryKey: ['annual-requests', of, year],
    queryFn: () => requestsApi.annual({ body: of, year }),
    enabled: year !== null && of !== '' && session.account.id !== '',
  });
  return (
    <Page title="依申请公开年报统计">
      <Input.Search
        aria-label="年份"
        placeholder="年份，例如2026"
        enterButton="统计"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onSearch={(value) => setValues({ ...values, year: value.trim() })}
      />
      {error ? <RefusalList refusals={refusalsOf(error)} title="没有统计出来" /> : null}
      {data === undefined ? null : (
        <>
          {data.faults.length === 0 ? (
            <Alert type="success" title="各列合计相符：第一项加第二项之和，等于第三项加第四项之和。" />
          ) : (
            <Alert type="error" title={data.faults.join('；')} />
          )}
          <h2>三、收到和处理政府信息公开申请情况</h2>
          <RequestsTable data={data} body={of} />
          <h2>四、政府信息公开行政复议、行政诉讼情况</h2>
          <DisputesTable data={data} />
          <p>收取信息处理费：{data.feesYuan}元</p>
          <a href={annualWordAddress({ body: of, year: data.year })}>下载（Word）</a>
        </>
      )}
    </Page>
  );
}
