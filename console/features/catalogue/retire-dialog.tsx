import { Modal } from 'antd';
import { useState } from 'react';
import { type Refusal, refusalsOf } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { catalogueApi, type KeptItem } from './catalogue-api.ts';
import { WhyAndWhenFields, whyAndWhenToday } from './why-and-when.tsx';

/** 停用, with what it does said before it is done. */
export function RetireDialog({
  item,
  onClose,
  onRetired,
}: {
  item: KeptItem;
  onClose: () => void;
  onRetired: (item: KeptItem) => void;
}) {
  const [why, setWhy] = useState(whyAndWhenToday);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const retire = async () => {
    setBusy(true);
    try {
      onRetired(await catalogueApi.retire(item.code, why, item.version));
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title="停用公开事项"
      okText="停用"
      okButtonProps={{ danger: true }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={retire}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        将停用“{item.title}”（{item.code}
        ）。停用后各单位不再承担该事项的公开义务，也不能据此新建；已公开的信息和历史版本保留，可以随时恢复使用。
      </p>
      <WhyAndWhenFields value={why} onChange={setWhy} />
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
