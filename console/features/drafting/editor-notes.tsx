import { Alert } from 'antd';
import type { Draft, DraftCheck } from '../../../src/api/contract.ts';
import type { Refusal } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { CheckResult } from './check-result.tsx';
import { focusField } from './draft-form.tsx';

/** Above the form: why it came back, what a check found, why it was not submitted. */
export function EditorNotes(props: {
  readonly draft: Pick<Draft, 'state' | 'workflow'>;
  readonly checked: DraftCheck | null;
  readonly refusals: readonly Refusal[];
  readonly onCloseCheck: () => void;
  readonly onCloseRefusals: () => void;
}) {
  const { draft, checked, refusals } = props;
  const returned = draft.state === 'returned' ? lastReturn(draft) : null;
  return (
    <>
      {returned === null ? null : (
        <div className="returned">
          <Alert
            type="error"
            showIcon
            title={`${returned.actorName}退回，请修改后重新提交。理由：${returned.opinion}`}
          />
        </div>
      )}
      {checked === null ? null : <CheckResult check={checked} onClose={props.onCloseCheck} />}
      <RefusalList
        refusals={refusals}
        title={titleOf(refusals.length, checked !== null)}
        onLocate={focusField}
        onClose={props.onCloseRefusals}
      />
    </>
  );
}

function titleOf(count: number, checked: boolean): string {
  if (count === 1) return checked ? '有 1 处需要处理' : '没有提交';
  return `${checked ? '' : '没有提交：'}有 ${count} 处需要处理`;
}

const lastReturn = (draft: Pick<Draft, 'workflow'>) =>
  draft.workflow.findLast((line) => line.action === 'return') ?? null;
