import { useMutation } from '@tanstack/react-query';
import { App, Empty } from 'antd';
import { useState } from 'react';
import { type ConsultationIssue, consultationsApi, type HandlingOverview } from './consultations-api.ts';
import type { Handling } from './handling.ts';
import { type IssueEdit, IssueView } from './issue-view.tsx';

interface Props {
  readonly handling: Handling;
  readonly overview: HandlingOverview;
}

export function IssueList({ handling, overview }: Props) {
  return overview.issues.length === 0 ? (
    <Empty description="还没有问题。请先在“归类”中把意见归入问题。" />
  ) : (
    <ul className="suggestion-list">
      {overview.issues.map((issue) => (
        // What another official has saved since replaces what stands here, unless it is being edited.
        <Issue key={`${issue.id} ${issue.version}`} issue={issue} handling={handling} overview={overview} />
      ))}
    </ul>
  );
}

function Issue({ issue, handling, overview }: Props & { readonly issue: ConsultationIssue }) {
  const { message, modal } = App.useApp();
  const [edit, setEdit] = useState<IssueEdit>({
    title: issue.title,
    outcome: issue.outcome ?? '',
    reason: issue.reason,
    changed: issue.changed,
  });
  const save = useMutation({
    mutationFn: () =>
      consultationsApi.answer(handling.id, issue.id, {
        ...edit,
        outcome: edit.outcome === '' ? null : edit.outcome,
        version: issue.version,
      }),
    onSuccess: async () => {
      message.success(`问题${issue.number}已保存`);
      await handling.changed();
    },
    onError: handling.refuse,
  });
  const merge = useMutation({
    mutationFn: (into: string) => consultationsApi.merge(handling.id, issue.id, into),
    onSuccess: handling.changed,
    onError: handling.refuse,
  });
  const confirmMerge = (into: string) =>
    modal.confirm({
      title: `把问题${issue.number}并入？`,
      content: '这个问题的意见全部移过去，原问题和答复留档，不再显示。',
      okText: '并入',
      cancelText: '取消',
      onOk: () => merge.mutateAsync(into),
    });
  return (
    <IssueView
      issue={issue}
      others={overview.issues.filter((each) => each.id !== issue.id)}
      edit={edit}
      mayEdit={overview.mayHandle && overview.report === null}
      saving={save.isPending}
      onEdit={setEdit}
      onSave={() => save.mutate()}
      onMerge={confirmMerge}
    />
  );
}
