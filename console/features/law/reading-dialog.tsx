import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { UncheckedCitation } from '../../../src/api/contract.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { lawApi } from './law-api.ts';

interface Props {
  readonly citation: UncheckedCitation;
  readonly onClose: () => void;
  readonly onRead: () => void;
}

/** 录入核对: who compared a place with the official text, when, and what was found. */
export function ReadingDialog({ citation, onClose, onRead }: Props) {
  const [reading, setReading] = useState({ reader: '', readOn: '', finding: '', confirmed: true });
  const { busy, refusals, act } = useAct();
  const set = (change: Partial<typeof reading>) => setReading({ ...reading, ...change });
  const { statute, label, place } = citation;
  return (
    <Modal
      open
      title="录入核对"
      okText="录入"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() =>
        void act(async () => {
          await lawApi.read({ statute: statute ?? '', label, place, ...reading });
          onRead();
        })
      }
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{citation.printed}</p>
      <Form layout="vertical">
        <Form.Item label="核对人" htmlFor="reading-reader" required>
          <Input
            id="reading-reader"
            value={reading.reader}
            onChange={(event) => set({ reader: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="核对日期" htmlFor="reading-on" required>
          <Input
            id="reading-on"
            type="date"
            value={reading.readOn}
            onChange={(event) => set({ readOn: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="引用是否正确">
          <Radio.Group
            value={reading.confirmed}
            onChange={(event) => set({ confirmed: event.target.value === true })}
            options={[
              { value: true, label: '与原文相符' },
              { value: false, label: '不符' },
            ]}
          />
        </Form.Item>
        <Form.Item label="结论" htmlFor="reading-finding" required>
          <Input.TextArea
            id="reading-finding"
            rows={3}
            value={reading.finding}
            onChange={(event) => set({ finding: event.target.value })}
          />
        </Form.Item>
      </Form>
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
