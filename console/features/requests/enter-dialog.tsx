import { useQueryClient } from '@tanstack/react-query';
import { Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import {
  APPLICANT_KIND_NAMES,
  choicesOf,
  REQUEST_CHANNEL_NAMES,
  REQUEST_DELIVERY_NAMES,
} from '../../../src/schema/vocabulary.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { type EnteredRequest, requestsApi } from './requests-api.ts';

const CHOICES = [
  {
    name: 'channel',
    label: '提交方式',
    options: choicesOf(REQUEST_CHANNEL_NAMES).filter(({ value }) => value !== 'site'),
  },
  { name: 'applicantKind', label: '申请人类型', options: choicesOf(APPLICANT_KIND_NAMES) },
  { name: 'delivery', label: '获取信息的方式', options: choicesOf(REQUEST_DELIVERY_NAMES) },
] as const;
const TEXTS = [
  { name: 'receivedOn', label: '收到日期（年-月-日）' },
  { name: 'name', label: '姓名或者名称' },
  { name: 'proof', label: '身份证明' },
  { name: 'phone', label: '联系电话' },
  { name: 'address', label: '通信地址' },
] as const;

/** 登记: what came by post or in person, received on the day of 条例第三十一条; the receipt is for the applicant. */
export function EnterDialog({ body, onClose }: { readonly body: string; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { busy, refusals, act } = useAct();
  const [receipt, setReceipt] = useState<{ readonly code: string; readonly secret: string } | null>(null);
  const [values, setValues] = useState<EnteredRequest>({
    body,
    content: '',
    delivery: 'post',
    applicantKind: 'person',
    name: '',
    proof: '',
    phone: '',
    address: '',
    channel: 'post',
    receivedOn: '',
  });
  const set = (name: string, value: string) => setValues((before) => ({ ...before, [name]: value }));
  const carryOut = async () => {
    if (receipt !== null) return onClose();
    if (!(await act(async () => setReceipt(await requestsApi.enter(values))))) return;
    await queryClient.invalidateQueries({ queryKey: ['list'] });
  };
  return (
    <Modal
      open
      title="登记当面、邮寄的申请"
      okText={receipt === null ? '登记' : '已抄给申请人'}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      <RefusalList refusals={refusals} />
      {receipt === null ? (
        <Space direction="vertical" className="full-width">
          {CHOICES.map(({ name, label, options }) => (
            <Select
              key={name}
              className="full-width"
              aria-label={label}
              prefix={label}
              value={values[name]}
              options={options}
              onChange={(value: string) => set(name, value)}
            />
          ))}
          {TEXTS.map(({ name, label }) => (
            <Input
              key={name}
              prefix={label}
              aria-label={label}
              value={values[name]}
              onChange={({ target }) => set(name, target.value)}
            />
          ))}
          <Input.TextArea
            aria-label="申请公开的信息"
            placeholder="申请公开的信息：照申请书抄录"
            maxLength={2000}
            autoSize={{ minRows: 3, maxRows: 8 }}
            value={values.content}
            onChange={({ target }) => set('content', target.value)}
          />
        </Space>
      ) : (
        <p>
          编号 {receipt.code}
          <br />
          查询密码 {receipt.secret}（只显示这一次，随登记回执交给申请人）
        </p>
      )}
    </Modal>
  );
}
