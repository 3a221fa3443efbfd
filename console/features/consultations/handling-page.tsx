import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { refusalsOf } from '../../api/problem.ts';
import '../../styles/consultations.css';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import { consultationsApi, type HandlingOverview } from './consultations-api.ts';
import type { Handling } from './handling.ts';
import { HandlingFigures, HandlingState } from './handling-state.tsx';
import { IssueList } from './issue-list.tsx';
import { OfflineForm } from './offline-form.tsx';
import { OpinionTable } from './opinion-table.tsx';
import { Suggestions } from './suggestions.tsx';
import { useHandling } from './use-handling.ts';

export function ConsultationPage() {
  const { id = '' } = useParams();
  const { handling, refusals, forget } = useHandling(id);
  const overview = useQuery({
    queryKey: ['consultation', id],
    queryFn: () => consultationsApi.overview(id),
    refetchInterval: 30_000,
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
  return (
    <Page
      title={data.consultation.title}
      trail={[{ title: '征求意见', to: paths.consultations }]}
      extra={<Extra overview={data} handling={handling} />}
    >
      <RefusalList refusals={refusals} onClose={forget} />
      <HandlingState overview={data} />
      <HandlingFigures overview={data} />
      <Parts handling={handling} overview={data} />
    </Page>
  );
}

interface Props {
  readonly handling: Handling;
  readonly overview: HandlingOverview;
}

function Extra({ handling, overview }: Props) {
  const navigate = useNavigate();
  const report = useMutation({
    mutationFn: () => consultationsApi.draftReport(handling.id),
    onSuccess: ({ draft }) => navigate(paths.draft(draft)),
    onError: handling.refuse,
  });
  return (
    <>
      <Button href={overview.consultation.url} target="_blank" rel="noreferrer">
        公开页面
      </Button>
      {overview.mayHandle && overview.report === null ? (
        <Button type="primary" loading={report.isPending} onClick={() => report.mutate()}>
          起草采纳情况
        </Button>
      ) : null}
    </>
  );
}

function Parts(props: Props) {
  const { overview } = props;
  const [tab, setTab] = useState('suggestions');
  const offline = {
    key: 'offline',
    label: '登记其他渠道意见',
    children: <OfflineForm {...props} body={overview.consultation.body} />,
  };
  return (
    <Tabs
      activeKey={tab}
      onChange={setTab}
      items={[
        {
          key: 'suggestions',
          label: `归类（未归类${overview.open}）`,
          children: <Suggestions {...props} />,
        },
        {
          key: 'issues',
          label: `问题和答复（${overview.issues.length}）`,
          children: <IssueList {...props} />,
        },
        { key: 'opinions', label: '意见', children: <OpinionTable {...props} /> },
        ...(overview.mayHandle && overview.report === null ? [offline] : []),
      ]}
    />
  );
}
