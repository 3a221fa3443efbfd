import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AppraisalSummary } from '../../../src/api/contract.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { appraisalApi } from './appraisal-api.ts';
import { NewAppraisalForm } from './new-appraisal-form.tsx';

/** 考核: for the office all, for a body those that it is part of. */
export function AppraisalsPage() {
  const { has, body } = useSession();
  const [beginning, setBeginning] = useState(false);
  const list = useQuery({ queryKey: ['appraisals'], queryFn: appraisalApi.list });
  const begins = has('office') && body.code === '*';
  return (
    <Page
      title="考核"
      extra={
        begins ? (
          <Button type="primary" onClick={() => setBeginning(true)}>
            发起考核
          </Button>
        ) : null
      }
    >
      {list.isError ? <RefusalList refusals={refusalsOf(list.error)} /> : null}
      {beginning ? <NewAppraisalForm onCancel={() => setBeginning(false)} /> : null}
      <Table<AppraisalSummary>
        size="middle"
        rowKey="id"
        loading={list.isPending}
        pagination={false}
        scroll={{ x: 880 }}
        dataSource={[...(list.data?.items ?? [])]}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有考核" /> }}
        columns={[
          {
            title: '考核',
            key: 'title',
            render: (_, row) => <Link to={paths.appraisal(row.id)}>{row.title}</Link>,
          },
          {
            title: '期间',
            key: 'period',
            width: 220,
            render: (_, row) => `${row.periodFrom} 至 ${row.periodTo}`,
          },
          { title: '单位', key: 'bodies', width: 80, render: (_, row) => `${row.bodies} 个` },
          { title: '异议期限', key: 'objection', width: 120, render: (_, row) => row.objectionUntil ?? '—' },
          { title: '进展', key: 'state', width: 160, render: (_, row) => row.stateName },
        ]}
      />
    </Page>
  );
}
