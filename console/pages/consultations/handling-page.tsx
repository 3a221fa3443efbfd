import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Skeleton, Statistic, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type Refusal, refusalsOf } from '../../api/problem.ts';
import type { Handling } from './handling.ts';
import '../../styles/consultations.css';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import { consultationsApi } from './consultations-api.ts';
import { IssueList } from './issue-list.tsx';
import { OfflineForm } from './offline-form.tsx';
import { OpinionTable } from './opinion-table.tsx';
import { Suggestions } from './suggestions.tsx';

export function ConsultationPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [tab, setTab] = useState('suggestions');
  const overview = useQuery({
    queryKey: ['consultation', id],
    queryFn: () => consultationsApi.overview(id),
    refetchInterval: 30_000,
  });
  const handling: Handling = {
    id,
    refuse: (error) => setRefusals(refusalsOf(error)),
    changed: async () => {
      setRefusals([]);
      await queryClient.invalidateQueries({ queryKey: ['consultation', id] });
    },
  };
  const report = useMutation({
    mutationFn: () => consultationsApi.draftReport(id),
    onSuccess: ({ draft }) => navigate(paths.draft(draft)),
    onError: handling.refuse,
  });
  const { data } = overview;
  if (overview.isError) {
    return (
      <Page title="征求意见">
        <RefusalList refusals={refusalsOf(overview.error)} />
      </Page>
    );
  }
  if (!data) return <Skeleton active />;
  const { consultation, issues } = data;
  const unanswered = issues.filter((issue) => issue.outcome === null && issue.opinions > 0).length;
  const closed = consultation.phase === 'closed';
  return (
    <Page
      title={consultation.title}
      trail={[{ title: '征求意见', to: paths.consultations }]}
      extra={
        <>
          <Button href={consultation.url} target="_blank" rel="noreferrer">
            公开页面
          </Button>
          {data.mayHandle && data.report === null ? (
            <Button type="primary" loading={report.isPending} onClick={() => report.mutate()}>
              起草采纳情况
            </Button>
          ) : null}
        </>
      }
    >
      <RefusalList refusals={refusals} onClose={() => setRefusals([])} />
      <Alert
        showIcon
        type={consultation.answerLate ? 'error' : data.report === null ? 'info' : 'success'}
        title={
          data.report !== null
            ? '采纳情况已经公布，意见和归类不再改动。'
            : closed
              ? `已于 ${consultation.closesOn} 截止，应于 ${consultation.answerDueOn ?? '规定时间'} 前公布采纳情况${consultation.answerLate ? '，已经逾期' : ''}。`
              : `${consultation.closesOn} 24时截止；归类和答复可以先做，截止后一并公布。`
        }
      />
      <div className="handling-figures">
        <Statistic title="收到" value={consultation.received} />
        <Statistic title="去重后" value={consultation.counted} />
        <Statistic title="未归类" value={data.open} />
        <Statistic title="问题" value={issues.length} />
        <Statistic title="未答复的问题" value={unanswered} />
        <Statistic title="不予展示" value={data.hidden} />
      </div>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'suggestions',
            label: `归类（未归类${data.open}）`,
            children: <Suggestions handling={handling} overview={data} />,
          },
          {
            key: 'issues',
            label: `问题和答复（${issues.length}）`,
            children: <IssueList handling={handling} overview={data} />,
          },
          {
            key: 'opinions',
            label: '意见',
            children: <OpinionTable handling={handling} overview={data} />,
          },
          ...(data.mayHandle && data.report === null
            ? [
                {
                  key: 'offline',
                  label: '登记其他渠道意见',
                  children: <OfflineForm handling={handling} overview={data} body={consultation.body} />,
                },
              ]
            : []),
        ]}
      />
    </Page>
  );
}
