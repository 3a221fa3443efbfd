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
          ...(waiting === null ? [] : [{ key: 'waiting', color: 'gray', content: <span>{waiting}</span> }]),
        ]}
      />
    </section>
  );
}

function waitingFor(draft: Draft): string | null {
  if (draft.state === 'in-review') return `等待${draft.stepName ?? '审核'}`;
  if (draft.state === 'approved') return '等待签发';
  if (draft.state === 'returned') return '等待信息员修改后重新提交';
  return null;
}
