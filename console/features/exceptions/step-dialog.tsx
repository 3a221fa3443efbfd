import { useQueryClient } from '@tanstack/react-query';
import { Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import type { ExceptionHead } from '../../../src/api/contract.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { exceptionsApi } from './exceptions-api.ts';

/** 登记程序: the day and the number of the paper of a step that a withheld dossier has taken; nothing of its content. */
export function StepDialog(props: { readonly row: ExceptionHead; readonly onClose: () => void }) {
  const { row, onClose } = props;
  const queryClient = useQueryClient();
  const open = row.steps.filter(({ doneOn }) => doneOn === null);
  const [step, setStep] = useState(open[0]?.step ?? '');
  const [doneOn, setDoneOn] = useState('');
  const [number, setNumber] = useState('');
  const { busy, refusals, act } = useAct();
  const carryOut = async () => {
    if (!(await act(() => exceptionsApi.recordStep(row.id, { step, doneOn, number })))) return;
    await queryClient.invalidateQueries({ queryKey: ['list'] });
    onClose();
  };
  return (
    <Modal
      open
      title={`登记程序：${row.place}`}
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      <p>整个案卷不予公开不免除程序。只登记日期和文号，不写内容；登记后不再改变。</p>
      <RefusalList refusals={refusals} />
      <Space direction="vertical" style={{ width: '100%' }}>
        <Select
          aria-label="程序"
          style={{ width: '100%' }}
          value={step}
          onChange={setStep}
          options={open.map((each) => ({ value: each.step, label: each.title }))}
        />
        <Input
          type="date"
          prefix="日期"
          aria-label="日期"
          value={doneOn}
          onChange={({ target }) => setDoneOn(target.value)}
        />
        <Input
          aria-label="证明文件的文号"
          placeholder="证明文件的文号"
          maxLength={80}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
      </Space>
    </Modal>
  );
}
