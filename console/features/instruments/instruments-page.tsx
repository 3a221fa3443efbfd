import { type TableColumnsType, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { InstrumentSummary } from '../../../src/api/contract.ts';
import { choicesOf, INSTRUMENT_KIND_NAMES, INSTRUMENT_STATE_NAMES } from '../../../src/schema/vocabulary.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { minuteOf } from '../../format.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { instrumentsApi } from './instruments-api.ts';

const COLUMNS: TableColumnsType<InstrumentSummary> = [
  {
    title: '文号',
    key: 'number',
    render: (_, row) => <Link to={paths.instrument(row.id)}>{row.number}</Link>,
  },
  { title: '文书', key: 'kind', width: 120, render: (_, row) => row.kindName },
  { title: '对象', key: 'body', width: 150, render: (_, row) => row.addresseeName },
  { title: '问题', key: 'findings', width: 64, render: (_, row) => `${row.findings} 项` },
  { title: '作出时间', key: 'issued', width: 140, render: (_, row) => minuteOf(row.issuedAt) },
  { title: '回复期限', key: 'due', width: 110, render: (_, row) => row.answerDue ?? '—' },
  {
    title: '状态',
    key: 'state',
    width: 110,
    render: (_, row) => (row.overdue ? <Tag color="red">逾期未回复</Tag> : <Tag>{row.stateName}</Tag>),
  },
];

/** 监督文书: for the office those that were issued, for a body those that it got; the overdue can be looked up. */
export function InstrumentsPage() {
  const { body, has } = useSession();
  const navigate = useNavigate();
  const [values, setValues] = useListQuery(['kind', 'state']);
  const supervises = body.code === '*' || has('office');
  return (
    <Page title="监督文书">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'choice', name: 'kind', label: '文书', options: choicesOf(INSTRUMENT_KIND_NAMES) },
          {
            kind: 'choice',
            name: 'state',
            label: '状态',
            options: [{ value: 'overdue', label: '逾期未回复' }, ...choicesOf(INSTRUMENT_STATE_NAMES)],
          },
        ]}
      />
      <RecordTable<InstrumentSummary>
        name="监督文书列表"
        rowKey={(row) => row.id}
        columns={COLUMNS}
        query={{ ...values, body: supervises ? '' : bodyFilter(body.code) }}
        load={instrumentsApi.list}
        empty="没有监督文书"
        onOpen={(row) => navigate(paths.instrument(row.id))}
      />
    </Page>
  );
}
