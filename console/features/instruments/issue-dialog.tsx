import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { IssueInstruments } from '../../../src/api/contract.ts';
import { INSTRUMENT_KIND_NAMES, type InstrumentKind } from '../../../src/schema/vocabulary.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { useSession } from '../../session/session.tsx';
import { instrumentsApi } from './instruments-api.ts';

/** A row that somebody chose: what is found wrong, and whose it is. */
export interface ChosenFinding {
  readonly body: string;
  readonly bodyName: string;
  readonly title: string;
  readonly finding: NonNullable<IssueInstruments['findings']>[number];
}

interface Props {
  readonly chosen: readonly ChosenFinding[];
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

const TEXTS: Readonly<Record<InstrumentKind, string>> = {
  reminder: '请注意按期公开以下事项。',
  urge: '以下事项应当公开而没有公开，请尽快办理。',
  rectify: '经检查，以下事项没有依法公开。请在期限内整改，并回复整改情况和可以查看的网址。',
  criticism: '以下事项没有依法公开，现予通报批评。',
  order: '以下事项没有依法公开，现责令限期改正，并回复改正情况和可以查看的网址。',
  recommendation: '',
};
const ANSWERED: readonly InstrumentKind[] = ['rectify', 'order'];

/**
 * What an office may issue is the 主管部门's; who issues (签发) for a higher organ may order. The server judges both again.
 */
function useKinds() {
  const { has } = useSession();
  const kinds: readonly InstrumentKind[] = [
    ...(has('office') ? (['reminder', 'urge', 'rectify', 'criticism', 'recommendation'] as const) : []),
    ...(has('issuer') ? (['order'] as const) : []),
  ];
  return kinds.map((value) => ({ value, label: INSTRUMENT_KIND_NAMES[value] }));
}

/** 作出监督文书 about the chosen rows: one for each body. */
export function IssueDialog({ chosen, onClose, onIssued }: Props) {
  const { message } = App.useApp();
  const kinds = useKinds();
  const [kind, setKind] = useState<InstrumentKind>(
    kinds.some(({ value }) => value === 'urge') ? 'urge' : 'order',
  );
  const [text, setText] = useState<string | null>(null);
  const [days, setDays] = useState<number | null>(null);
  const { busy, refusals, act } = useAct();
  const bodies = [...new Set(chosen.map(({ bodyName }) => bodyName))];
  const issue = () =>
    act(async () => {
      const { items } = await instrumentsApi.issue({
        kind,
        findings: chosen.map(({ finding }) => finding),
        text: text ?? TEXTS[kind],
        ...(days === null || !ANSWERED.includes(kind) ? {} : { answerDays: days }),
      });
      void message.success(`已作出 ${items.length} 份：${items.map(({ number }) => number).join('、')}`);
      onIssued();
    });
  return (
    <Modal
      open
      title="作出监督文书"
      okText={bodies.length === 1 ? '作出并送达' : `向 ${bodies.length} 个单位作出并送达`}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void issue()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        涉及 {chosen.length} 项，{bodies.slice(0, 5).join('、')}
        {bodies.length > 5 ? ` 等 ${bodies.length} 个单位` : ''}。
      </p>
      <Form layout="vertical">
        <Form.Item label="文书" htmlFor="instrument-kind">
          <Select<InstrumentKind> id="instrument-kind" value={kind} options={kinds} onChange={setKind} />
        </Form.Item>
        <Form.Item label="内容" htmlFor="instrument-text">
          <Input.TextArea
            id="instrument-text"
            rows={4}
            maxLength={4000}
            value={text ?? TEXTS[kind]}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
        {ANSWERED.includes(kind) ? (
          <Form.Item label="回复期限（工作日，空为规定期限）" htmlFor="instrument-days">
            <InputNumber id="instrument-days" min={1} max={60} value={days} onChange={setDays} />
          </Form.Item>
        ) : null}
      </Form>
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
