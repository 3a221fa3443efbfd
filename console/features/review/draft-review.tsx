import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Draft } from '../../../src/api/contract.ts';
import { api, type DraftStep, previewUrl } from '../../api/resources.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { DraftFinds } from '../../components/draft-finds.tsx';
import { DraftMatches } from '../../components/draft-matches.tsx';
import { DraftWithheld } from '../../components/draft-withheld.tsx';
import { RemarkField } from '../../components/remark-field.tsx';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { BatchOfDraft } from '../batches/batch-samples.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { DECIDING, DecisionPanel, RecallPanel } from './decision-panel.tsx';
import { type Decision, DONE, missingIn } from './draft-decision.ts';
import { DraftReviewView } from './draft-review-view.tsx';

/** 办理: whoever handles a list goes on to its next draft. */
export function DraftReview({ draft }: { readonly draft: Draft }) {
  const { modal } = App.useApp();
  const [decision, setDecision] = useState<Decision>({
    remark: '',
    changeNote: '',
    confirmed: false,
    at: '',
  });
  const [step, setStep] = useState<DraftStep | null>(null);
  const { busy, refusals, setRefusals, act } = useAct();
  const carryOut = useCarryOut(draft);
  const change = (part: Partial<Decision>) => setDecision({ ...decision, ...part });

  const perform = async (wanted: DraftStep) => {
    setStep(wanted);
    await act(() => carryOut(wanted, decision));
  };
  const confirmPublish = (wanted: 'publish' | 'publish-urgently') =>
    modal.confirm({
      title: wanted === 'publish' ? '签发公开' : '紧急发布',
      content: `《${draft.title}》将立即以${draft.bodyName}的名义向社会公开，并记入公开日志。${
        wanted === 'publish' ? '' : '尚未办理的审核须在二十四小时内补办，公开页面注明。'
      }`,
      okText: wanted === 'publish' ? '签发' : '紧急发布',
      cancelText: '取消',
      autoFocusButton: 'ok',
      onOk: () => perform(wanted),
    });
  const begin = (wanted: DraftStep) => {
    const missing = missingIn(wanted, decision);
    setRefusals(missing);
    if (missing.length === 0)
      return wanted === 'publish' || wanted === 'publish-urgently'
        ? confirmPublish(wanted)
        : void perform(wanted);
    if (wanted !== 'publish') document.getElementById('opinion')?.focus();
  };

  return (
    <DraftReviewView
      draft={draft}
      preview={previewUrl(draft.id)}
      finds={
        <>
          <ChangesPanel draft={draft} />
          <BatchOfDraft draft={draft.id} />
          <DraftMatches draft={draft.id} version={draft.version} />
          <DraftFinds draft={draft.id} version={draft.version} />
          <DraftWithheld draft={draft.id} version={draft.version} fields={[]} />
        </>
      }
      decides={DECIDING.some((each) => draft.allowed.includes(each))}
    >
      <DecisionPanel
        draft={draft}
        decision={decision}
        busy={busy ? step : null}
        refusals={refusals}
        remark={
          <RemarkField
            value={decision.remark}
            onChange={(remark) => change({ remark })}
            {...remarkOf(draft)}
          />
        }
        onChange={change}
        onAct={begin}
      />
      {draft.allowed.includes('recall') ? (
        <RecallPanel busy={busy && step === 'recall'} onRecall={() => begin('recall')} />
      ) : null}
    </DraftReviewView>
  );
}

/** What the remark is for, and whether there is no act without one. */
const remarkOf = ({ allowed }: Draft) => {
  const urgent = allowed.includes('publish-urgently');
  return {
    required: urgent && !allowed.includes('approve'),
    label: urgent ? '意见（退回、紧急发布时必填）' : '意见（退回、提出异议时必填）',
  };
};

/** What takes the public note of a correction. */
const NOTED: readonly DraftStep[] = ['publish', 'schedule', 'publish-urgently'];

/** Carries a step out on the server, and opens what comes next. */
function useCarryOut(draft: Draft) {
  const { body } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const goOn = async () => {
    void queryClient.invalidateQueries({ queryKey: ['counters'] });
    void queryClient.invalidateQueries({ queryKey: ['list'] });
    const queue = await api
      .drafts({ view: 'todo', limit: 20, body: bodyFilter(body.code) })
      .catch(() => ({ items: [] }));
    const next = queue.items.find((each) => each.id !== draft.id && each.state !== 'returned');
    navigate(next ? paths.draft(next.id) : paths.draftList('todo'));
  };
  return async (step: DraftStep, { remark, changeNote, at }: Decision) => {
    const [opinion, note] = [remark.trim(), changeNote.trim()];
    await api.actOnDraft(
      draft.id,
      step,
      {
        ...(opinion === '' ? {} : { opinion }),
        ...(step === 'schedule' ? { at: at.slice(0, 16).replace('T', ' ') } : {}),
        ...(NOTED.includes(step) && note !== '' ? { changeNote: note } : {}),
      },
      draft.version,
    );
    message.success(`${DONE[step]}：${draft.title}`);
    if (step !== 'recall' && step !== 'unschedule') return goOn();
    await queryClient.invalidateQueries({ queryKey: ['draft', draft.id] });
    void queryClient.invalidateQueries({ queryKey: ['counters'] });
  };
}
