import { Modal } from 'antd';
import { useState } from 'react';
import type { CoverageCell } from '../../../src/api/contract.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { RemarkField } from '../../components/remark-field.tsx';
import { useAct } from '../../components/use-act.ts';
import { coverageApi } from './coverage-api.ts';

interface Props {
  readonly cell: CoverageCell;
  readonly onClose: () => void;
  /** The draft of the statement. */
  readonly onDeclared: (draft: string) => void;
}

/** 声明不涉及: the reason makes a draft that goes the ordinary way; until the office confirms it nothing is excused. */
export function DeclareDialog({ cell, onClose, onDeclared }: Props) {
  const [reason, setReason] = useState('');
  const { busy, refusals, act } = useAct();
  const declare = () =>
    act(async () =>
      onDeclared((await coverageApi.declare({ item: cell.item, body: cell.body, reason })).draft),
    );
  return (
    <Modal
      open
      title="声明不涉及"
      okText="起草声明"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void declare()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        声明“{cell.itemTitle}”不涉及{cell.bodyName}。声明经审核、签发后向社会公开，政务公开办确认后生效，
        每年重新核对；确认以前仍应公开。
      </p>
      <RemarkField
        value={reason}
        onChange={setReason}
        required
        label="理由（向社会公开）"
        withPhrases={false}
      />
      <RefusalList refusals={refusals} />
    </Modal>
  );
}
