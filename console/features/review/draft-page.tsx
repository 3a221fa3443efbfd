import { useQuery } from '@tanstack/react-query';
import { Result, Spin } from 'antd';
import { Link, useParams } from 'react-router';
import { refusalsOf } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { DraftEditor } from '../drafting/draft-editor.tsx';
import { DraftReview } from './draft-review.tsx';

/** One address for a draft: whoever may edit it now gets the editor, everybody else the review page. */
export function DraftPage() {
  const { id = '' } = useParams();
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: () => api.draft(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const edits = draft.data?.allowed.includes('edit') ?? false;
  const typeKey = draft.data?.type ?? '';
  const typeVersion = draft.data?.typeVersion ?? 1;
  const type = useQuery({
    queryKey: ['type', typeKey, typeVersion],
    queryFn: () => api.type(typeKey, typeVersion),
    enabled: edits,
    staleTime: 300_000,
  });

  const failure = draft.error ?? type.error;
  if (failure !== null) {
    const [refusal] = refusalsOf(failure);
    return (
      <Result
        status="warning"
        title={refusal?.message}
        subTitle={refusal?.advice}
        extra={<Link to="/drafts/todo">返回待办</Link>}
      />
    );
  }
  if (draft.data === undefined || (edits && type.data === undefined)) {
    return <Spin description="正在打开" className="block-spin" />;
  }
  return edits && type.data ? (
    <DraftEditor key={draft.data.id} draft={draft.data} type={type.data} />
  ) : (
    <DraftReview key={`${draft.data.id} ${draft.data.version} ${draft.data.state}`} draft={draft.data} />
  );
}
