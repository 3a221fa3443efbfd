import { Button } from 'antd';
import type { DraftSummary } from '../../../src/api/contract.ts';
import { BATCH_ACTIONS, type BatchAction } from '../../../src/schema/vocabulary.ts';

const LABELS: Readonly<Record<BatchAction, string>> = {
  approve: '批量通过',
  return: '批量退回',
  publish: '批量签发',
};

/** A return that waits for its author is in the same list, but it is not his to approve. */
function fits(action: BatchAction, draft: DraftSummary): boolean {
  if (action === 'approve') return draft.state === 'in-review';
  if (action === 'publish') return draft.state === 'approved';
  return draft.state === 'in-review' || draft.state === 'approved';
}

/** What can be done with the selected drafts; each act takes those that it fits. */
export const BatchActs = (props: {
  readonly selected: readonly DraftSummary[];
  readonly onBegin: (action: BatchAction, drafts: readonly DraftSummary[]) => void;
}) =>
  BATCH_ACTIONS.map((action) => {
    const fitting = props.selected.filter((draft) => fits(action, draft));
    return (
      <Button
        key={action}
        danger={action === 'return'}
        disabled={fitting.length === 0}
        onClick={() => props.onBegin(action, fitting)}
      >
        {LABELS[action]}
      </Button>
    );
  });
