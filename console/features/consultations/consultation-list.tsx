import { useQuery } from '@tanstack/react-query';
import { Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CONSULTATION_PHASE_NAMES, choicesOf } from '../../../src/schema/vocabulary.ts';
import { refusalsOf } from '../../api/problem.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import '../../styles/consultations.css';
import { CursorPages } from '../../components/cursor-pages.tsx';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { type ConsultationSummary, consultationsApi } from './consultations-api.ts';

const PHASES = [{ value: '', label: '全部' }, ...choicesOf(CONSULTATION_PHASE_NAMES)];

const colour = (c: ConsultationSummary): string =>
  c.answerLate ? 'red' : c.phase === 'closed' ? 'blue' : c.phase === 'open' ? 'green' : 'default';

/** The body's consultations; each leads to its opinions. */
export function ConsultationListPage() {
  const { body } = useSession();
  const [phase, setPhase] = useState('');
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const query = { body: bodyFilter(body.code), phase, cursor: cursors.at(-1) };
  const page = useQuery({
    queryKey: ['list', 'consultations', query],
    queryFn: () => consultationsApi.list(query),
  });
  return (
    <Page
      title="征求意见"
      extra={
        <Select
          aria-label="阶段"
          value={phase}
          options={PHASES}
          onChange={(value) => {
            setPhase(value);
            setCursors([]);
          }}
          className="query-field"
        />
      }
    >
      {page.isError ? <RefusalList refusals={refusalsOf(page.error)} /> : null}
      <div className="record-table">
        <Table<ConsultationSummary>
          rowKey="id"
          size="middle"
          loading={page.isPending}
          dataSource={[...(page.data?.items ?? [])]}
          pagination={false}
          locale={{ emptyText: '没有征求意见。公开一份征求意见公告后，这里可以办理收到的意见。' }}
          columns={[
            {
              title: '征求意见',
              render: (_, c) => <Link to={paths.consultation(c.id)}>{c.title}</Link>,
            },
            {
              title: '状态',
              width: 150,
              render: (_, c) => <Tag color={colour(c)}>{c.answerLate ? '逾期未反馈' : c.phaseName}</Tag>,
            },
            { title: '截止日期', width: 120, dataIndex: 'closesOn' },
            { title: '反馈期限', width: 120, render: (_, c) => c.answerDueOn ?? '—' },
            { title: '收到', width: 80, dataIndex: 'received', align: 'right' },
            { title: '去重后', width: 80, dataIndex: 'counted', align: 'right' },
          ]}
        />
        <CursorPages cursors={cursors} next={page.data?.next} onChange={setCursors} />
      </div>
    </Page>
  );
}
