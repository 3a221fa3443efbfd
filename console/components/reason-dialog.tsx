import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { RefusalList } from './refusal-list.tsx';
import { RemarkField } from './remark-field.tsx';
import { useAct } from './use-act.ts';

interface Props {
  readonly title: string;
  /** The word on the button. */
  readonly act: string;
  readonly danger?: boolean;
  /** What the reason is called. */
  readonly label: string;
  /** What it is about. */
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onAct: (reason: string) => Promise<unknown>;
}

/** An act that needs a reason of its own; the server's refusals stand below it. */
export function ReasonDialog({ title, act: word, danger = true, label, children, onClose, onAct }: Props) {
  const [reason, setReason] = useState('');
  const { busy, refusals, act } = useAct();
  return (
    <Modal
      open
      title={title}
      okText={word}
      okButtonProps={{ danger }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void act(() => onAct(reason))}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{children}</p>
      <RemarkField value={reason} onChange={setReason} required label={label} withPhrases={false} />
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
