import { Button, Space, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import type { FeedbackForHandling } from '../../../src/api/contract.ts';
import { choicesOf, FEEDBACK_STATE_NAMES } from '../../../src/schema/vocabulary.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { useListQuery } from '../../components/use-list-query.ts';
import { useSession } from '../../session/session.tsx';
import { feedbackApi } from './feedback-api.ts';
import { AnswerDialog, PassDialog } from './feedback-dialogs.tsx';

const COLUMNS: TableColumnsType<FeedbackForHandling> = [
  { title: '编号', key: 'code', width: 130, render: (_, row) => row.code },
  {
    title: '反映的问题',
    key: 'text',
    render: (_, row) => (
      <>
        <Tag>{row.kindName}</Tag>
        {row.itemTitle}
        <div>{row.text}</div>
        {row.page === '' ? null : <div className="muted">页面：{row.page}</div>}
        {row.answer === null ? null : (
          <div className="muted">
            {row.outcomeName}：{row.answer}
          </div>
        )}
      </>
    ),
  },
  { title: '单位', key: 'body', width: 140, render: (_, row) => row.bodyName },
  { title: '收到', key: 'received', width: 110, render: (_, row) => row.receivedAt.slice(0, 10) },
  { title: '期限', key: 'due', width: 110, render: (_, row) => row.dueOn },
  {
    title: '状态',
    key: 'state',
    width: 100,
    render: (_, row) => <Tag color={row.state === 'late' ? 'red' : 'default'}>{row.stateName}</Tag>,
  },
];

/** 公众反映: what people pointed out, to be looked into and answered within the days of the law. */
export function FeedbackPage() {
  const { body, has } = useSession();
  const [values, setValues] = useListQuery(['state', 'body']);
  const [chosen, setChosen] = useState<{
    readonly row: FeedbackForHandling;
    readonly act: 'answer' | 'pass';
  } | null>(null);
  const handles = has('editor') || has('reviewer');
  const acts: TableColumnsType<FeedbackForHandling>[number] = {
    title: '办理',
    key: 'acts',
    width: 90,
    render: (_, row) =>
      row.state === 'answered' ? null : (
        <Space direction="vertical" size={0}>
          <Button type="link" size="small" onClick={() => setChosen({ row, act: 'answer' })}>
            答复
          </Button>
          {row.passedFrom === null ? (
            <Button type="link" size="small" onClick={() => setChosen({ row, act: 'pass' })}>
              转办
            </Button>
          ) : null}
        </Space>
      ),
  };
  const close = () => setChosen(null);
  return (
    <Page title="公众反映">
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[{ kind: 'choice', name: 'state', label: '状态', options: choicesOf(FEEDBACK_STATE_NAMES) }]}
      />
      <RecordTable<FeedbackForHandling>
        name="公众反映列表"
        rowKey={(row) => row.code}
        columns={handles ? [...COLUMNS, acts] : COLUMNS}
        query={{ ...values, body: body.code === '*' ? values.body : bodyFilter(body.code) }}
        load={feedbackApi.list}
        empty="没有公众反映"
      />
      {chosen?.act === 'answer' ? <AnswerDialog row={chosen.row} onClose={close} /> : null}
      {chosen?.act === 'pass' ? <PassDialog row={chosen.row} onClose={close} /> : null}
    </Page>
  );
}
