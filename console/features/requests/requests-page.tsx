import { Button, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { HandledRequest } from '../../../src/api/contract.ts';
import { choicesOf, REQUEST_STATE_NAMES } from '../../../src/schema/vocabulary.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { requestsApi } from './requests-api.ts';

const COLUMNS: TableColumnsType<HandledRequest> = [
  {
    title: '编号',
    key: 'code',
    width: 130,
    render: (_, row) => <Link to={paths.request(row.code)}>{row.code}</Link>,
  },
  {
    title: '申请公开的信息',
    key: 'content',
    render: (_, row) => (
      <>
        <Tag>{row.applicantKindName}</Tag>
        <Tag>{row.channelName}</Tag>
        <div className="pre-line">{row.content}</div>
        {row.answerName === null ? null : <div className="muted">答复：{row.answerName}</div>}
      </>
    ),
  },
  {
    title: '收到',
    key: 'received',
    width: 110,
    render: (_, row) => row.receivedOn ?? `${row.submittedAt.slice(0, 10)}提交`,
  },
  {
    title: '期限',
    key: 'due',
    width: 120,
    render: (_, row) => (row.answeredAt === null ? row.dueOn : row.answeredAt.slice(0, 10)),
  },
  {
    title: '状态',
    key: 'state',
    width: 130,
    render: (_, row) => (
      <>
        <Tag>{row.stateName}</Tag>
        {row.late ? <Tag color="red">{row.answeredAt === null ? '逾期' : '逾期办结'}</Tag> : null}
      </>
    ),
  },
];

/** 依申请公开: what was asked of the body, each with its clock; opened to be handled act by act. */
export function RequestsPage() {
  const { body, has } = useSession();
  const [values, setValues] = useListQuery(['state', 'body', 'year', 'row', 'kind']);
  const [entering, setEntering] = useState(false);
  const navigate = useNavigate();
  const of = body.code === '*' ? (values.body ?? '') : body.code;
  return (
    <Page title="依申请公开">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[{ kind: 'choice', name: 'state', label: '状态', options: choicesOf(REQUEST_STATE_NAMES) }]}
      />
      <p>
        <Link to={paths.annualRequests}>年报统计</Link>
        {values.row === undefined ? null : `　以下是${values.year}年年报第${values.row}行所计的申请`}
      </p>
      {has('editor') ? (
        <p>
          <Button onClick={() => setEntering(true)}>登记当面、邮寄的申请</Button>
        </p>
      ) : null}
      <RecordTable<HandledRequest>
        name="申请列表"
        rowKey={(row) => row.code}
        columns={COLUMNS}
        query={{ ...values, body: of }}
        load={requestsApi.list}
        empty="没有政府信息公开申请"
        onOpen={(row) => void navigate(paths.request(row.code))}
      />
      {entering ? <EnterDialog body={of} onClose={() => setEntering(false)} /> : null}
    </Page>
  );
}
