import { Timeline } from 'antd';
import type { Draft } from '../../src/api/contract.ts';
import { minuteOf } from '../format.ts';

const COLOURS: Readonly<Record<string, string>> = {
  approve: 'green',
  publish: 'green',
  return: 'red',
  discard: 'gray',
  recall: 'gray',
};

/** 办理流程: who did what, when, with which 意见; and what comes next. */
export function WorkflowPanel({ draft }: { draft: Draft }) {
  const waiting = waitingFor(draft);
  return (
    <section className="panel" aria-label="办理流程">
      <h2>办理流程</h2>
      <Timeline
        items={[
          ...draft.workflow.map((line) => ({
            key: line.seq,
            color: COLOURS[line.action] ?? 'blue',
            content: (
              <div className="flow-line">
                <strong>
                  {line.step !== null && line.action === 'approve' ? `${line.step}：` : ''}
                  {line.actionName}
                </strong>{' '}
                {line.actorName}
                <div className="muted">{minuteOf(line.at)}</div>
                {line.opinion === '' ? null : <div className="opinion">意见：{line.opinion}</div>}
              </div>
            ),
          })),
          ...(draft.urgent?.reviews ?? []).map((review) => ({
            key: `urgent ${review.stepName}`,
            color: review.verdict === 'objected' ? 'red' : 'green',
            content: (
              <div className="flow-line">
                <strong>
                  {review.stepName}：{review.verdict === 'objected' ? '补办审核，提出异议' : '补办审核，通过'}
                </strong>{' '}
                {review.byName}
                <div className="muted">{minuteOf(review.at)}</div>
                {review.remark === '' ? null : <div className="opinion">意见：{review.remark}</div>}
              </div>
            ),
          })),
          ...(waiting === null ? [] : [{ key: 'waiting', color: 'gray', content: <span>{waiting}</span> }]),
        ]}
      />
    </section>
  );
}

function waitingFor(draft: Draft): string | null {
  if (draft.state === 'in-review') return `等待${draft.stepName ?? '审核'}`;
  if (draft.state === 'approved') return '等待签发';
  if (draft.urgent !== null && draft.urgent.waiting.length > 0)
    return `紧急发布，等待补办${draft.urgent.waiting.join('、')}，至 ${minuteOf(draft.urgent.dueAt)}`;
  if (draft.state === 'returned') return '等待信息员修改后重新提交';
  return null;
}
