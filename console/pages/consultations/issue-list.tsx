import { useMutation } from '@tanstack/react-query';
import { App, Button, Empty, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { type ConsultationIssue, consultationsApi, type HandlingOverview } from './consultations-api.ts';
import type { Handling } from './handling.ts';

interface Props {
  readonly handling: Handling;
  readonly overview: HandlingOverview;
}

export const OUTCOMES = [
  { value: '', label: '未答复' },
  { value: 'adopted', label: '采纳' },
  { value: 'partly', label: '部分采纳' },
  { value: 'not-adopted', label: '不采纳' },
];

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
  const [edit, setEdit] = useState({
    title: issue.title,
    outcome: issue.outcome ?? '',
    reason: issue.reason,
    changed: issue.changed,
  });
  const may = overview.mayHandle && overview.report === null;
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
  const others = overview.issues.filter((each) => each.id !== issue.id);
  const id = (field: string): string => `issue-${issue.id}-${field}`;
  return (
    <li className="suggestion">
      <p className="suggestion-head">
        <strong>
          {issue.number}. {issue.title}
        </strong>{' '}
        <Tag color={issue.outcome === null ? 'default' : 'green'}>{issue.outcomeName}</Tag>
        <span className="muted">
          {issue.opinions} 条意见，{issue.updatedBy} 最后修改
        </span>
      </p>
      <div className="issue-fields">
        <label htmlFor={id('title')}>意见归纳</label>
        <Input
          id={id('title')}
          value={edit.title}
          maxLength={500}
          disabled={!may}
          onChange={(event) => setEdit({ ...edit, title: event.target.value })}
        />
        <label htmlFor={id('outcome')}>处理结果</label>
        <Select
          id={id('outcome')}
          value={edit.outcome}
          options={OUTCOMES}
          disabled={!may}
          onChange={(outcome) => setEdit({ ...edit, outcome })}
        />
        <label htmlFor={id('reason')}>理由</label>
        <Input.TextArea
          id={id('reason')}
          rows={3}
          value={edit.reason}
          disabled={!may}
          onChange={(event) => setEdit({ ...edit, reason: event.target.value })}
        />
        <label htmlFor={id('changed')}>修改后的条文</label>
        <Input.TextArea
          id={id('changed')}
          rows={3}
          value={edit.changed}
          disabled={!may}
          placeholder="采纳和部分采纳的，写明改成了什么"
          onChange={(event) => setEdit({ ...edit, changed: event.target.value })}
        />
      </div>
      {may ? (
        <div className="suggestion-acts">
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            保存
          </Button>
          {others.length === 0 ? null : (
            <Select
              aria-label={`把问题${issue.number}并入`}
              placeholder="并入其他问题"
              value={null}
              className="suggestion-into"
              popupMatchSelectWidth={false}
              options={others.map((each) => ({ value: each.id, label: `${each.number}. ${each.title}` }))}
              onChange={(into: string) =>
                modal.confirm({
                  title: `把问题${issue.number}并入？`,
                  content: '这个问题的意见全部移过去，原问题和答复留档，不再显示。',
                  okText: '并入',
                  cancelText: '取消',
                  onOk: () => merge.mutateAsync(into),
                })
              }
            />
          )}
        </div>
      ) : null}
    </li>
  );
}
