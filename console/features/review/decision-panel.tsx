import { Alert, Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Draft } from '../../../src/api/contract.ts';
import type { Refusal } from '../../api/problem.ts';
import type { DraftStep } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { minuteOf } from '../../format.ts';
import { confirmationOf, type Decision } from './draft-decision.ts';

interface Props {
  readonly draft: Draft;
  readonly decision: Decision;
  /** The step that is on its way; null = none. */
  readonly busy: DraftStep | null;
  readonly refusals: readonly Refusal[];
  /** Where the remark is written. */
  readonly remark: ReactNode;
  readonly onChange: (change: Partial<Decision>) => void;
  readonly onAct: (step: DraftStep) => void;
}

/** 办理意见: what is confirmed by name, the remark, and what may be decided now. */
export function DecisionPanel({ draft, decision, busy, refusals, remark, onChange, onAct }: Props) {
  const allowed = (step: string) => draft.allowed.includes(step);
  const decides = DECIDING.some(allowed);
  if (!decides && !allowed('return')) return <RefusalList refusals={refusals} />;
  return (
    <section className="panel decision" aria-label="办理意见">
      <RefusalList refusals={refusals} />
      {decides ? (
        <div className="confirmation">
          <Checkbox
            checked={decision.confirmed}
            onChange={(event) => onChange({ confirmed: event.target.checked })}
          >
            {confirmationOf(draft)}
          </Checkbox>
        </div>
      ) : null}
      {remark}
      {(allowed('publish') || allowed('publish-urgently')) && draft.disclosure !== null ? (
        <ChangeNote value={decision.changeNote} onChange={(changeNote) => onChange({ changeNote })} />
      ) : null}
      <div className="decision-buttons">
        {BUTTONS.filter(({ step }) => allowed(step)).map(({ step, label, danger }) => (
          <Button
            key={step}
            {...(danger ? { danger: true } : { type: 'primary' })}
            loading={busy === step}
            disabled={busy !== null}
            onClick={() => onAct(step)}
          >
            {label}
          </Button>
        ))}
      </div>
      {allowed('schedule') ? <Schedule {...{ draft, decision, busy, onChange, onAct }} /> : null}
    </section>
  );
}

/** 定时签发: at what time, or what was set before and how it ended. */
function Schedule({ draft, decision, busy, onChange, onAct }: Omit<Props, 'refusals' | 'remark'>) {
  const { schedule } = draft;
  return (
    <div className="schedule">
      {schedule !== null && schedule.ended === null ? (
        <p>
          已由{schedule.byName}定于 {minuteOf(schedule.publishAt)} 公开。
          <Button
            size="small"
            loading={busy === 'unschedule'}
            disabled={busy !== null}
            onClick={() => onAct('unschedule')}
          >
            取消定时
          </Button>
        </p>
      ) : null}
      {schedule?.ended === 'failed' ? (
        <Alert
          type="error"
          title={`原定 ${minuteOf(schedule.publishAt)} 公开，未成功`}
          description={schedule.failure}
        />
      ) : null}
      <label htmlFor="schedule-at">定时公开（北京时间）</label>
      <div className="decision-buttons">
        <Input
          id="schedule-at"
          type="datetime-local"
          value={decision.at}
          onChange={(event) => onChange({ at: event.target.value })}
        />
        <Button loading={busy === 'schedule'} disabled={busy !== null} onClick={() => onAct('schedule')}>
          {schedule !== null && schedule.ended === null ? '改为这个时间' : '定时签发'}
        </Button>
      </div>
    </div>
  );
}

/** What takes a decision, besides sending it back. */
export const DECIDING: readonly DraftStep[] = ['approve', 'publish', 'publish-urgently', 'confirm-urgent'];

const BUTTONS: readonly { readonly step: DraftStep; readonly label: string; readonly danger: boolean }[] = [
  { step: 'approve', label: '通过', danger: false },
  { step: 'publish', label: '签发', danger: false },
  { step: 'publish-urgently', label: '紧急发布', danger: true },
  { step: 'confirm-urgent', label: '补办审核：通过', danger: false },
  { step: 'object-urgent', label: '提出异议', danger: true },
  { step: 'return', label: '退回', danger: true },
];

const ChangeNote = (props: { readonly value: string; readonly onChange: (text: string) => void }) => (
  <Form layout="vertical" component={false}>
    <Form.Item label="更正说明（向社会公示）" htmlFor="change-note">
      <Input.TextArea
        id="change-note"
        rows={2}
        maxLength={500}
        value={props.value}
        placeholder="改了什么、为什么改"
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Form.Item>
  </Form>
);

/** Taking back what one submitted oneself. */
export const RecallPanel = (props: { readonly busy: boolean; readonly onRecall: () => void }) => (
  <section className="panel">
    <Button loading={props.busy} onClick={props.onRecall}>
      撤回
    </Button>
    <span className="muted"> 撤回后可继续修改，已作的审核失效。</span>
  </section>
);
