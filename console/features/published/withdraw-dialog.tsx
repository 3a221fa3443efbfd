import { useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useState } from 'react';
import type { DisclosureSummary } from '../../../src/api/contract.ts';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { RemarkField } from '../../components/remark-field.tsx';
import { useAct } from '../../components/use-act.ts';

interface Props {
  readonly disclosure: DisclosureSummary;
  readonly onClose: () => void;
}

/** 撤下 leaves the reason in its place. */
export function WithdrawDialog({ disclosure, onClose }: Props) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const { busy, refusals, setRefusals, act } = useAct();
  const withdraw = () =>
    act(async () => {
      await api.withdraw(disclosure.id, reason.trim());
      message.success(`已撤下《${disclosure.title}》`);
      void queryClient.invalidateQueries();
      onClose();
    });
  const begin = () =>
    reason.trim() === ''
      ? setRefusals([
          { code: 'reason-required', message: '撤下必须填写理由。', advice: '理由将在原网址向社会公示。' },
        ])
      : void withdraw();
  return (
    <Modal
      open
      title="撤下公开信息"
      okText="撤下"
      okButtonProps={{ danger: true }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={begin}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        将撤下《{disclosure.title}》（索引号 {disclosure.indexNumber}
        ）。撤下后公众看不到内容，原网址保留撤下的理由和时间； 公开日志中的记录不变。
      </p>
      <RemarkField
        value={reason}
        onChange={setReason}
        required
        label="撤下理由（向社会公示）"
        withPhrases={false}
      />
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
