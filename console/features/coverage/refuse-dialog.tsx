import { Modal } from 'antd';
import { useState } from 'react';
import type { CoverageStatement } from '../../../src/api/contract.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { RemarkField } from '../../components/remark-field.tsx';
import { useAct } from '../../components/use-act.ts';
import { coverageApi } from './coverage-api.ts';

/** 退回: the body reads why, and still owes the item. */
export function RefuseDialog({
  statement,
  onClose,
  onRefused,
}: {
  readonly statement: CoverageStatement;
  readonly onClose: () => void;
  readonly onRefused: () => void;
}) {
  const [reason, setReason] = useState('');
  const { busy, refusals, act } = useAct();
  const refuse = () =>
    act(async () => {
      await coverageApi.refuse(statement.disclosure, reason);
      onRefused();
    });
  return (
    <Modal
      open
      title="退回不涉及声明"
      okText="退回"
      okButtonProps={{ danger: true }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void refuse()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        {statement.bodyName}声明“{statement.itemTitle}”不涉及本单位：{statement.reason}
      </p>
      <RemarkField value={reason} onChange={setReason} required label="退回理由" withPhrases={false} />
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
