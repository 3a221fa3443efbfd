import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Empty, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { consultationsApi, type HandlingOverview, type SuggestedIssue } from './consultations-api.ts';
import type { Handling } from './handling.ts';

interface Props {
  readonly handling: Handling;
  readonly overview: HandlingOverview;
}

/** Groups of opinions that probably raise one issue: take one as a new issue, or put it with an issue that is there. */
export function Suggestions({ handling, overview }: Props) {
  const suggestions = useQuery({
    queryKey: ['consultation', handling.id, 'suggestions'],
    queryFn: () => consultationsApi.suggestions(handling.id),
  });
  if (suggestions.isPending) return <Skeleton active />;
  const items = suggestions.data ?? [];
  return items.length === 0 ? (
    <Empty description={overview.open === 0 ? '意见都已归入问题。' : '新收到的意见正在整理，请稍后刷新。'} />
  ) : (
    <>
      <p className="muted">
        按条文和用词把相近的意见归拢在一起，仅供参考。相同、相近的意见已经合成一组，归入问题后，同组后来的意见自动归入。
      </p>
      <ul className="suggestion-list">
        {items.map((each) => (
          <Suggestion key={each.clusters[0]} suggestion={each} handling={handling} overview={overview} />
        ))}
      </ul>
    </>
  );
}

function Suggestion({ suggestion, handling, overview }: Props & { readonly suggestion: SuggestedIssue }) {
  const { message } = App.useApp();
  const [title, setTitle] = useState(suggestion.title);
  const [into, setInto] = useState<string | null>(null);
  const { clusters } = suggestion;
  const place = useMutation({
    mutationFn: async () => {
      if (into === null) await consultationsApi.createIssue(handling.id, title, { clusters });
      else await consultationsApi.move(handling.id, into, { clusters });
    },
    onSuccess: async () => {
      message.success('已归入');
      await handling.changed();
    },
    onError: handling.refuse,
  });
  const may = overview.mayHandle && overview.report === null;
  return (
    <li className="suggestion">
      <p className="suggestion-head">
        <strong>{suggestion.opinions} 条</strong>
        <span className="muted">
          {clusters.length > 1 ? `，${clusters.length} 组相近的表述` : ''}，常用词：
          {suggestion.words.join('、')}
        </span>
      </p>
      <p className="suggestion-sample">{suggestion.sample}</p>
      {may ? (
        <div className="suggestion-acts">
          <Select
            aria-label="归入"
            value={into ?? ''}
            onChange={(value) => setInto(value === '' ? null : value)}
            className="suggestion-into"
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: '作为新问题' },
              ...overview.issues.map((issue) => ({
                value: issue.id,
                label: `归入 ${issue.number}. ${issue.title}`,
              })),
            ]}
          />
          {into === null ? (
            <Input
              aria-label="意见归纳"
              value={title}
              maxLength={500}
              onChange={(event) => setTitle(event.target.value)}
            />
          ) : null}
          <Button type="primary" loading={place.isPending} onClick={() => place.mutate()}>
            归入
          </Button>
        </div>
      ) : null}
    </li>
  );
}
