import { Modal } from 'antd';
import { useState } from 'react';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { catalogueApi, type KeptItem } from './catalogue-api.ts';
import { WhyAndWhenFields, whyAndWhenToday } from './why-and-when.tsx';

interface Props {
  readonly item: KeptItem;
  readonly onClose: () => void;
  readonly onRetired: (item: KeptItem) => void;
}

/** 停用, with what it does said before it is done. */
export function RetireDialog({ item, onClose, onRetired }: Props) {
  const [why, setWhy] = useState(whyAndWhenToday);
  const { busy, refusals, act } = useAct();
  return (
    <Modal
      open
      title="停用公开事项"
      okText="停用"
      okButtonProps={{ danger: true }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void act(async () => onRetired(await catalogueApi.retire(item.code, why, item.version)))}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        将停用“{item.title}”（{item.code}
        ），由政务公开办另一位工作人员确认后生效。停用后各单位不再承担该事项的公开义务，也不能据此新建；已公开的信息和历史版本保留，可以随时恢复使用。
      </p>
      <WhyAndWhenFields value={why} onChange={setWhy} />
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
